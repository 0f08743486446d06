package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PublicationTypes;

/** Crossref's and CSL's types in PubMed's words; {@code book-chapter} and the like keep their own. */
final class WorkTypes {

    private static final Map<String, String> PUBMED = Map.of(
            "article-journal", "Journal Article",
            "preprint", "Preprint",
            "report-component", "Report",
            "monograph", "Book",
            "chapter", "Book Chapter",
            "paper-conference", "Proceedings Article",
            "thesis", "Dissertation",
            "letter", "Letter");

    /** What holds papers, or belongs to one. */
    private static final Set<String> NO_PAPER = Set.of(
            "journal",
            "journal-volume",
            "journal-issue",
            "proceedings",
            "proceedings-series",
            "book-series",
            "book-set",
            "report-series",
            "standard-series",
            "component",
            "grant",
            "database");

    private WorkTypes() {}

    /** Whether a work of that type is something that is read. */
    static boolean isPaper(@Nullable String type) {
        return type == null || !NO_PAPER.contains(type);
    }

    static List<String> read(@Nullable String type, @Nullable String subtype) {
        String stated = "posted-content".equals(type) && subtype != null ? subtype : type;
        return stated == null || stated.isBlank()
                ? List.of()
                : List.of(PUBMED.getOrDefault(stated, PublicationTypes.cased(stated.replace('-', ' '))));
    }
}

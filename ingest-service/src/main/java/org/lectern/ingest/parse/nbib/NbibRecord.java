package org.lectern.ingest.parse.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.paper.SectionLabels;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** One record, field by field; the tags are those of PubMed's help, "MEDLINE display format". */
final class NbibRecord {

    private static final String NO_TITLE = "[Not Available].";
    private static final Pattern DOI = Pattern.compile("(\\S{1,300}) \\[doi]");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{4}-?[0-9]{3}[0-9Xx])(?: \\(.{0,40}\\))?");

    private final TaggedFields fields;

    private NbibRecord(TaggedFields fields) {
        this.fields = fields;
    }

    /** The paper; empty where the record has no title. */
    static Optional<Paper> read(TaggedFields fields) {
        NbibRecord record = new NbibRecord(fields);
        return record.title().map(record::paper);
    }

    private Optional<String> title() {
        return fields.values("TI", "BTI", "TT")
                .map(Prose::tidy)
                .filter(title -> !title.equals(NO_TITLE))
                .findFirst();
    }

    private Paper paper(String title) {
        PageRange pages = fields.first("PG").map(PageRange::read).orElse(PageRange.NONE);
        return Paper.titled(title)
                .doi(doi())
                .pmid(first(Pmid::read, "PMID"))
                .pmcid(first(Pmcid::read, "PMC"))
                .types(fields.values("PT")
                        .map(PublicationTypes::cased)
                        .distinct()
                        .toList())
                .authors(NbibAuthors.read(fields))
                .abstractSections(abstractSections())
                .journal(journal(title))
                .volume(fields.first("VI").orElse(null), fields.first("IP").orElse(null))
                .pages(pages.first(), pages.last())
                .date(date())
                .keywords(keywords())
                .languages(languages())
                .paper();
    }

    private <T> @Nullable T first(Function<String, Optional<T>> reader, String... tags) {
        return fields.values(tags)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Doi doi() {
        return fields.values("AID", "LID")
                .map(DOI::matcher)
                .filter(Matcher::matches)
                .map(id -> Doi.read(id.group(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<AbstractSection> abstractSections() {
        return fields.first("AB").map(Prose::tidy).map(SectionLabels::cut).orElse(List.of());
    }

    /** The journal, or the book that a chapter stands in. */
    private @Nullable Journal journal(String title) {
        Optional<String> abbreviation = fields.first("TA");
        return fields.values("JT", "TA", "BTI")
                .filter(name -> !Prose.tidy(name).equals(title))
                .findFirst()
                .map(name -> Journal.of(name, abbreviation.orElse(null), issn()))
                .orElse(null);
    }

    private List<Issn> issn() {
        return fields.values("IS")
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .map(number -> Issn.read(number.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }

    // The date, else the electronic one, as of PubMed's XML.
    private @Nullable PartialDate date() {
        return first(WrittenDate::read, "DP", "DEP");
    }

    private List<String> languages() {
        return fields.values("LA")
                .map(Languages::read)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    // The owner stands before the keywords that are its own; the library's are not the authors'.
    private List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        boolean own = true;
        for (TaggedFields.Field field : fields.inOrder()) {
            own = field.tag().equals("OTO") ? !field.value().startsWith("NLM") : own;
            if (own && field.tag().equals("OT")) {
                keyword(field.value()).forEach(keywords::add);
            }
        }
        return keywords.stream().distinct().toList();
    }

    // A star marks the main ones.
    private static Stream<String> keyword(String value) {
        return Stream.ofNullable(Prose.orNull(value.replaceFirst("^\\*", "")));
    }
}

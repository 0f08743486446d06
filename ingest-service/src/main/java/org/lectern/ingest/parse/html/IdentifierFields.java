package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.AddressIdentifiers;
import org.lectern.ingest.parse.paper.ArxivId;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;

/** The identifiers: from tags, then from the addresses by which the page calls itself. Links to other papers do not count. */
final class IdentifierFields {

    private static final Pattern DOI_LINE =
            Pattern.compile("(?i)^(?:doi:? ?)?(?:https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}/\\S{2,100}$");
    private static final Label PMID_LABEL = Label.of("pm pu", "(?:PMID|PubMed ID)\\b(?=[: ]|$)");
    private static final Label PMCID_LABEL = Label.of("pm", "(?:PMCID|PMC ID)\\b(?=[: ]|$)");

    static final Field<Doi> DOI = Field.of(
            "doi",
            meta("citation_doi", Doi::read),
            meta("prism.doi", Doi::read),
            ld("doi", Doi::read),
            ld("identifier", Doi::read),
            ld("sameAs", Doi::read),
            ld("@id", Doi::read),
            meta("doi", Doi::read),
            meta("dc.identifier", Doi::read),
            meta("dc.identifier.doi", Doi::read),
            meta("dc.identifier", IdentifierFields::underscored),
            meta("dc.source", Doi::read),
            rule("own address", own(AddressIdentifiers::doi)),
            rule("OpenURL rft_id", tags -> tags.shown().openUrl("rft_id").flatMap(Doi::read)),
            rule("DOI at the title", tags -> tags.shown().doi()),
            rule("visible DOI", tags -> tags.visibleDoi()),
            rule("only line that is a DOI", IdentifierFields::alone));

    static final Field<Pmid> PMID = Field.of(
            "pmid",
            meta("citation_pmid", Pmid::read),
            meta("dc.identifier", IdentifierFields::prefixedPmid),
            meta("ncbi_uidlist", Pmid::read),
            ld("identifier", IdentifierFields::prefixedPmid),
            rule("own address", own(AddressIdentifiers::pmid)),
            rule("label PMID", labelled(PMID_LABEL, Pmid::read)));

    static final Field<Pmcid> PMCID = Field.of(
            "pmcid",
            meta("citation_pmcid", Pmcid::read),
            ld("identifier", Pmcid::read),
            rule("own address", own(AddressIdentifiers::pmcid)),
            rule("label PMCID", labelled(PMCID_LABEL, Pmcid::read)));

    static final Field<ArxivId> ARXIV_ID = Field.of(
            "arxivId",
            meta("citation_arxiv_id", ArxivId::read),
            meta("dc.identifier", IdentifierFields::prefixedArxivId),
            ld("identifier", IdentifierFields::prefixedArxivId),
            ld("sameAs", IdentifierFields::prefixedArxivId),
            rule("own address", own(IdentifierFields::prefixedArxivId)));

    private IdentifierFields() {}

    private static Optional<Doi> alone(Tags tags) {
        return only(tags.lines().stream()
                .filter(line -> line.marked().length() <= 200 && line.marked().contains("10."))
                .map(Line::text)
                .filter(text -> DOI_LINE.matcher(text).matches())
                .flatMap(text -> Doi.read(text).stream()));
    }

    private static <T> Function<Tags, Optional<T>> labelled(Label label, Function<String, Optional<T>> reader) {
        return tags -> only(
                tags.shown().labelled(label).flatMap(text -> reader.apply(text.split("[\\s;,.\\[]", 2)[0]).stream()));
    }

    // Two of a kind are other papers', too.
    private static <T> Optional<T> only(Stream<T> found) {
        List<T> distinct = found.distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    // 10.1371_journal.x for 10.1371/journal.x
    private static Optional<Doi> underscored(String content) {
        return content.matches("10\\.\\d{4,9}_\\S{1,200}")
                ? Doi.read(content.replaceFirst("_", "/"))
                : Optional.empty();
    }

    // Bare digits in a general identifier are anything; with their prefix they are a PMID.
    private static Optional<Pmid> prefixedPmid(String content) {
        return content.toLowerCase(Locale.ROOT).startsWith("pmid") ? Pmid.read(content) : Optional.empty();
    }

    // Bare figures with a point are anything; with arXiv's name or address they are its number.
    private static Optional<ArxivId> prefixedArxivId(String content) {
        return content.toLowerCase(Locale.ROOT).contains("arxiv") ? ArxivId.read(content) : Optional.empty();
    }

    private static <T> Function<Tags, Optional<T>> own(Function<String, Optional<T>> reader) {
        return tags -> tags.ownAddresses().stream()
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }
}

package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Issn;

/** Which of a journal's numbers is the printed edition's and which the electronic one's; and its short title after ISO 4. */
final class IssnFields {

    private static final Label PRINT_LABEL =
            Label.of("pr p- pi is", "(?i)(?:print|p)[ -]?issn\\b|issn ?\\(print(?:ed)?\\)");
    private static final Label ONLINE_LABEL =
            Label.of("on el e- ei is", "(?i)(?:online|electronic|e)[ -]?issn\\b|issn ?\\((?:online|electronic|web)\\)");

    static final Field<Issn> PRINT_ISSN = Field.of(
            "printIssn",
            rule("citation_issn, first of two", tags -> ofTwo(tags, 0)),
            rule("prism.issn beside prism.eissn", IssnFields::prism),
            rule("label \"print ISSN\"", tags -> labelled(tags, PRINT_LABEL)));

    static final Field<Issn> ONLINE_ISSN = Field.of(
            "onlineIssn",
            rule("citation_issn, second of two", tags -> ofTwo(tags, 1)),
            meta("prism.eissn", Issn::read),
            rule("label \"online ISSN\"", tags -> labelled(tags, ONLINE_LABEL)));

    static final Field<String> ISO_ABBREVIATION = Field.of(
            "isoAbbreviation",
            meta("citation_journal_abbrev", content -> Markup.plain(content).filter(name -> name.contains("."))));

    private IssnFields() {}

    // HighWire's order: print, then online; a blank stands for the one that there is not.
    private static Optional<Issn> ofTwo(Tags tags, int place) {
        List<String> stated = tags.walk().metas().stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase("citation_issn"))
                .map(meta -> Tags.content(meta))
                .limit(3)
                .toList();
        return stated.size() == 2 && !stated.getFirst().equals(stated.getLast())
                ? Issn.read(stated.get(place))
                : Optional.empty();
    }

    // Alone it may be either.
    private static Optional<Issn> prism(Tags tags) {
        Optional<Issn> online = tags.first("prism.eissn").flatMap(Issn::read);
        return tags.first("prism.issn")
                .flatMap(Issn::read)
                .filter(issn -> online.isPresent() && !online.get().equals(issn));
    }

    private static Optional<Issn> labelled(Tags tags, Label label) {
        return tags.shown()
                .labelled(label)
                .map(text -> Issn.read(text.split("[\\s;,|]", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

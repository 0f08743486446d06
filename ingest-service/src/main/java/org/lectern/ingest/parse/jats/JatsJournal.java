package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.xml.XmlElement;

/** The journal: its title, which stands in a group since NLM 3.0, its short title and its numbers. */
final class JatsJournal {

    /** Kinds of identifiers and short titles that are the catalogues', best first. */
    private static final List<String> CATALOGUES = List.of("nlm-ta", "iso-abbrev", "pubmed", "iso", "nlm");

    private JatsJournal() {}

    static Optional<Journal> read(XmlElement meta) {
        Optional<String> shortTitle = shortTitle(meta);
        List<Issn> issn = Stream.concat(meta.all("issn").stream(), meta.all("issn-l").stream())
                .map(number -> Issn.read(number.text()))
                .flatMap(Optional::stream)
                .toList();
        return text(meta, "journal-title")
                .findFirst()
                .or(() -> shortTitle)
                .map(title -> new Journal(title, shortTitle.orElse(null), issn));
    }

    private static Optional<String> shortTitle(XmlElement meta) {
        List<XmlElement> stated = grouped(meta, "abbrev-journal-title").toList();
        Stream<Optional<String>> catalogued = CATALOGUES.stream()
                .map(kind -> first(stated, "abbrev-type", kind)
                        .or(() -> first(meta.all("journal-id"), "journal-id-type", kind)));
        return catalogued
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> text(meta, "abbrev-journal-title").findFirst());
    }

    private static Optional<String> first(List<XmlElement> elements, String attribute, String kind) {
        return elements.stream()
                .filter(each -> each.attribute(attribute).equals(kind))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<String> text(XmlElement meta, String name) {
        return grouped(meta, name).map(JatsText::heading).filter(text -> !text.isEmpty());
    }

    private static Stream<XmlElement> grouped(XmlElement meta, String name) {
        return Stream.concat(meta.all("journal-title-group", name).stream(), meta.all(name).stream());
    }
}

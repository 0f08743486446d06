package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.xml.XmlElement;

/** The journal: its title, which stands in a group since NLM 3.0, its short title and its numbers. */
final class JatsJournal {

    /** Kinds of identifiers and short titles that are the catalogues', best first. */
    private static final List<String> CATALOGUES = List.of("nlm-ta", "iso-abbrev", "pubmed", "iso", "nlm");

    private static final List<String> ISO = List.of("iso-abbrev", "iso");
    private static final List<String> PRINT = List.of("ppub", "print");
    private static final List<String> ONLINE = List.of("epub", "electronic", "online");

    private JatsJournal() {}

    static Optional<Journal> read(XmlElement meta) {
        Optional<String> shortTitle = shortTitle(meta);
        return text(meta, "journal-title")
                .findFirst()
                .or(() -> shortTitle)
                .map(title -> new Journal(
                        title,
                        shortTitle.orElse(null),
                        catalogued(meta, ISO).findFirst().orElse(null),
                        numbers(Stream.concat(meta.all("issn").stream(), meta.all("issn-l").stream())),
                        number(meta, PRINT),
                        number(meta, ONLINE)));
    }

    private static @Nullable Issn number(XmlElement meta, List<String> kinds) {
        Stream<XmlElement> wanted = meta.all("issn").stream()
                .filter(issn -> kinds.contains(issn.attribute("pub-type"))
                        || kinds.contains(issn.attribute("publication-format")));
        return numbers(wanted).stream().findFirst().orElse(null);
    }

    private static List<Issn> numbers(Stream<XmlElement> written) {
        return written.map(number -> Issn.read(number.text()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> shortTitle(XmlElement meta) {
        return catalogued(meta, CATALOGUES)
                .findFirst()
                .or(() -> text(meta, "abbrev-journal-title").findFirst());
    }

    private static Stream<String> catalogued(XmlElement meta, List<String> kinds) {
        List<XmlElement> stated = grouped(meta, "abbrev-journal-title").toList();
        return kinds.stream()
                .map(kind -> first(stated, "abbrev-type", kind)
                        .or(() -> first(meta.all("journal-id"), "journal-id-type", kind)))
                .flatMap(Optional::stream);
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

package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.xml.XmlElement;

/** The journal of a record with its short titles and numbers. */
final class PubmedJournal {

    private PubmedJournal() {}

    static @Nullable Journal read(XmlElement citation, XmlElement article) {
        XmlElement journal = article.first("Journal").orElse(article);
        Optional<String> iso = journal.textOf("ISOAbbreviation");
        Optional<String> shortTitle = iso.or(() -> citation.textOf("MedlineJournalInfo", "MedlineTA"));
        return journal.textOf("Title")
                .or(() -> shortTitle)
                .map(title -> new Journal(
                        title,
                        shortTitle.orElse(null),
                        iso.orElse(null),
                        numbers(Stream.concat(
                                journal.all("ISSN").stream(),
                                citation.all("MedlineJournalInfo", "ISSNLinking").stream())),
                        number(journal, "Print"),
                        number(journal, "Electronic")))
                .orElse(null);
    }

    private static @Nullable Issn number(XmlElement journal, String type) {
        return numbers(journal.all("ISSN").stream()
                        .filter(issn -> issn.attribute("IssnType").equals(type)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static List<Issn> numbers(Stream<XmlElement> written) {
        return written.map(number -> Issn.read(number.text()))
                .flatMap(Optional::stream)
                .toList();
    }
}

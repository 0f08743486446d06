package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.xml.XmlElement;

/** The authors of a record: people in parts, groups whole; editors are left out. */
final class PubmedAuthors {

    private PubmedAuthors() {}

    static List<Author> read(XmlElement article) {
        return article.all("AuthorList").stream()
                .filter(list -> !list.attribute("Type").equals("editors"))
                .flatMap(list -> list.all("Author").stream())
                .filter(author -> !author.attribute("ValidYN").equals("N"))
                .map(PubmedAuthors::author)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Author> author(XmlElement author) {
        Optional<Author> group = author.textOf("CollectiveName").map(Author::group);
        return group.or(() -> author.textOf("LastName").map(family -> person(author, family)));
    }

    private static Author person(XmlElement author, String family) {
        Optional<String> given = author.textOf("ForeName").or(() -> author.textOf("FirstName"));
        return new Author(
                given.or(() -> author.textOf("Initials")).orElse(null),
                family,
                author.textOf("Suffix").orElse(null),
                null);
    }
}

package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.xml.XmlElement;

/** The authors of a record: people in parts, groups whole; editors are left out. PubMed does not say who corresponds. */
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
        Optional<Author> group = PubmedText.first(author, "CollectiveName").map(Author::group);
        return group.or(() -> author.textOf("LastName").map(family -> person(author, family)))
                .map(found -> found.with(orcid(author), affiliations(author), false));
    }

    private static Author person(XmlElement author, String family) {
        Optional<String> given = author.textOf("ForeName").or(() -> author.textOf("FirstName"));
        return new Author(
                given.or(() -> author.textOf("Initials")).orElse(null),
                family,
                author.textOf("Suffix").orElse(null),
                null);
    }

    private static @Nullable Orcid orcid(XmlElement author) {
        return author.all("Identifier").stream()
                .filter(identifier -> identifier.attribute("Source").equalsIgnoreCase("ORCID"))
                .map(identifier -> Orcid.read(identifier.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    // Before 2015 an author had one, outside of AffiliationInfo.
    private static List<String> affiliations(XmlElement author) {
        return Stream.concat(
                        PubmedText.all(author, "AffiliationInfo", "Affiliation"), PubmedText.all(author, "Affiliation"))
                .map(Affiliations::read)
                .flatMap(Optional::stream)
                .toList();
    }
}

package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;

/** The authors. A list of one gives way to a longer one: some sites repeat a tag and keep the last only. */
final class AuthorField {

    private static final int MOST = 10_000;

    static final Field<List<Author>> AUTHORS = Field.of(
            "authors",
            rule("citation_author", tags -> several(authors(tags.all("citation_author")))),
            rule("citation_authors", tags -> several(authors(tags.all("citation_authors")))),
            rule("bepress_citation_author", tags -> several(authors(tags.all("bepress.citation_author")))),
            rule("schema.org author", tags -> several(linked(tags.articles()))),
            rule("dc.creator", tags -> several(creators(tags))),
            rule("citation_author, one", tags -> any(authors(tags.all("citation_author")))),
            rule("citation_authors, one", tags -> any(authors(tags.all("citation_authors")))),
            rule("schema.org author, one", tags -> any(linked(tags.articles()))),
            rule("dc.creator, one", tags -> any(creators(tags))),
            rule("eprints.creators_name", tags -> any(authors(tags.all("eprints.creators_name")))));

    private AuthorField() {}

    private static Optional<List<Author>> several(List<Author> authors) {
        return any(authors).filter(found -> found.size() > 1);
    }

    private static Optional<List<Author>> any(List<Author> authors) {
        return authors.isEmpty() ? Optional.empty() : Optional.of(authors);
    }

    private static List<Author> authors(Collection<String> contents) {
        return contents.stream()
                .flatMap(content -> Markup.plain(content).stream())
                .flatMap(AuthorField::names)
                .map(PersonNames::read)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    // Some sites put the first author into creator and the others into contributor.
    private static List<Author> creators(Tags tags) {
        List<String> first = tags.all("dc.creator");
        boolean split = first.size() == 1 && first.getFirst().indexOf(';') < 0;
        return authors(
                split
                        ? Stream.concat(first.stream(), tags.all("dc.contributor").stream())
                                .toList()
                        : first);
    }

    private static Stream<String> names(String content) {
        if (content.contains(";")) {
            return Arrays.stream(content.split("\\s*;\\s*"));
        }
        String[] parts = content.split("\\s*,\\s*(?:and )?| and ");
        boolean list = parts.length > 1 && Arrays.stream(parts).allMatch(part -> part.indexOf(' ') > 0);
        return list ? Arrays.stream(parts) : Stream.of(content);
    }

    private static List<Author> linked(List<JsonNode> articles) {
        return articles.stream()
                .map(article -> LinkedData.each(article.path("author"))
                        .map(AuthorField::linked)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList())
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Author> linked(JsonNode author) {
        String family = author.path("familyName").asText("");
        if (!family.isBlank()) {
            return Optional.of(Author.person(author.path("givenName").asText(""), family));
        }
        String name = author.isTextual() ? author.asText() : author.path("name").asText("");
        return author.path("@type").asText("").equals("Organization") && !name.isBlank()
                ? Optional.of(Author.group(name))
                : Markup.plain(name).flatMap(PersonNames::read);
    }
}

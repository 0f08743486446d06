package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.paper.Prose;

/** The authors. A list of one gives way to a longer one: some sites repeat a tag and keep the last only. */
final class AuthorField {

    private static final int MOST = 6_001;

    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*(?:and )?| and ");
    /** The word that joins the last name to the others, left at the one before it. */
    private static final Pattern JOINED = Pattern.compile("(?: and| &|,)$");

    private static final Label LABEL = Label.of("au", "(?i)author(?:\\(s\\)|s)?\\s*:");

    /** What sites call an element that holds one author's name, the most telling first. */
    private static final List<Evaluator> CALLED = Stream.of(
                    "[itemprop=author] [itemprop=name]",
                    "[rel=author]",
                    ".authorName",
                    ".AuthorName",
                    ".author-name",
                    ".contrib-author",
                    ".hlFld-ContribAuthor > a",
                    ".authorGroup a")
            .map(QueryParser::parse)
            .toList();

    private static final Evaluator GIVEN_NAME = QueryParser.parse(".given-name");

    static final Field<List<Author>> AUTHORS = Field.of(
            "authors",
            rule("line below the title, fuller names", AuthorField::fuller),
            rule("citation_author", tags -> several(authors(tags.all("citation_author")))),
            rule("citation_authors", tags -> several(authors(tags.all("citation_authors")))),
            rule("schema.org author", tags -> several(linked(tags.articles()))),
            rule("dc.creator", tags -> several(creators(tags))),
            rule("line below the title, longer", AuthorField::longer),
            rule("citation_author, one", tags -> any(authors(tags.all("citation_author")))),
            rule("citation_authors, one", tags -> any(authors(tags.all("citation_authors")))),
            rule("schema.org author, one", tags -> any(linked(tags.articles()))),
            rule("dc.creator, one", tags -> any(creators(tags))),
            rule("eprints.creators_name", tags -> any(authors(tags.all("eprints.creators_name")))),
            rule("dc.contributor", tags -> any(authors(tags.all("dc.contributor")))),
            rule("given-name and surname", tags -> any(shown(tags))),
            rule("data-fn and data-ln", tags -> any(data(tags))),
            rule("elements called author", tags -> any(complete(tags, called(tags)))),
            rule(
                    "line below the title",
                    tags -> any(VisibleAuthors.find(tags.shown().masthead()))));

    private AuthorField() {}

    private static Optional<List<Author>> several(List<Author> authors) {
        return any(authors).filter(found -> found.size() > 1);
    }

    private static Optional<List<Author>> any(List<Author> authors) {
        return authors.isEmpty() ? Optional.empty() : Optional.of(authors);
    }

    // Some sites keep only one author in the tag: the line that names that one among others is the list.
    private static Optional<List<Author>> longer(Tags tags) {
        List<String> stated = families(authors(tags.all("citation_author")));
        return stated.size() != 1
                ? Optional.empty()
                : several(VisibleAuthors.find(tags.shown().masthead()))
                        .filter(shown -> families(shown).containsAll(stated));
    }

    // Archives cut given names to initials in tags; the same people may stand below the title in full.
    private static Optional<List<Author>> fuller(Tags tags) {
        boolean first = tags.first("citation_author")
                .flatMap(PersonNames::read)
                .filter(AuthorField::isCut)
                .isPresent();
        List<Author> stated = first ? authors(tags.all("citation_author")) : List.of();
        boolean cut = !stated.isEmpty() && stated.stream().allMatch(AuthorField::isCut);
        return !cut
                ? Optional.empty()
                : any(VisibleAuthors.find(tags.shown().masthead()))
                        .filter(shown -> families(shown).equals(families(stated)))
                        .filter(shown -> shown.stream().noneMatch(AuthorField::isCut));
    }

    private static boolean isCut(Author author) {
        return author.given() == null || author.given().chars().noneMatch(Character::isLowerCase);
    }

    private static List<String> families(List<Author> authors) {
        return authors.stream()
                .map(author -> Prose.folded(Objects.requireNonNullElse(author.family(), "")))
                .toList();
    }

    private static List<Author> authors(Collection<String> contents) {
        return contents.isEmpty()
                ? List.of()
                : contents.stream()
                        .flatMap(content -> Markup.plain(content).stream())
                        .flatMap(content -> names(content, contents.size() == 1))
                        .map(name -> JOINED.matcher(name).replaceFirst(""))
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

    // Commas part names only where one tag holds all of them: "van Holt, Ada" is one name.
    private static Stream<String> names(String content, boolean alone) {
        if (content.contains(";")) {
            return Arrays.stream(content.split("\\s*;\\s*"));
        }
        String[] parts = BETWEEN.split(content);
        boolean list = alone && parts.length > 2 && Arrays.stream(parts).allMatch(part -> part.indexOf(' ') > 0);
        return list || alone && content.contains(" and ") && !PersonNames.isGroup(content)
                ? Arrays.stream(parts)
                : Stream.of(content);
    }

    // Elements for each half of a name, side by side.
    private static List<Author> shown(Tags tags) {
        return tags.walk().named().stream()
                .filter(element -> element.hasClass("author-group"))
                .flatMap(element -> element.select(GIVEN_NAME).stream())
                .limit(MOST)
                .flatMap(first -> Stream.ofNullable(first.nextElementSibling())
                        .filter(next -> next.hasClass("surname") && !next.text().isBlank())
                        .map(next -> Author.person(first.text(), next.text())))
                .distinct()
                .toList();
    }

    private static List<Author> data(Tags tags) {
        return tags.walk().named().stream()
                .filter(link -> link.hasAttr("data-fn"))
                .limit(MOST)
                .filter(link -> !link.attr("data-ln").isBlank())
                .map(link -> Author.person(link.attr("data-fn"), link.attr("data-ln")))
                .distinct()
                .toList();
    }

    // A row of a table, as in archives and databases.
    private static List<Author> labelled(Tags tags) {
        return tags.shown()
                .labelled(LABEL)
                .map(text -> authors(List.of(text)))
                .findFirst()
                .orElse(List.of());
    }

    // The last of a list may be marked up otherwise: the line that names all of these and more goes before them.
    private static List<Author> complete(Tags tags, List<Author> called) {
        List<Author> shown =
                called.isEmpty() ? List.of() : VisibleAuthors.find(tags.shown().masthead());
        boolean more = shown.size() > called.size() && families(shown).containsAll(families(called));
        return more ? shown : called;
    }

    private static List<Author> called(Tags tags) {
        List<Element> elements = Stream.concat(tags.walk().named().stream(), tags.walk().properties().stream())
                .toList();
        return elements.isEmpty()
                ? List.of()
                : authors(CALLED.stream()
                        .map(name -> elements.stream()
                                .filter(element -> element.is(name))
                                .limit(MOST)
                                .map(Element::text)
                                .toList())
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of()));
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

    /** The name of an author in schema.org. */
    static Optional<Author> linked(JsonNode author) {
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

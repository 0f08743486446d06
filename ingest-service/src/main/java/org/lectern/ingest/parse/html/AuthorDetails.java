package org.lectern.ingest.parse.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.paper.Prose;

/** What a page says of its authors beside their names: tags behind each {@code citation_author}, schema.org, and labels. */
final class AuthorDetails {

    private static final int MOST = 20_000;
    private static final Label CORRESPONDING = Label.of(
            "co *c",
            "(?i)(?:\\*\\s?)?(?:correspond(?:ing|ence)(?: authors?)?(?: to| address)?|address (?:for )?correspondence(?: to)?)\\b");

    private static final Pattern INITIAL = Pattern.compile("/(.?).*$");

    private final Map<String, Detail> details = new LinkedHashMap<>();

    private AuthorDetails() {}

    /** One author's. */
    private static final class Detail {
        private final List<String> affiliations = new ArrayList<>();
        private @Nullable Orcid orcid;
    }

    /** The authors with what tags and labels say of each. */
    static List<Author> added(Tags tags, List<Author> authors) {
        AuthorDetails found = new AuthorDetails();
        found.tagged(tags);
        found.linked(tags.articles());
        List<String> corresponding = tags.shown()
                .labelled(CORRESPONDING)
                .limit(20)
                .map(AuthorDetails::folded)
                .toList();
        return authors.stream()
                .map(author -> found.added(author, corresponding))
                .toList();
    }

    private Author added(Author author, List<String> corresponding) {
        Detail detail = of(author);
        String name = folded(Objects.requireNonNullElse(author.given(), "") + author.family());
        boolean named = author.given() != null && corresponding.stream().anyMatch(line -> line.contains(name));
        return author.with(detail.orcid, detail.affiliations, named);
    }

    // In two spellings a person is known by the first letter of the given name, where nobody else has it as well.
    private Detail of(Author author) {
        Detail exact = details.get(key(author));
        if (exact != null) {
            return exact;
        }
        String start = INITIAL.matcher(key(author)).replaceFirst("/$1");
        List<Detail> alike = details.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .limit(2)
                .toList();
        return alike.size() == 1 ? alike.getFirst() : new Detail();
    }

    // The tags of an author stand behind the author's name.
    private void tagged(Tags tags) {
        Detail current = new Detail();
        List<Element> metas = tags.walk().metas();
        for (Element meta : metas.subList(0, Math.min(MOST, metas.size()))) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            String content = Tags.content(meta);
            if (name.equals("citation_author")) {
                current = detail(content).orElseGet(Detail::new);
            } else if (name.startsWith("citation_author_")) {
                add(current, name.substring("citation_author_".length()), content);
            }
        }
    }

    private Optional<Detail> detail(String name) {
        return Markup.plain(name)
                .flatMap(PersonNames::read)
                .map(author -> details.computeIfAbsent(key(author), key -> new Detail()));
    }

    private static void add(Detail detail, String what, String content) {
        switch (what) {
            case "orcid" -> detail.orcid = Orcid.read(content).orElse(detail.orcid);
            case "institution", "affiliation" ->
                Markup.plain(content).flatMap(Affiliations::read).ifPresent(detail.affiliations::add);
            default -> {}
        }
    }

    private void linked(List<JsonNode> articles) {
        articles.stream()
                .flatMap(article -> LinkedData.each(article.path("author")))
                .limit(MOST)
                .forEach(this::linked);
    }

    private void linked(JsonNode person) {
        AuthorField.linked(person).ifPresent(author -> {
            Detail detail = details.computeIfAbsent(key(author), key -> new Detail());
            Stream.of("identifier", "sameAs", "@id", "url")
                    .flatMap(key -> LinkedData.texts(person, key).stream())
                    .flatMap(text -> Orcid.read(text).stream())
                    .findFirst()
                    .ifPresent(orcid -> detail.orcid = orcid);
            LinkedData.texts(person, "affiliation").stream()
                    .flatMap(text -> Markup.plain(text).flatMap(Affiliations::read).stream())
                    .forEach(detail.affiliations::add);
        });
    }

    private static String key(Author author) {
        String name = author.family() == null ? author.collective() : author.family();
        return folded(Objects.requireNonNullElse(name, "")) + "/"
                + folded(Objects.requireNonNullElse(author.given(), ""));
    }

    private static String folded(String text) {
        return Prose.folded(text);
    }
}

package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.xml.XmlElement;

/** The authors of the article: people in parts or as one string, groups whole without their members. */
final class JatsAuthors {

    private static final Pattern OTHER_GROUP =
            Pattern.compile("editor|review|translator|illustrator|collaborator", Pattern.CASE_INSENSITIVE);
    /** Kinds of contributors that are authors, beside those with the word; members of a group are "non-byline". */
    private static final Set<String> GROUPS = Set.of("", "collab", "group", "person");

    private static final Set<String> NAMES = Set.of("name", "string-name");
    /** Footnote marks, digits and commas that were left in a name. */
    private static final String TAIL = JatsText.SIGNS + ",;0123456789\u00b9\u00b2\u00b3";

    private JatsAuthors() {}

    static List<Author> read(XmlElement meta, @Nullable String language) {
        JatsAffiliations affiliations = new JatsAffiliations(meta);
        return meta.all("contrib-group").stream()
                .filter(group ->
                        !OTHER_GROUP.matcher(group.attribute("content-type")).find())
                .flatMap(group -> group.all("contrib").stream()
                        .filter(JatsAuthors::isAuthor)
                        .flatMap(each -> author(each, language).stream()
                                .map(author ->
                                        author.with(orcid(each), affiliations.of(each, group), isCorresponding(each)))))
                .toList();
    }

    private static @Nullable Orcid orcid(XmlElement contributor) {
        return contributor.all("contrib-id").stream()
                .filter(id -> id.attribute("contrib-id-type").equalsIgnoreCase("orcid"))
                .map(id -> Orcid.read(id.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static boolean isCorresponding(XmlElement contributor) {
        return contributor.attribute("corresp").equals("yes")
                || contributor.all("xref").stream()
                        .anyMatch(reference -> reference.attribute("ref-type").equals("corresp"));
    }

    private static boolean isAuthor(XmlElement contributor) {
        String type = contributor.attribute("contrib-type").toLowerCase(Locale.ROOT);
        return GROUPS.contains(type) || type.contains("author") && !type.contains("non-byline");
    }

    private static Optional<Author> author(XmlElement contributor, @Nullable String language) {
        List<XmlElement> forms = Stream.concat(
                        contributor.children().stream(),
                        contributor.all("name-alternatives").stream().flatMap(each -> each.children().stream()))
                .toList();
        return name(forms, language)
                .flatMap(JatsAuthors::person)
                .or(() -> Stream.concat(
                                forms.stream(),
                                contributor.all("collab-alternatives").stream()
                                        .flatMap(each -> each.children().stream()))
                        .filter(form -> form.name().equals("collab"))
                        .map(JatsAuthors::group)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    // One name in several scripts: the one in the article's language, else the first that is written given name first.
    private static Optional<XmlElement> name(List<XmlElement> forms, @Nullable String language) {
        List<XmlElement> names =
                forms.stream().filter(form -> NAMES.contains(form.name())).toList();
        Stream<Predicate<XmlElement>> wishes = Stream.of(
                form -> Languages.read(form.attribute("lang"))
                        .filter(stated -> stated.equals(language))
                        .isPresent(),
                form -> !form.attribute("name-style").equals("eastern"),
                form -> true);
        return wishes.flatMap(wish -> names.stream().filter(wish)).findFirst();
    }

    private static Optional<Author> person(XmlElement name) {
        String given = part(name, "given-names");
        String family = part(name, "surname");
        if (family.isEmpty() && given.isEmpty()) {
            return name.children().isEmpty() || name.name().equals("string-name")
                    ? PersonNames.read(JatsText.heading(name))
                    : Optional.empty();
        }
        return Optional.of(
                family.isEmpty()
                        ? Author.person(null, given)
                        : new Author(given, family, suffix(part(name, "suffix")), null));
    }

    private static String part(XmlElement name, String part) {
        return name.first(part)
                .map(JatsText::heading)
                .map(text -> JatsText.unmarked(text, TAIL))
                .orElse("");
    }

    // Degrees are put there, too.
    private static @Nullable String suffix(String suffix) {
        return PersonNames.isSuffix(suffix) ? suffix.replace(".", "") : null;
    }

    private static Optional<Author> group(XmlElement collab) {
        String name = JatsText.unmarked(JatsText.heading(collab), JatsText.SIGNS + ",;");
        return name.isEmpty() ? Optional.empty() : Optional.of(Author.group(name));
    }
}

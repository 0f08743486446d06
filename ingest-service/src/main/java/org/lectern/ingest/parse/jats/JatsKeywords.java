package org.lectern.ingest.parse.jats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.xml.XmlElement;

/** The authors' keywords in the article's language; terms of a classification are nobody's words. */
final class JatsKeywords {

    /** Names of groups that hold something else. */
    private static final Pattern OTHER_GROUP = Pattern.compile(
            "hierarch|class|code|pacs|msc|jel|ocis|inspec|mesh|taxonom|thesaurus|organism|abbr|acronym|subject|discipline|highlight",
            Pattern.CASE_INSENSITIVE);
    /** Parts of a compound keyword that stand for the term. */
    private static final Pattern CODE_PART =
            Pattern.compile("code|identifier|\\bid\\b|ur[il]", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 200;
    private static final int MOST = 500;

    private JatsKeywords() {}

    static List<String> read(XmlElement meta, @Nullable String language) {
        Stream<String> loose = meta.all("unstructured-kwd-group").stream()
                .filter(group -> isIn(language, group))
                .flatMap(group -> parted(JatsText.of(group)));
        return Stream.concat(groups(meta, language).stream().flatMap(JatsKeywords::keywords), loose)
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    // Those that say that they are the authors', else all that do not say that they are something else.
    private static List<XmlElement> groups(XmlElement meta, @Nullable String language) {
        List<XmlElement> groups = meta.all("kwd-group").stream()
                .filter(group -> isIn(language, group))
                .filter(group -> isAuthors(group) || !isOther(group))
                .toList();
        boolean stated = groups.stream().anyMatch(JatsKeywords::isAuthors);
        return groups.stream().filter(group -> !stated || isAuthors(group)).toList();
    }

    private static boolean isAuthors(XmlElement group) {
        return group.attribute("kwd-group-type").toLowerCase(Locale.ROOT).contains("author");
    }

    private static boolean isOther(XmlElement group) {
        String name =
                group.attribute("kwd-group-type") + " " + group.textOf("title").orElse("");
        return OTHER_GROUP.matcher(name).find() || !group.attribute("vocab").isBlank();
    }

    private static boolean isIn(@Nullable String language, XmlElement group) {
        Optional<String> stated = Languages.read(group.attribute("lang"));
        return language == null || stated.isEmpty() || stated.get().equals(language);
    }

    private static Stream<String> keywords(XmlElement group) {
        List<String> keywords = Stream.concat(terms(group), nested(group)).toList();
        return keywords.size() == 1 ? parted(keywords.getFirst()) : keywords.stream();
    }

    private static Stream<String> terms(XmlElement group) {
        return group.children().stream().flatMap(child -> switch (child.name()) {
            case "kwd" -> Stream.of(JatsText.heading(child));
            case "compound-kwd" -> compound(child).stream();
            default -> Stream.of();
        });
    }

    private static Stream<String> nested(XmlElement group) {
        return group.all("nested-kwd").stream().flatMap(child -> Stream.concat(terms(child), nested(child)));
    }

    private static Optional<String> compound(XmlElement keyword) {
        return keyword.all("compound-kwd-part").stream()
                .filter(part ->
                        !CODE_PART.matcher(part.attribute("content-type")).find())
                .map(JatsText::heading)
                .filter(term -> !term.isEmpty())
                .findFirst();
    }

    // All keywords in one element; a comma may belong to one, several of them part.
    private static Stream<String> parted(String keywords) {
        return keywords.contains(";")
                ? Arrays.stream(keywords.split(";"))
                : keywords.split(",").length > 2 ? Arrays.stream(keywords.split(",")) : Stream.of(keywords);
    }
}

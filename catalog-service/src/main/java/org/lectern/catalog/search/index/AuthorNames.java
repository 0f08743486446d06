package org.lectern.catalog.search.index;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names under which authors are found and shown. */
final class AuthorNames {
    private static final int MOST_SHOWN = 3;
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

    private AuthorNames() {}

    /** A name as it is compared: folded, a blank for whatever is no letter or digit, such as {@code van der berg j}. */
    static String fold(String name) {
        return String.join(" ", PaperText.words(DASH.matcher(name).replaceAll(" ")));
    }

    /**
     * Every key of one author: the family name, each of its words, those with initials, with the given name on either
     * side, and the words of the given name.
     */
    static Set<String> keys(IndexedPaper.Author author) {
        Set<String> keys = new LinkedHashSet<>();
        if (author.collective() != null) {
            addNameAndWords(keys, fold(author.collective()));
        }
        if (author.family() != null) {
            addPerson(keys, author.family(), author.given() == null ? "" : author.given());
        }
        keys.remove("");
        return keys;
    }

    private static void addPerson(Set<String> keys, String familyName, String givenName) {
        String given = fold(givenName);
        String initials = initials(givenName).toLowerCase(Locale.ROOT);
        addNameAndWords(keys, fold(familyName));
        addNameAndWords(keys, given);
        for (String family : forms(familyName)) {
            keys.add(family);
            keys.add((family + " " + initials).strip());
            keys.add((family + " " + given).strip());
            keys.add((given + " " + family).strip());
        }
    }

    /** A family name of several words is also found by the last one, one with hyphens also without them. */
    private static Set<String> forms(String familyName) {
        String family = fold(familyName);
        String joined = String.join(" ", PaperText.words(familyName)).replace("-", "");
        return new LinkedHashSet<>(List.of(family, joined, family.substring(family.lastIndexOf(' ') + 1)));
    }

    private static void addNameAndWords(Set<String> keys, String name) {
        keys.add(name);
        keys.addAll(Arrays.asList(name.split(" ")));
    }

    /** {@code JK} for Johannes K, Johannes-Karl and for JK, two or three capitals alone being initials already. */
    static String initials(String given) {
        if (INITIALS.matcher(given.strip()).matches()) {
            return Folding.fold(given.strip()).toUpperCase(Locale.ROOT);
        }
        return Arrays.stream(fold(given).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Such as {@code Quill AM, van der Lamp T, Tide Readers Group, et al.}; empty where no author is known. */
    static String brief(List<IndexedPaper.Author> authors) {
        Stream<String> first = authors.stream().limit(MOST_SHOWN).map(AuthorNames::brief);
        return Stream.concat(first, authors.size() > MOST_SHOWN ? Stream.of("et al.") : Stream.of())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String brief(IndexedPaper.Author author) {
        if (author.family() == null) {
            return orEmpty(author.collective());
        }
        return (author.family() + " " + initials(orEmpty(author.given()))).strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

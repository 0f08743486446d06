package org.lectern.catalog.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells papers apart by what their pages say of them where identifiers are missing. */
public final class Fingerprint {
    /** A title of fewer words, such as "Letter to the editor", says nothing without author and year. */
    private static final int TELLING_WORDS = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fingerprint() {}

    /**
     * Title, first author's family name (or the group's) and year, folded and hashed.
     *
     * @return empty where too little is known: author or year is missing and the title has fewer than five words
     */
    static Optional<Identifier> of(Description paper) {
        String words = words(paper.title());
        String author =
                paper.authors().stream().findFirst().map(Fingerprint::signature).orElse("");
        String year = paper.year().map(String::valueOf).orElse("");
        boolean telling = words.split(" ").length >= TELLING_WORDS || !author.isEmpty() && !year.isEmpty();
        return words.isEmpty() || !telling
                ? Optional.empty()
                : Optional.of(new Identifier(
                        Scheme.FINGERPRINT,
                        Hash.of(String.join("/", words, author, year)).toString()));
    }

    /** One key for all ways to write a title: case, accents, hyphens and punctuation do not matter; empty where it has no letter. */
    public static Optional<UUID> ofTitle(String title) {
        String words = words(title);
        return words.isEmpty() ? Optional.empty() : Optional.of(Hash.of(words));
    }

    private static String signature(Description.Author author) {
        return words(Objects.requireNonNullElse(author.family() == null ? author.collective() : author.family(), ""));
    }

    /** Letters and digits in lower case and without accents, the words parted by one blank. */
    static String words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return String.join(
                " ",
                List.of(OTHER_THAN_WORDS
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip()
                        .split(" ")));
    }
}

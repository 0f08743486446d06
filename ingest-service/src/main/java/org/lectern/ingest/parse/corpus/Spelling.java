package org.lectern.ingest.parse.corpus;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What two spellings of one value share: differences that no reader would call an error do not count. */
final class Spelling {

    private static final int WIDE = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern BLANKS = Pattern.compile("\\s+", WIDE);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern RESOLVER =
            Pattern.compile("^(?:doi:|https?://(?:dx\\.)?doi\\.org/)\\s*", Pattern.CASE_INSENSITIVE);
    /** A label at the head of an abstract counts as right with or without. */
    private static final Pattern LABEL = Pattern.compile(
            "^\\W*(?:abstract|summary|background|objectives?|aims?|purpose|introduction|importance|context|motivation|rationale|question|hypothesis|synopsis)"
                    + "\\b[^A-Za-z0-9]*(?=[A-Z0-9])",
            Pattern.CASE_INSENSITIVE | WIDE);

    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:of|in|for|and|to|is|was|the)\\b", WIDE);

    private Spelling() {}

    /** Single blanks, none at the ends; empty for null. */
    static String tidy(@Nullable String text) {
        return text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Letters and figures alone, in one case of letters, without markup. */
    static String letters(@Nullable String text) {
        String bare = text == null ? "" : TAG.matcher(text).replaceAll("");
        String plain = Normalizer.normalize(unescaped(unescaped(bare)), Normalizer.Form.NFKC);
        return NO_LETTER.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    static List<String> letters(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(Spelling::letters).toList();
    }

    static Set<String> distinct(@Nullable List<String> texts) {
        return letters(texts).stream().collect(Collectors.toSet());
    }

    static String unescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }

    static String doi(@Nullable String text) {
        return RESOLVER.matcher(tidy(text)).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /** A title's last full stop may go. */
    static String withoutStop(@Nullable String text) {
        return tidy(text).replaceFirst("\\.+$", "");
    }

    /** The last family name and the first initial: {@code berg/a}. */
    static String signature(String name) {
        String bare = tidy(TAG.matcher(name).replaceAll(""));
        int comma = bare.indexOf(',');
        String family = comma < 0 ? bare : bare.substring(0, comma).strip();
        int last = family.lastIndexOf(' ') + 1;
        String given = letters(comma < 0 ? bare.substring(0, last) : bare.substring(comma + 1));
        return letters(family.substring(last)) + "/" + given.substring(0, Math.min(1, given.length()));
    }

    /** An abstract without the labels at its head. */
    static String body(@Nullable String text) {
        String body = tidy(text);
        Matcher label = LABEL.matcher(body);
        while (label.find() && !GOES_ON.matcher(body.substring(label.end())).lookingAt()) {
            body = body.substring(label.end());
            label = LABEL.matcher(body);
        }
        return body;
    }
}

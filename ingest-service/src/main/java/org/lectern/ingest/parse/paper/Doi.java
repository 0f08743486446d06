package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Digital Object Identifier (ISO 26324) in the form that is compared: without resolver or prefix, ASCII letters
 * in lower case, e.g. {@code 10.5555/ab.12}.
 */
public record Doi(@JsonValue String value) {

    private static final int LONGEST = 300;
    private static final Pattern FORM =
            Pattern.compile("10\\.[0-9]{3,9}(?:\\.[0-9]{1,9}){0,5}/[\\x21-\\x{10FFFF}]{1,300}");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:https?://)?(?:www\\.)?(?:dx\\.)?doi\\.org/|(?:info:)?doi[:/]\\s*|urn:doi:|doi\\s+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CITED =
            Pattern.compile("\\bdoi\\s?:\\s?(10\\.\\d{4,9}/[^\\s;]{1,200})", Pattern.CASE_INSENSITIVE);

    /** What may follow a whole DOI without naming another paper. */
    private static final Pattern VERSION = Pattern.compile("(?:(?:[^a-z0-9]|v\\d).*)?");

    @JsonCreator
    public Doi {
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || !value.equals(lower(value))) {
            throw new IllegalArgumentException("not a normalised DOI: " + value);
        }
    }

    /**
     * Reads a DOI as people write it: {@code doi:10.5555/AB.12}, {@code https://doi.org/10.5555%2Fab.12.},
     * {@code 10.5555/ab.12}. Percent-decoded once, a closing full stop, comma or unopened bracket dropped.
     *
     * @return empty where the text is no DOI
     */
    public static Optional<Doi> read(String text) {
        String bare = lower(unclosed(stripped(decoded(text.strip()))));
        return bare.length() <= LONGEST && FORM.matcher(bare).matches() ? Optional.of(new Doi(bare)) : Optional.empty();
    }

    /** The DOI in a citation such as {@code Salt Lett. 2024;7:99. doi: 10.5555/ab.99}; empty where it has none. */
    public static Optional<Doi> cited(String citation) {
        Matcher cited = CITED.matcher(citation);
        return cited.find() ? read(cited.group(1)) : Optional.empty();
    }

    /** Whether both may be one paper's: versions and views stand at the end, {@code 10.5555/ab.12.v2}, {@code 10.5555/ab.12/full}. */
    public boolean agreesWith(Doi other) {
        return isWholeOf(other) || other.isWholeOf(this);
    }

    private boolean isWholeOf(Doi part) {
        String rest = part.value.startsWith(value) ? part.value.substring(value.length()) : "another";
        return VERSION.matcher(rest).matches();
    }

    private static String stripped(String text) {
        String rest = text;
        for (int i = 0; i < 3 && PREFIX.matcher(rest).find(); i++) { // "doi: https://doi.org/…" is common
            rest = PREFIX.matcher(rest).replaceFirst("").strip();
        }
        return rest;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 || text.length() > LONGEST * 3) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) { // a bare per cent sign is itself part of the DOI
            return text;
        }
    }

    private static String unclosed(String text) {
        String rest = text;
        while (!rest.isEmpty() && isLoose(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static boolean isLoose(String text) {
        return switch (text.charAt(text.length() - 1)) {
            case '.', ',', ';' -> true;
            case ')' -> count(text, ')') > count(text, '(');
            case ']' -> count(text, ']') > count(text, '[');
            case '}' -> count(text, '}') > count(text, '{');
            case '>' -> count(text, '>') > count(text, '<');
            default -> false;
        };
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    // The DOI Handbook folds ASCII letters only.
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + 32));
            }
        }
        return lower.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}

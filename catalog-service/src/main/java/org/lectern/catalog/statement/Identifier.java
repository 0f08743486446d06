package org.lectern.catalog.statement;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One thing that tells a paper from others, in the form that is compared.
 *
 * @param value {@code 10.5555/ab.12} (ASCII letters in lower case), {@code 90000001}, {@code PMC90000001}
 */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {
    private static final int LONGEST_DOI = 300;
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{3,9}(?:\\.[0-9]{1,9}){0,5}/[^\\s\\p{Cntrl}]+");
    private static final Pattern DOI_PREFIX =
            Pattern.compile("^(?:doi:\\s*)?(?:https?://(?:dx\\.)?doi\\.org/)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PMID = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PMCID = Pattern.compile("PMC[1-9][0-9]{0,9}");
    private static final Comparator<Identifier> ORDER =
            Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value);

    /** Tells that an identifier is not of the form that is compared. */
    public static final class Malformed extends RuntimeException {
        Malformed(Scheme scheme, String value) {
            super("%s is %s: expected %s"
                    .formatted(scheme.prefix(), value.substring(0, Math.min(value.length(), 100)), form(scheme)));
        }
    }

    /** Refuses what is not of its scheme's form. */
    public Identifier {
        if (!isWellFormed(scheme, value)) {
            throw new Malformed(scheme, value);
        }
    }

    /**
     * Reads a DOI, PMID or PMCID as people write it, such as {@code https://doi.org/10.5555/AB.12.} or
     * {@code pmc90000001}; percent-encoding is the caller's to decode.
     *
     * @return empty where the text is none of that scheme
     */
    public static Optional<Identifier> read(Scheme scheme, String text) {
        String bare =
                switch (scheme) {
                    case DOI ->
                        asciiLowerCase(
                                withoutLooseEnd(DOI_PREFIX.matcher(text.strip()).replaceFirst("")));
                    case PMID -> text.strip().replaceFirst("^0{1,9}", "");
                    case PMCID -> text.strip().replaceFirst("^(?i)pmc", "PMC");
                    case FINGERPRINT, PAGE -> text;
                };
        return isWellFormed(scheme, bare) ? Optional.of(new Identifier(scheme, bare)) : Optional.empty();
    }

    /** What a value of the scheme looks like, for messages. */
    public static String form(Scheme scheme) {
        return switch (scheme) {
            case DOI -> "10.5555/ab.12, at most 300 characters";
            case PMID -> "one to nine digits";
            case PMCID -> "PMC and one to ten digits";
            case FINGERPRINT, PAGE -> "a name";
        };
    }

    /** The id of a paper that is named after this identifier: a UUID (RFC 9562, version 8) of its hash. */
    public UUID paperId() {
        return Hash.of(toString());
    }

    /** First the scheme in the order of {@link Scheme}, then the value. */
    @Override
    public int compareTo(Identifier other) {
        return ORDER.compare(this, other);
    }

    /** With its scheme: {@code doi:10.5555/ab.12}. */
    @Override
    public String toString() {
        return scheme.prefix() + ":" + value;
    }

    private static boolean isWellFormed(Scheme scheme, String value) {
        return switch (scheme) {
            case DOI ->
                value.length() <= LONGEST_DOI && DOI.matcher(value).matches() && value.equals(asciiLowerCase(value));
            case PMID -> PMID.matcher(value).matches();
            case PMCID -> PMCID.matcher(value).matches();
            case FINGERPRINT, PAGE -> !value.isEmpty();
        };
    }

    /** The DOI Handbook folds ASCII letters only. */
    private static String asciiLowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    /** Without the full stop, comma or unopened bracket that a sentence left at the end. */
    private static String withoutLooseEnd(String text) {
        int end = text.length();
        while (end > 0 && isLoose(text, end)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isLoose(String text, int end) {
        return switch (text.charAt(end - 1)) {
            case '.', ',' -> true;
            case ')' -> unopened(text, end, '(', ')');
            case ']' -> unopened(text, end, '[', ']');
            case '}' -> unopened(text, end, '{', '}');
            case '>' -> unopened(text, end, '<', '>');
            default -> false;
        };
    }

    private static boolean unopened(String text, int end, char open, char close) {
        return text.chars().limit(end).filter(c -> c == close).count()
                > text.chars().limit(end).filter(c -> c == open).count();
    }
}

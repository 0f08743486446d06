package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ORCID iD whose check digit (ISO 7064, mod 11-2) is right, without its address, e.g. {@code 0000-0002-1825-0097}. */
public record Orcid(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(?:[0-9]{4}-){3}[0-9]{3}[0-9X]");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:orcid(?: id)?\\s{0,3}:?\\s{0,3})?(?:https?://)?(?:www\\.)?(?:orcid\\.org/)?"
                    + "([0-9]{4})[- \u2010-\u2013]?([0-9]{4})[- \u2010-\u2013]?([0-9]{4})[- \u2010-\u2013]?([0-9]{3}[0-9X])/?",
            Pattern.CASE_INSENSITIVE);

    @JsonCreator
    public Orcid {
        if (!FORM.matcher(value).matches() || !isChecked(value)) {
            throw new IllegalArgumentException("not an ORCID iD: " + value);
        }
    }

    /** Reads {@code https://orcid.org/0000-0002-1825-0097}, the same without its address, or without hyphens; empty where the check digit is wrong. */
    public static Optional<Orcid> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String value = String.join("-", written.group(1), written.group(2), written.group(3), written.group(4))
                .toUpperCase(Locale.ROOT);
        return isChecked(value) ? Optional.of(new Orcid(value)) : Optional.empty();
    }

    // Each digit is added and the sum doubled; X is ten.
    private static boolean isChecked(String value) {
        String digits = value.replace("-", "");
        int total = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            total = (total + digits.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - total) % 11;
        return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    @Override
    public String toString() {
        return value;
    }
}

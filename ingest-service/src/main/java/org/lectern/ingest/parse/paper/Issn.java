package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An International Standard Serial Number (ISO 3297) whose check digit is right, e.g. {@code 1234-5679}. */
public record Issn(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{3}[0-9X]");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:[ep]?-?issn)?\\s{0,3}:?\\s{0,3}([0-9]{4})[-\u2010\u2011\u2013 ]?([0-9]{3}[0-9X])",
            Pattern.CASE_INSENSITIVE);

    @JsonCreator
    public Issn {
        if (!FORM.matcher(value).matches() || !isChecked(value)) {
            throw new IllegalArgumentException("not an ISSN: " + value);
        }
    }

    /** Reads {@code 1234-5679}, {@code 12345679} or {@code ISSN 1234-5679}; empty where the check digit is wrong. */
    public static Optional<Issn> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String value = written.group(1) + "-" + written.group(2).toUpperCase(Locale.ROOT);
        return isChecked(value) ? Optional.of(new Issn(value)) : Optional.empty();
    }

    // Weights 8 to 2 from the left; the last digit (X is ten) makes the sum a multiple of 11.
    private static boolean isChecked(String value) {
        String digits = value.replace("-", "");
        int sum = digits.charAt(7) == 'X' ? 10 : digits.charAt(7) - '0';
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}

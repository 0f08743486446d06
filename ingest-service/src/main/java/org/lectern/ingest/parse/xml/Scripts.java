package org.lectern.ingest.parse.xml;

/**
 * Raised and lowered text in plain text: digits and signs have forms of their own in Unicode; a number that has none, such
 * as the exponent 9.5, is told by a sign; words are written on.
 */
public final class Scripts {

    private static final String PLAIN = "0123456789+-\u2212=()";
    private static final String RAISED =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207d\u207e";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208b\u208c\u208d\u208e";

    private Scripts() {}

    /** {@code 10} and {@code -3} give {@code 10⁻³}, {@code 10} and {@code 9.5} {@code 10^9.5}, {@code 5} and {@code th} {@code 5th}. */
    public static void raise(StringBuilder text, String raised) {
        append(text, raised, RAISED, '^');
    }

    /** {@code CO} and {@code 2} give {@code CO₂}, {@code k} and {@code max} {@code kmax}. */
    public static void lower(StringBuilder text, String lowered) {
        append(text, lowered, LOWERED, '_');
    }

    private static void append(StringBuilder text, String script, String forms, char sign) {
        String plain = script.replace('\u2013', '-');
        if (plain.chars().allMatch(c -> PLAIN.indexOf(c) >= 0)) {
            plain.chars().forEach(c -> text.append(forms.charAt(PLAIN.indexOf(c))));
        } else {
            boolean numbers = endsInDigit(text) && plain.chars().anyMatch(Character::isDigit);
            text.append(numbers ? String.valueOf(sign) : "").append(script);
        }
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }
}

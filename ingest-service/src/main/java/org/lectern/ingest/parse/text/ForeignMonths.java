package org.lectern.ingest.parse.text;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of months in Spanish, Portuguese, French, German and Italian, where they are not cut to letters that English shares. */
public final class ForeignMonths {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("ene", "January"),
            Map.entry("jan", "January"),
            Map.entry("gen", "January"),
            Map.entry("feb", "February"),
            Map.entry("fev", "February"),
            Map.entry("f\u00e9v", "February"),
            Map.entry("mar", "March"),
            Map.entry("m\u00e4r", "March"),
            Map.entry("abr", "April"),
            Map.entry("avr", "April"),
            Map.entry("apr", "April"),
            Map.entry("may", "May"),
            Map.entry("mai", "May"),
            Map.entry("mag", "May"),
            Map.entry("jun", "June"),
            Map.entry("juin", "June"),
            Map.entry("giu", "June"),
            Map.entry("jul", "July"),
            Map.entry("juil", "July"),
            Map.entry("lug", "July"),
            Map.entry("ago", "August"),
            Map.entry("ao\u00fb", "August"),
            Map.entry("aug", "August"),
            Map.entry("sep", "September"),
            Map.entry("set", "September"),
            Map.entry("oct", "October"),
            Map.entry("out", "October"),
            Map.entry("okt", "October"),
            Map.entry("ott", "October"),
            Map.entry("nov", "November"),
            Map.entry("dic", "December"),
            Map.entry("dez", "December"),
            Map.entry("d\u00e9c", "December"));

    /** A whole date: the name of a month between day and year. */
    private static final Pattern DATE =
            Pattern.compile("\\b(\\d{1,2})\\.?(?: de)? (\\p{L}{3,10})\\.?(?: del?)? ((?:19|20)\\d\\d)\\b");

    private ForeignMonths() {}

    /** The same text with the months of its whole dates in English: {@code 7 de marzo de 2023} becomes {@code 7 March 2023}. */
    public static String inEnglish(String text) {
        return DATE.matcher(text)
                .replaceAll(date ->
                        Matcher.quoteReplacement(date.group(1) + " " + month(date.group(2)) + " " + date.group(3)));
    }

    private static String month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String four = lower.substring(0, Math.min(4, lower.length()));
        return ENGLISH.getOrDefault(four, ENGLISH.getOrDefault(lower.substring(0, 3), name));
    }
}

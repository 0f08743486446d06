package org.lectern.ingest.parse.text;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of months in Spanish, Portuguese, French, German and Italian, where they are not cut to letters that English shares. */
public final class ForeignMonths {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("es"), Locale.of("pt"), Locale.FRENCH, Locale.GERMAN, Locale.ITALIAN);
    /** Pages cut names to so many letters; the longer beginning is the surer one. */
    private static final List<Integer> BEGINNINGS = List.of(4, 3);

    /** English names by those beginnings of the others that mean one month only. */
    private static final Map<String, String> ENGLISH = english();

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
        return BEGINNINGS.stream()
                .flatMap(letters -> Stream.ofNullable(ENGLISH.get(beginning(name, letters))))
                .findFirst()
                .orElse(name);
    }

    private static String beginning(String name, int letters) {
        return name.substring(0, Math.min(letters, name.length())).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> english() {
        Map<String, Set<String>> meant = new HashMap<>();
        String[] english = new DateFormatSymbols(Locale.ENGLISH).getMonths();
        for (Locale language : LANGUAGES) {
            String[] names = new DateFormatSymbols(language).getMonths();
            IntStream.range(0, names.length)
                    .forEach(i -> BEGINNINGS.forEach(
                            letters -> meant.computeIfAbsent(beginning(names[i], letters), beginning -> new HashSet<>())
                                    .add(english[i])));
        }
        return meant.entrySet().stream()
                .filter(month -> month.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, month -> month.getValue().iterator().next()));
    }
}

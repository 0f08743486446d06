package org.lectern.catalog.search.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways to write a language: {@code de}, {@code deu}, {@code ger}, {@code german}. */
final class Languages {
    /** PubMed writes the bibliographic codes of ISO 639-2, where Java knows the terminological ones. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("sq", "alb"),
            Map.entry("hy", "arm"),
            Map.entry("eu", "baq"),
            Map.entry("my", "bur"),
            Map.entry("zh", "chi"),
            Map.entry("cs", "cze"),
            Map.entry("nl", "dut"),
            Map.entry("fr", "fre"),
            Map.entry("ka", "geo"),
            Map.entry("de", "ger"),
            Map.entry("el", "gre"),
            Map.entry("is", "ice"),
            Map.entry("mk", "mac"),
            Map.entry("mi", "mao"),
            Map.entry("ms", "may"),
            Map.entry("fa", "per"),
            Map.entry("ro", "rum"),
            Map.entry("sk", "slo"),
            Map.entry("bo", "tib"),
            Map.entry("cy", "wel"));

    private static final Map<String, Set<String>> SPELLINGS = spellings();

    private Languages() {}

    /** Every way to write the language that is written so, in lower case; only this one where it is not known. */
    static Set<String> spellings(String language) {
        String known = language.strip().toLowerCase(Locale.ROOT);
        return SPELLINGS.getOrDefault(known, Set.of(known));
    }

    private static Map<String, Set<String>> spellings() {
        Map<String, Set<String>> spellings = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            Set<String> ways = new HashSet<>(Arrays.asList(
                    code,
                    language.getISO3Language(),
                    language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT)));
            if (BIBLIOGRAPHIC.containsKey(code)) {
                ways.add(BIBLIOGRAPHIC.get(code));
            }
            ways.forEach(way -> spellings.put(way, Set.copyOf(ways)));
        }
        return Map.copyOf(spellings);
    }
}

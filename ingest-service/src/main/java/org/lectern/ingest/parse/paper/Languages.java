package org.lectern.ingest.parse.paper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Languages by ISO 639-1 code, read from the codes and English names that pages use. */
public final class Languages {

    /** The bibliographic codes of ISO 639-2 that differ from the terminological ones; PubMed writes these. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /** Reads {@code eng}, {@code en}, {@code en-GB}, {@code English} as {@code en}; empty for what is none of them. */
    public static Optional<String> read(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(CODES.get(name)).or(() -> Optional.ofNullable(CODES.get(name.split("[-_]", 2)[0])));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .forEach(code -> add(codes, code));
        return Map.copyOf(codes);
    }

    private static void add(Map<String, String> codes, String code) {
        Locale language = Locale.of(code);
        codes.put(code, code);
        codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        try {
            codes.put(language.getISO3Language(), code);
        } catch (MissingResourceException unnamed) { // a language without a three-letter code has two names only
            codes.putIfAbsent(code, code);
        }
    }
}

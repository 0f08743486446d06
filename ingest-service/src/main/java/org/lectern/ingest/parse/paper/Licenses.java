package org.lectern.ingest.parse.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creative Commons licences by their short names, {@code CC-BY-NC-4.0}, read from addresses and from words. */
public final class Licenses {

    private static final int LONGEST = 5_000;
    private static final Pattern ADDRESS = Pattern.compile(
            "creativecommons\\.org/(?:licen[cs]es/(by(?:-nc)?(?:-nd|-sa)?)(?:/([1-4]\\.[05]))?|publicdomain/(zero|mark))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Pattern.compile(
            "\\bCC[- ](BY(?:[- ]NC)?(?:[- ](?:ND|SA))?|0)(?![A-Za-z])(?:[- ](?:v(?:ersion)? ?)?([1-4]\\.[05]))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "Creative Commons[ :,]{1,3}(Attribution(?:[- ]{1,3}Non[- ]?Commercial)?(?:[- ]{1,3}(?:No[- ]?Deriv(?:s|atives|ative Works)?|Share[- ]?Alike))?|CC0|Zero|Public Domain)(.{0,80})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("\\b([1-4]\\.[05])\\b");

    private Licenses() {}

    /** The licence that an address or a sentence names; empty where it names none of Creative Commons'. */
    public static Optional<String> read(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return List.<java.util.function.Function<String, Optional<String>>>of(
                        Licenses::address, Licenses::brief, Licenses::words)
                .stream()
                .map(reader -> reader.apply(start))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            return Optional.empty();
        }
        return Optional.of(address.group(3) == null ? name(address.group(1), address.group(2)) : "CC0");
    }

    private static Optional<String> brief(String text) {
        Matcher brief = SHORT.matcher(text);
        if (!brief.find()) {
            return Optional.empty();
        }
        return Optional.of(
                brief.group(1).equals("0") ? "CC0" : name(brief.group(1).replace(' ', '-'), brief.group(2)));
    }

    private static Optional<String> words(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.find()) {
            return Optional.empty();
        }
        String kind = words.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (!kind.startsWith("attribution")) {
            return Optional.of("CC0");
        }
        Matcher version = VERSION.matcher(words.group(2));
        return Optional.of(name(code(kind), version.find() ? version.group(1) : null));
    }

    private static String code(String kind) {
        String commercial = kind.contains("noncommercial") ? "-nc" : "";
        return "by" + commercial + (kind.contains("noderiv") ? "-nd" : kind.contains("sharealike") ? "-sa" : "");
    }

    private static String name(String code, @Nullable String version) {
        return "CC-" + code.toUpperCase(Locale.ROOT) + (version == null ? "" : "-" + version);
    }
}

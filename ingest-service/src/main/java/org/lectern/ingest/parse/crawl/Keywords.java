package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.ingest.parse.paper.KeywordLine;

/** The authors' keywords: in the line that says so, or below it in a line or a list. */
final class Keywords {

    /** A list of keywords, one a line, is no longer. */
    private static final int MOST = 50;
    /** How far above the abstract they may stand. */
    private static final int NEAR = 2;

    private static final Pattern LABEL = Pattern.compile(
            "(?:key ?words?|index terms|palabras? claves?|palavras[- ]chaves?|descriptores|descritores|mots[- ]cl\u00e9s|schl\u00fcsselw\u00f6rter|parole chiave)\\b\\s?[:.]?\\s?(.{0,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE =
            Pattern.compile("(?:key ?words?|palabras clave|palavras-chave)\\s?(?::.*)?", Pattern.CASE_INSENSITIVE);

    private Keywords() {}

    /** Whether the line says that keywords follow, with or without them. */
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    /** Where right above the abstract a line says so, as some sites print it; -1 where none does. */
    static int above(List<String> above) {
        return IntStream.range(Math.max(0, above.size() - NEAR), above.size())
                .filter(i -> ABOVE.matcher(above.get(i)).matches())
                .findFirst()
                .orElse(-1);
    }

    /** The keywords where the line at that place says so. */
    static List<String> at(List<String> lines, int place) {
        Matcher said = LABEL.matcher(place < lines.size() ? lines.get(place) : "");
        if (!said.matches()) {
            return List.of();
        }
        return said.group(1).isBlank()
                ? listed(lines.subList(place + 1, lines.size()))
                : KeywordLine.read(said.group(1));
    }

    private static List<String> listed(List<String> below) {
        List<String> next = below.stream()
                .limit(MOST)
                .takeWhile(line -> !Parts.isBehind(line))
                .toList();
        List<String> bullets = HeadLines.of(next).stream()
                .takeWhile(HeadLines::isBullet)
                .map(HeadLines::text)
                .distinct()
                .toList();
        return bullets.isEmpty() && !next.isEmpty() ? KeywordLine.read(next.getFirst()) : bullets;
    }
}

package org.lectern.ingest.parse.crawl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;

/**
 * A page cut at the heading of its abstract; no part has blank lines.
 *
 * @param head what stands above, columns as lines of their own, menus left out
 * @param abstractLines the abstract, a label on a line of its own with its colon
 * @param keywords the authors', from a line that says so
 */
record Parts(List<String> head, List<String> abstractLines, List<String> keywords) {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_TEXT = 200_000;
    /** How many lines above the abstract are looked at. */
    private static final int MOST_HEAD = 300;

    /** A head has no longer line than that of a collaboration's names. */
    private static final int LONGEST_LINE = 50_000;
    /** Shorter lines are headings, names or buttons. */
    private static final int PROSE = 60;

    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}|\\s*[|\u00b7]\\s*");
    private static final Pattern MENU = Pattern.compile("^[\u2022\u25cf\u25aa\u25e6*]\\s+.*");
    private static final Pattern HEADING = Pattern.compile(
            "(?:abstract|summary|resumen|r\u00e9sum\u00e9|zusammenfassung)\\s?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE =
            Pattern.compile("(?:abstract|summary)\\s?[:.\u2013\u2014-]\\s(.{60,})", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYWORDS = Pattern.compile(
            "(?:key ?words?|index terms|palabras clave)\\b\\s?[:.]?\\s?(.{0,2000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile(
            "(?:\\d\\.?\\s)?(?:references|figures?|copyright|\u00a9|(?:declaration of )?conflicts? of interest|similar articles|cited by|mesh terms"
                    + "|publication types|substances|related information|linkout|full[ -]text|view |download|pdf\\b|cite |citation|supplement"
                    + "|acknowledg|author information|this is an open.access|doi\\b|pmid\\b|received\\b|to read this article).*",
            Pattern.CASE_INSENSITIVE);
    /** "Objective We asked …": a label that runs into its text. */
    private static final Pattern RUN_IN =
            Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{Ll} ]{2,40}?) (?=\\p{Lu}[\\p{L}\u2019' ]).*");

    /** The parts; empty where no abstract stands below a heading. */
    static Optional<Parts> of(String text) {
        List<String> lines = text.lines()
                .limit(MOST_LINES)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = 1; i < lines.size(); i++) {
            Matcher inline = INLINE.matcher(lines.get(i));
            if (inline.matches()) {
                List<String> rest = Stream.concat(
                                Stream.of(inline.group(1)), lines.stream().skip(i + 1))
                        .toList();
                return Optional.of(of(lines.subList(0, i), rest));
            }
            if (HEADING.matcher(lines.get(i)).matches() && isBegun(lines, i + 1)) {
                return Optional.of(of(lines.subList(0, i), lines.subList(i + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    // The word alone may be a menu's: prose, or a label above it, must follow.
    private static boolean isBegun(List<String> lines, int at) {
        return at < lines.size()
                && (lines.get(at).length() >= PROSE
                        || isLabel(lines.get(at))
                                && at + 1 < lines.size()
                                && lines.get(at + 1).length() >= PROSE);
    }

    private static Parts of(List<String> above, List<String> below) {
        List<String> body = body(below);
        return new Parts(head(above), labelled(body), keywords(below, body.size()));
    }

    private static List<String> head(List<String> above) {
        return above.stream()
                .skip(Math.max(0, above.size() - MOST_HEAD))
                .filter(line -> line.length() <= LONGEST_LINE)
                .filter(line -> !MENU.matcher(line).matches())
                .flatMap(line -> Arrays.stream(COLUMNS.split(line)))
                .map(Prose::tidy)
                .filter(line -> !line.isEmpty())
                .limit(MOST_HEAD)
                .toList();
    }

    private static List<String> body(List<String> below) {
        List<String> body = new ArrayList<>();
        int length = 0;
        for (String line : below) {
            length += line.length();
            if (isEnd(line, body) || length > MOST_TEXT) {
                break;
            }
            body.add(line);
        }
        return body;
    }

    // The next heading ends the abstract; an introduction is a part of it only where it comes first.
    private static boolean isEnd(String line, List<String> body) {
        if (KEYWORDS.matcher(line).matches() || END.matcher(line).matches()) {
            return true;
        }
        boolean introduction = line.toLowerCase(Locale.ROOT).matches("(?:\\d\\.?\\s)?introduction:?");
        boolean heading = line.length() < PROSE && !isLabel(line) && !line.matches(".*[.?!)\\]]");
        return !body.isEmpty() && (introduction || heading);
    }

    private static boolean isLabel(String line) {
        return SectionLabels.isAlone(SectionLabels.bare(line) + ":");
    }

    private static List<String> labelled(List<String> body) {
        boolean runIn = body.stream().filter(Parts::runsIn).limit(2).count() == 2;
        return body.stream()
                .map(line -> isLabel(line) ? SectionLabels.bare(line) + ":" : runIn ? parted(line) : line)
                .map(Prose::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean runsIn(String line) {
        Matcher label = RUN_IN.matcher(line);
        return label.matches() && isLabel(label.group(1));
    }

    private static String parted(String line) {
        Matcher label = RUN_IN.matcher(line);
        return label.matches() && isLabel(label.group(1)) ? label.group(1) + ":" + line.substring(label.end(1)) : line;
    }

    private static List<String> keywords(List<String> below, int end) {
        if (end >= below.size()) {
            return List.of();
        }
        Matcher said = KEYWORDS.matcher(below.get(end));
        if (!said.matches()) {
            return List.of();
        }
        boolean next = said.group(1).isBlank() && end + 1 < below.size();
        String stated = next ? below.get(end + 1) : said.group(1);
        return Arrays.stream(stated.split(stated.contains(";") ? ";" : ","))
                .map(keyword -> Prose.tidy(keyword).replaceFirst("\\.$", ""))
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 200)
                .distinct()
                .toList();
    }
}

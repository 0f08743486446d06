package org.lectern.ingest.parse.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;
import org.lectern.ingest.parse.text.AbstractLines;
import org.lectern.ingest.parse.text.ForeignLabels;

/**
 * A page cut where its abstract begins; no part has blank lines.
 *
 * @param head what stands above, as {@link HeadLines} reads it
 * @param abstractLines the abstract, a label on a line of its own with its colon
 * @param keywords the authors', from a line that says so
 * @param headed whether the abstract stands below a line that says so and nothing else
 */
record Parts(Head head, List<String> abstractLines, List<String> keywords, boolean headed) {

    private static final int MOST_LINES = 20_000;
    private static final int MOST_TEXT = 200_000;
    /** How far below a label the next one stands where an abstract has no heading. */
    private static final int NEAR = 8;
    /** The first line of so much text is no head's any more. */
    private static final int LONG_PROSE = 200;
    /** A head without an abstract is no longer. */
    private static final int SHORT_HEAD = 80;
    /** Shorter lines are headings, names or buttons. */
    private static final int PROSE = 60;

    private static final String WORDS =
            "abstract|resumen|r\u00e9sum\u00e9|resumo|riassunto|zusammenfassung|\u0430\u043d\u043e\u0442\u0430\u0446\u0456\u044f|\u0430\u043d\u043d\u043e\u0442\u0430\u0446\u0438\u044f|\u6458\u8981|\ucd08\ub85d";
    /** A heading may have signs around it, and a way back to the top behind. */
    private static final Pattern HEADING = Pattern.compile(
            "[^\\p{L}\\d]{0,3}(?:" + WORDS + "|summary)[^\\p{L}\\d]{0,5}(?:top[^\\p{L}\\d]{0,3})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FIRM =
            Pattern.compile(".*(?:" + WORDS + ").*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INLINE =
            Pattern.compile("(?:abstract|summary)\\s?[:.\u2013\u2014-]\\s(.{60,})", Pattern.CASE_INSENSITIVE);
    /** "of the sea.1Keywords:", "It moves. Keywords: salt": the line's end before these words was lost. */
    private static final Pattern LOST_END = Pattern.compile(
            "(?<=[\\p{Ll}\\d])(?=(?:Keywords|Palavras-chave|Palabras clave|Abstract|Resumo|Resumen)\\s?:?$)"
                    + "|(?<=[.?!)])\\s(?=(?:Key ?[Ww]ords|Palavras[- ]chave|Palabras clave|Mots[- ]cl\u00e9s)\\s?:.{3,400}$)");

    private static final Pattern END = Pattern.compile(
            "(?:\\d\\.?\\s)?(?:references|figures?|copyright|\u00a9|(?:declaration of )?conflicts? of interest|similar articles|cited by|mesh terms"
                    + "|publication types|substances|related information|linkout|full[ -]text|view |download|pdf\\b|cite |citation|supplement"
                    + "|acknowledg|author information|this is an open.access|this is a preview|similar content|access (?:options|this article)|buy |peer review reports|\u0441\u043f\u0438\u0441\u043e\u043a|doi\\b|pmid\\b|received\\b|to read this article).*",
            Pattern.CASE_INSENSITIVE);
    /** "Objective We asked …": a label that runs into its text. */
    private static final Pattern RUN_IN =
            Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{Ll} ]{2,40}?) (?=\\p{Lu}[\\p{L}\u2019' ]|\\d).*");
    /** "RESULTS:Salt": the blank behind the colon was lost. */
    private static final Pattern CLOSE = Pattern.compile("(?<=^|[.?!)] )(\\p{Lu}[\\p{Lu} ]{3,40}):(?=\\p{L})");

    private static final Pattern TAGS = Pattern.compile("</?[a-z]{1,9}:[a-z]{1,20}(?: [^<>]{0,200})?/?>");
    private static final Pattern OPENING = Pattern.compile(
            "(?:\\d\\.?\\s)?(?:introduction|einleitung|introducci\u00f3n|introdu\u00e7\u00e3o|introduzione|to the editor|(?:list of )?references|\u0441\u043f\u0438\u0441\u043e\u043a \u043b.{0,20})\\s?[:.,]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The parts; empty where no abstract stands below a heading or has at least two labels. */
    static Optional<Parts> of(String text) {
        List<String> lines = lines(text);
        for (int i = 1; i < lines.size(); i++) {
            Matcher inline = INLINE.matcher(lines.get(i));
            if (inline.matches()) {
                List<String> rest = Stream.concat(
                                Stream.of(inline.group(1)), lines.stream().skip(i + 1))
                        .toList();
                return Optional.of(of(lines.subList(0, i), rest, false));
            }
            if (HEADING.matcher(lines.get(i)).matches() && isBegun(lines, i + 1)) {
                boolean firm = FIRM.matcher(lines.get(i)).matches();
                return Optional.of(of(lines.subList(0, i), lines.subList(i + 1, lines.size()), firm));
            }
        }
        return labelled(lines, 1).map(i -> of(lines.subList(0, i), lines.subList(i, lines.size()), false));
    }

    /** What stands above the text of a page that has no abstract; empty where the page begins with text. */
    static Optional<Parts> headOf(String text) {
        List<String> lines = lines(text);
        int end = IntStream.range(0, lines.size())
                .filter(i -> isText(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
        return end == 0 || end > SHORT_HEAD
                ? Optional.empty()
                : Optional.of(new Parts(HeadLines.of(lines.subList(0, end)), List.of(), List.of(), false));
    }

    private static boolean isText(String line) {
        return line.length() > HeadLines.LONGEST
                || OPENING.matcher(line).matches()
                || line.length() >= LONG_PROSE
                        && !NameLine.isNames(line, 2)
                        && !NameLine.isPlace(line)
                        && !TitleLine.isFurniture(line)
                        && !CitationLines.isOne(Prose.tidy(line));
    }

    private static List<String> lines(String text) {
        return Prose.unpiled(text)
                .lines()
                .limit(MOST_LINES)
                .flatMap(line -> LOST_END.splitAsStream(line.strip()))
                .map(String::strip)
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    // Where the heading was lost, the first label and another one near below tell the abstract.
    private static Optional<Integer> labelled(List<String> lines, int start) {
        return IntStream.range(start, lines.size())
                .filter(i -> sections(lines, i) > 0)
                .boxed()
                .findFirst()
                .filter(first -> sections(lines, first) > 1
                        || IntStream.range(first + 1, Math.min(lines.size(), first + NEAR))
                                .anyMatch(i -> sections(lines, i) > 0));
    }

    // How many sections begin in a line; a label alone needs its text below.
    private static long sections(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.length() < PROSE) {
            return isLabel(line) && at + 1 < lines.size() && lines.get(at + 1).length() >= PROSE ? 1 : 0;
        }
        return runsIn(line) ? 1 : labels(List.of(line));
    }

    /** How many labels the abstract has. */
    long sections() {
        return labels(abstractLines);
    }

    private static long labels(List<String> lines) {
        return AbstractLines.read(lines).stream()
                .filter(section -> section.label() != null)
                .count();
    }

    // The word alone may be a menu's: prose, or a label above it, must follow.
    private static boolean isBegun(List<String> lines, int at) {
        return at < lines.size()
                && (lines.get(at).length() >= PROSE
                        || isLabel(lines.get(at))
                                && at + 1 < lines.size()
                                && lines.get(at + 1).length() >= PROSE);
    }

    private static Parts of(List<String> above, List<String> below, boolean headed) {
        List<String> body = body(below);
        List<String> keywords = Keywords.at(below, body.size());
        int said = Keywords.above(above);
        return said < 0
                ? new Parts(HeadLines.of(above), labelled(body), keywords, headed)
                : new Parts(
                        HeadLines.of(above.subList(0, said)),
                        labelled(body),
                        keywords.isEmpty() ? Keywords.at(above, said) : keywords,
                        headed);
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
        if (Keywords.isLabel(line)
                || isBehind(line)
                || !body.isEmpty() && HEADING.matcher(line).matches()) {
            return true;
        }
        boolean heading = line.length() < PROSE && !isLabel(line) && !line.matches(".*[.?!)\\]]");
        boolean again = isLabel(line) && body.contains(line);
        return !body.isEmpty()
                && (OPENING.matcher(line).matches() || again || heading && !isCapitalAmongCapitals(line, body));
    }

    /** Whether the line is what pages print behind an abstract. */
    static boolean isBehind(String line) {
        return END.matcher(line).matches();
    }

    private static boolean isCapitalAmongCapitals(String line, List<String> body) {
        return AbstractLines.isInCapitals(line)
                && body.stream().anyMatch(label -> AbstractLines.isInCapitals(label) && isLabel(label));
    }

    private static boolean isLabel(String line) {
        String bare = SectionLabels.bare(line);
        return SectionLabels.isAlone(bare + ":") || ForeignLabels.isLabel(bare);
    }

    private static List<String> labelled(List<String> body) {
        boolean runIn = body.stream().filter(Parts::runsIn).limit(2).count() == 2;
        return body.stream()
                .map(line -> CLOSE.matcher(TAGS.matcher(line).replaceAll(" ")).replaceAll("$1: "))
                .map(line -> isLabel(line) || isCapitalAmongCapitals(line, body)
                        ? SectionLabels.bare(line) + ":"
                        : runIn ? parted(line) : line)
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
}

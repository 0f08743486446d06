package org.lectern.ingest.parse.crawl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which line of the head is the title: the rules, best first. */
final class TitleLine {

    private static final int FEWEST_WORDS = 3;
    /** A title above its translation; a shorter line is the journal or a section of it. */
    private static final int FEWEST_OF_PAIR = 5;

    private static final int LONGEST = 600;
    /** A longer line that ends like a sentence and has another within is prose. */
    private static final int PROSE = 120;

    private static final Pattern SENTENCES = Pattern.compile(".*\\p{Ll}[.!?] \\p{Lu}.*[.!]");
    /** What sites say around articles. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:skip to|thank you for|this article (?:is|belongs|has)|this page|this site|to obtain|click |for more information|please |view (?:all|article)"
                    + "|download |back to|an official|the site is|federal |you are here|search menu|author(?:s'?|\\(s\\))? (?:affiliation|information|to whom)"
                    + "|checked for|review by|peer review|editor who|source of support|login|log in|sign in|sign up|get permissions|rights and|print this"
                    + "|users online|(?:these authors )?contributed equally|short title|running (?:title|head)|manuscript (?:accepted|received|submitted)|fecha de|correspond"
                    + "|journal (?:website|list|home|compilation)|article (?:text|info|contents|copyright|metrics|processing)|(?:next|previous) article"
                    + "|table of contents?|about this|access (?:keys|options|to this|the)|open access|free (?:pmc|full)|full[ -]text|we're |we were|get full|home page"
                    + "|published by|all rights|cite this|how to cite|date of |name, address|source:|home about|links? (?:to|relacionados)).*",
            Pattern.CASE_INSENSITIVE);
    /** "Publisher: \u2026", "Editor: \u2026": what the line says is named. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:publishers?|article type|content type|speakers?|doi|journal|revista|authors?|main authors?|editors?|academic editors?|source|published in|erschienen in|section|sec\\.|tel|fax|keywords?|tl;dr"
                    + "|\u0432\u0438\u0434\u0430\u0432\u0435\u0446\u044c|\u0432\u0438\u0434\u0430\u043d\u043d\u044f|\u0438\u0437\u0434\u0430\u0442\u0435\u043b\u044c)\\s?[:.] ?\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> ENGLISH =
            Set.of("the", "of", "and", "in", "with", "for", "a", "an", "on", "by", "to");
    private static final Set<String> FOREIGN = Set.of(
            "de", "del", "la", "el", "los", "las", "y", "con", "para", "por", "un", "una", "en", "da", "do", "dos",
            "das", "em", "com", "der", "die", "bei", "mit", "und", "von", "des", "et", "les", "le", "dans", "une", "di",
            "della", "nel");
    /** What is printed behind a title for the reader's sake. */
    private static final Pattern ACCESS = Pattern.compile("\\s(?:FREE|Free access|Open access)$");

    private TitleLine() {}

    /** The number of the title's line, where authors or a citation tell that there is one. */
    static Optional<Integer> find(Head head, Names names) {
        int end = names.line() < 0 ? head.size() : names.line();
        return Stream.of(
                        quoted(head),
                        repeated(head, end),
                        belowType(head, names.line()),
                        belowCitation(head, end),
                        above(head, names.line()),
                        abovePlace(head),
                        above(head, head.size()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(title -> original(head, title));
    }

    /** The title right above an abstract; two words are enough where a line says that something was published. */
    static Optional<Integer> aboveAll(Head head) {
        int words = Signs.isPublished(head) ? 2 : FEWEST_WORDS;
        return above(head, head.size(), words).map(title -> original(head, title));
    }

    /** The line as a title. */
    static String text(String line) {
        return ACCESS.matcher(line).replaceFirst("");
    }

    // The page's own citation quotes it.
    private static Optional<Integer> quoted(Head head) {
        return IntStream.range(0, head.size())
                .filter(i -> isTitle(head, head.get(i)))
                .filter(i -> head.stream()
                        .anyMatch(line -> line.length() > head.get(i).length()
                                && line.contains(head.get(i))
                                && head.isCitation(line)))
                .boxed()
                .findFirst();
    }

    // A page's name and its heading: of lines that stand there twice the last is closest to the abstract.
    private static Optional<Integer> repeated(Head head, int end) {
        return IntStream.range(0, end)
                .map(i -> end - 1 - i)
                .filter(i -> isTitle(head, head.get(i), FEWEST_WORDS + 1) && head.indexOf(head.get(i)) < i)
                .boxed()
                .findFirst();
    }

    // The kind of article stands above the title.
    private static Optional<Integer> belowType(Head head, int end) {
        Optional<Integer> type = IntStream.range(0, Math.max(end, 0))
                .map(i -> end - 1 - i)
                .filter(i -> Marks.isType(head.get(i)))
                .boxed()
                .findFirst();
        return type.flatMap(at -> below(head, at, end));
    }

    // Where the citation stands on top, the title follows it.
    private static Optional<Integer> belowCitation(Head head, int end) {
        Optional<Integer> citation = IntStream.range(0, end)
                .filter(i -> head.isCitation(head.get(i)))
                .boxed()
                .findFirst();
        return citation.flatMap(at -> below(head, at, end));
    }

    private static Optional<Integer> below(Head head, int at, int end) {
        return IntStream.range(at + 1, end)
                .filter(i -> isTitle(head, head.get(i)))
                .boxed()
                .findFirst();
    }

    private static Optional<Integer> above(Head head, int end) {
        return above(head, end, FEWEST_WORDS);
    }

    private static Optional<Integer> above(Head head, int end, int words) {
        return IntStream.range(0, Math.max(end, 0))
                .map(i -> end - 1 - i)
                .filter(i -> isTitle(head, head.get(i), words))
                .boxed()
                .findFirst();
    }

    // Names that were lost stood above their places.
    private static Optional<Integer> abovePlace(Head head) {
        return IntStream.range(0, head.size())
                .filter(i -> NameLine.isPlace(head.get(i)))
                .boxed()
                .findFirst()
                .flatMap(place -> above(head, place));
    }

    // Of a title and its translations below it, the title: the topmost that is not English.
    private static int original(Head head, int title) {
        int original = title;
        for (int i = title - 1; i >= 0 && isTitle(head, head.get(i), FEWEST_OF_PAIR); i--) {
            boolean foreign = has(head.get(i), FOREIGN) && !has(head.get(i), ENGLISH);
            original = foreign ? i : original;
        }
        return original;
    }

    private static boolean has(String line, Set<String> words) {
        return Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ")).anyMatch(words::contains);
    }

    /** Whether the line may be a title, as to what it says and how long it is. */
    static boolean isTitle(Head head, String line) {
        return isTitle(head, line, FEWEST_WORDS);
    }

    private static boolean isTitle(Head head, String line, int words) {
        return line.length() <= LONGEST
                && line.split(" ").length >= words
                && Character.isLetterOrDigit(
                        line.codePointAt(line.startsWith("\"") || line.startsWith("\u201c") ? 1 : 0))
                && !(line.length() > PROSE && SENTENCES.matcher(line).matches())
                && !isElse(head, line);
    }

    /** Whether it is what a site says around an article. */
    static boolean isFurniture(String line) {
        return FURNITURE.matcher(line).matches();
    }

    private static boolean isElse(Head head, String line) {
        return isFurniture(line)
                || NAMED.matcher(line).matches()
                || Marks.isMark(line)
                || Marks.isType(line)
                || NameLine.isPlace(line)
                || JournalName.isOne(line)
                || head.isCitation(line);
    }
}

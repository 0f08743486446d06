package org.lectern.ingest.parse.crawl;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.text.Citation;

/** Where and when, put together from the lines that say a part of it, each part from the first line that has it. */
final class CitationLines {

    private static final int LONGEST = 400;
    /** Fewer parts may stand in a title by chance. */
    private static final int TELLING = 3;

    private static final String PAGE = "[A-Za-z]{0,3}\\d{1,9}";
    /** As PubMed's pages begin: "Ada Quill et al. Salt Lett. 2024 Mar." */
    private static final Pattern CUT = Pattern.compile(
            ".{3,60} et al\\. (?<journal>\\p{L}.{1,140}?)\\.(?: (?<date>(?:19|20)\\d\\d(?: \\p{L}{3,9})?)\\.?| ?\\.)");
    /** The way to the page: "Journals \u00bb Salt Letters \u00bb Volume 13", "Journal List > Salt Lett > v.37(2) > 90000001". */
    private static final Pattern TRAIL = Pattern.compile(
            ".{0,100}[\u00bb>\u203a] ?(?<journal>[^\u00bb>\u203a]{3,100}?) ?[\u00bb>\u203a] ?(?:v\\.|vol(?:ume|\\.)?) ?(?<v>\\d{1,4})(?: ?\\((?<i>\\w{1,9})\\))?(?:\\W.{0,100})?",
            Pattern.CASE_INSENSITIVE);
    /** "Journal: Salt Letters, 2024, \u2116 5, p. e12", "Erschienen in: Salz | Ausgabe 4/2020". */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:journal|published in|erschienen in|\u0432\u0438\u0434\u0430\u043d\u043d\u044f|\u0438\u0437\u0434\u0430\u043d\u0438\u0435|\u0436\u0443\u0440\u043d\u0430\u043b) ?: ?(?<journal>\\p{L}[^,|]{2,100}?)(?:, (?<date>(?:19|20)\\d\\d))?"
                    + "[,|;] ?(?:\u2116|no\\.?|issue|ausgabe|heft|n\u00fam\\.?) ?(?<i>\\d{1,4})(?:/(?<year>(?:19|20)\\d\\d))?(?:, (?:pp?|\u0441|s)\\. ?(?<p>"
                    + PAGE + "(?:[-\u2013]" + PAGE + ")?).{0,20})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Salt Letters202412:361": the blanks between journal, year and volume were lost. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<journal>\\p{Lu}[\\p{L}&,. ]{2,100}\\p{L})(?<date>(?:19|20)\\d\\d)(?<v>\\d{1,3}):(?<p>\\d{1,6})");
    /** "Salt Lett., 20 October 2021". */
    private static final Pattern DATED = Pattern.compile(
            "(?<journal>\\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,5}), (?<date>\\d{1,2} \\p{Lu}\\p{L}{2,9} (?:19|20)\\d\\d)");

    private CitationLines() {}

    /** What the lines say; nothing where none is a citation. */
    static Citation read(Head head) {
        return head.stream().flatMap(line -> head.citation(line).stream()).reduce(Citation.NONE, Citation::or);
    }

    /** Whether no two of the lines are citations of different papers. */
    static boolean areOne(Head head) {
        return head.stream()
                        .flatMap(line -> head.citation(line).stream())
                        .filter(found -> found.pages().first() != null)
                        .map(found -> found.pages().first())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether the text is a list of a journal's papers: it begins more than one line with the journal and other pages. */
    static boolean isList(String text, Citation cited) {
        String journal = cited.journal();
        return journal != null
                && text.lines()
                                .filter(line -> line.startsWith(journal))
                                .flatMap(line -> of(Prose.tidy(line)).stream())
                                .filter(found -> found.pages().first() != null)
                                .map(Citation::pages)
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether the line is a citation, in whole or in part. */
    static boolean isOne(String line) {
        return of(line).isPresent();
    }

    /** What the line says as a citation. */
    static Optional<Citation> of(String line) {
        // In an address, streets and postal codes look like pages.
        return line.length() > LONGEST || HeadLines.isBullet(line) || NameLine.isPlace(line)
                ? Optional.empty()
                : Stream.<Function<String, Optional<Citation>>>of(
                                CitationLines::trail,
                                CitationLines::labelled,
                                CitationLines::glued,
                                CitationLines::whole,
                                CitationLines::cut)
                        .map(form -> form.apply(line))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<Citation> whole(String line) {
        return Citation.read(line).filter(found -> found.weight() >= TELLING);
    }

    private static Optional<Citation> trail(String line) {
        Matcher trail = TRAIL.matcher(line);
        return trail.matches()
                ? Optional.of(
                        new Citation(trail.group("journal"), trail.group("v"), trail.group("i"), PageRange.NONE, null))
                : Optional.empty();
    }

    private static Optional<Citation> labelled(String line) {
        Matcher labelled = LABELLED.matcher(line);
        if (!labelled.matches()) {
            return Optional.empty();
        }
        String pages = labelled.group("p");
        String year = labelled.group("date") == null ? labelled.group("year") : labelled.group("date");
        return Optional.of(citation(
                labelled.group("journal"),
                labelled.group("i"),
                pages == null ? PageRange.NONE : PageRange.read(pages),
                year));
    }

    private static Optional<Citation> glued(String line) {
        Matcher glued = GLUED.matcher(line);
        return glued.matches()
                ? Optional.of(new Citation(
                        glued.group("journal"),
                        glued.group("v"),
                        null,
                        PageRange.read(glued.group("p")),
                        WrittenDate.read(glued.group("date")).orElse(null)))
                : Optional.empty();
    }

    private static Optional<Citation> cut(String line) {
        return Stream.of(CUT, DATED)
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .map(cut -> citation(cut.group("journal"), null, PageRange.NONE, cut.group("date")))
                .findFirst();
    }

    private static Citation citation(String journal, @Nullable String issue, PageRange pages, @Nullable String date) {
        return new Citation(
                journal.strip(),
                null,
                issue,
                pages,
                date == null ? null : WrittenDate.read(date).orElse(null));
    }
}

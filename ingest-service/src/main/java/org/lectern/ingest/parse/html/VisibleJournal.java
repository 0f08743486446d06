package org.lectern.ingest.parse.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.text.Citation;

/** The journal's name as the page shows it. */
final class VisibleJournal {

    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 2;
    /** What sites call the element with the name. */
    private static final Evaluator CALLED = QueryParser.parse(
            ".journal-title, .journalTitle, .JournalTitle, .journal-name, .journalName, .journal_title, #journal-title, .publication-title,"
                    + " .publicationTitle, [itemprop=isPartOf] [itemprop=name]");

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|:\u2013\u2014-]\\s+");
    private static final Pattern NAME = Pattern.compile(
            "(?:The )?(?:.*\\b(?:Journal|Annals|Archives|Bulletin|Letters|Proceedings|Transactions|Acta|Reviews?|Revista|Zeitschrift|Quarterly)\\b.*)");

    private static final Pattern BEGINNING = Pattern.compile("^\\W+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");

    private VisibleJournal() {}

    /** From the element called so, the browser's title, or the citation line; an abbreviation gives way to the full name. */
    static Optional<String> find(Tags tags) {
        return called(tags)
                .or(() -> titled(tags))
                .or(() -> tags.shown().citation().map(Citation::journal).map(name -> full(tags, name)));
    }

    private static Optional<String> called(Tags tags) {
        List<String> names = Stream.concat(tags.walk().named().stream(), tags.walk().properties().stream())
                .filter(element -> element.is(CALLED))
                .limit(20)
                .map(Element::text)
                .map(Prose::tidy)
                .filter(VisibleJournal::isName)
                .distinct()
                .toList();
        return names.size() > MOST_NAMES ? Optional.empty() : names.stream().findFirst();
    }

    private static boolean isName(String text) {
        return text.length() >= 3
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter);
    }

    private static String full(Tags tags, String name) {
        Stream<String> lines = tags.lines().stream()
                .filter(line -> line.marked().length() <= LONGEST && isLikely(line.initial(), name))
                .map(Line::text);
        return lines.filter(line -> Abbreviation.isOf(name, line)).findFirst().orElseGet(() -> withoutStop(name));
    }

    // "The Journal of …" may be meant by "J …".
    private static boolean isLikely(char initial, String name) {
        return initial == 't' || initial == Character.toLowerCase(name.charAt(0));
    }

    private static String withoutStop(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    // "Salt moves - Journal of Salt - Full Text"
    private static Optional<String> titled(Tags tags) {
        String own = TitleField.TITLE.value(tags).orElse("");
        String rest = own.isEmpty()
                ? tags.document().title()
                : tags.document().title().replace(own, " | ");
        return Arrays.stream(BETWEEN.split(rest))
                .map(part -> BEGINNING.matcher(part).replaceFirst(""))
                .filter(part -> !Line.folded(own).contains(Line.folded(part)))
                .map(part -> Prose.tidy(BRACKETS.matcher(part).replaceAll("")))
                .filter(part -> isName(part) && NAME.matcher(part).matches())
                .findFirst();
    }
}

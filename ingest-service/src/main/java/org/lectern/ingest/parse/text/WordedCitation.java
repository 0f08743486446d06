package org.lectern.ingest.parse.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.WrittenDate;

/** Citation lines that name their parts, in any order: {@code September 2014, Vol. 26, No. 9, Pages 2171-2185}. */
final class WordedCitation {

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String YEAR = "(?:1[89]|20)\\d\\d";
    private static final String PAGE = "[A-Za-z]{0,3}\\d{1,9}[a-z]?";
    private static final Pattern VOLUME = Pattern.compile(
            "\\b(?i:vol(?:umen?)?|v(?=\\.\\d{1,4} ?\\(\\d))\\b ?[.:]{0,2} ?(?:(?:19|20)\\d\\d:)?(?<v>[A-Z]?\\d{1,4}[A-Z]?(?: Suppl\\.? ?\\d{0,2})?)\\b(?: ?\\((?!(?:19|20)\\d\\d\\))(?<i>[\\w/ .\u2013-]{1,20})\\))?");
    private static final Pattern ISSUE = Pattern.compile(
            "(?<!(?i:article|art\\.) )\\b(?:(?i:issue|iss|number|no|nr|n\u00fam|n\u00ba) ?[.:]{0,2} ?)(?<i>\\d{1,4}(?:[-/\u2013]\\d{1,3})?[A-Z]?|Suppl[\\w. ]{0,15})\\b");
    private static final Pattern PAGES = Pattern.compile("\\b(?i:pages?|page\\(s\\)|pp?|p\u00e1gs?) ?[.:]{0,2} ?(?<p>"
            + PAGE + "(?: ?[-\u2013\u2014]{1,2} ?" + PAGE + ")?)(?![\\w%])");
    /** An article number has its word, or stands behind the year. */
    private static final Pattern ARTICLE = Pattern.compile(
            "\\b(?i:art(?:icle|\\.)? ?(?:id|no\\.?|number|e)?)[.:]{0,2} ?(?<p>[A-Za-z]{0,2}\\d{2,9}(?:\\.pub\\d)?)\\b|"
                    + YEAR + ", (?<q>e\\d{1,9})\\b");

    private static final Pattern DATE = Pattern.compile("(?i)(?<d>(?:\\d{1,2} )?" + MONTH + "(?:[-/\u2013]" + MONTH
            + ")?(?: \\d{1,2},)?,? " + YEAR + "|\\b" + YEAR + "\\b(?: " + MONTH + "(?: \\d{1,2})?\\b)?)");

    private WordedCitation() {}

    /** What a line with the word "volume" says. */
    static Optional<Citation> read(String line) {
        Matcher volume = VOLUME.matcher(line);
        if (!volume.find()) {
            return Optional.empty();
        }
        String head = line.substring(0, volume.start());
        String rest = line.substring(volume.end());
        return Optional.of(new Citation(
                Citation.name(Citation.lastOfReference(DATE.matcher(head).replaceAll(""))),
                volume.group("v"),
                volume.group("i") == null ? group(ISSUE, rest, "i") : volume.group("i"),
                pages(rest),
                precise(date(line), date(rest))));
    }

    // "Volume 2016, Issue 4, April 2016": a volume that is a year is no date.
    private static @Nullable PartialDate precise(@Nullable PartialDate first, @Nullable PartialDate later) {
        boolean better = later != null
                && (first == null
                        || later.toString().length() > first.toString().length());
        return better ? later : first;
    }

    private static PageRange pages(String text) {
        String pages = group(PAGES, text, "p");
        String article = group(ARTICLE, text, "p");
        String number = article == null ? group(ARTICLE, text, "q") : article;
        String stated = pages == null ? number : pages;
        return stated == null ? PageRange.NONE : PageRange.read(stated.replace("--", "-"));
    }

    /** The first date of a line. */
    static @Nullable PartialDate date(String line) {
        String written = group(DATE, line, "d");
        return written == null ? null : WrittenDate.read(written).orElse(null);
    }

    private static @Nullable String group(Pattern pattern, String text, String name) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Prose.orNull(found.group(name)) : null;
    }
}

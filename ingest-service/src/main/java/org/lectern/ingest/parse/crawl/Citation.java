package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.WrittenDate;

/** Where and when, put together from the lines that say a part of it, each part from the first line that has it. */
record Citation(
        @Nullable String journal,
        @Nullable PartialDate date,
        @Nullable String volume,
        @Nullable String issue,
        PageRange pages) {

    private static final Citation NOTHING = new Citation(null, null, null, null, PageRange.NONE);
    private static final int LONGEST = 400;

    private static final String JOURNAL = "(?<journal>\\p{L}.{1,140}?)";
    private static final String DATE =
            "(?<date>(?:19|20)\\d\\d(?: \\p{L}{3,9}\\.?(?:[-\u2013]\\p{L}{3,9})?(?: \\d{1,2})?)?)";
    private static final String PAGES =
            "(?<pages>[A-Za-z]{0,4}\\d{1,9}[A-Za-z]?(?:\\s?[-\u2010-\u2015]\\s?[A-Za-z]{0,4}\\d{1,9})?)";

    /** The forms of a citation, the most telling first; groups that a form has not are not stated by it. */
    private static final List<Pattern> FORMS = List.of(
            // "Salt Lett. 2024 Mar 5;12(3):45-60", on PubMed's own pages without the journal
            form("(?:.{0,40} as: )?(?:" + JOURNAL + ")?\\.? ?" + DATE
                    + " ?; ?(?<volume>[^():;]{1,30}?) ?(?:\\((?<issue>[^()]{1,30})\\))? ?: ?" + PAGES
                    + "(?!\\d).{0,200}"),
            // "Salt Letters, Vol. 12(3), pp. 45-60", also in other languages
            form(JOURNAL
                    + "[,.]? Vol(?:ume|umen)?\\.? ?(?<volume>\\w{1,12})(?:[ ,]{0,3}(?:\\(|(?:No|N\u00fam|Nr|Issue|N\u00ba)\\.? ?)(?<issue>[^(),|]{1,20}?)\\)?)?"
                    + "[ ,:]{1,3}(?:(?:pp?|pages?|p\u00e1gs?)\\.? ?)" + PAGES + "(?!\\d).{0,200}"),
            // "Salt Letters 2024 12(3): 45-60"
            form(JOURNAL
                    + "[,.]? (?:\u2022 ?)?(?<date>(?:19|20)\\d\\d)[;,]? ?(?<volume>\\d{1,4}) ?(?:\\((?<issue>[^()]{1,30})\\))? ?: ?"
                    + PAGES + "(?!\\d).{0,200}"),
            // "Ada Quill et al. Salt Lett. 2024 Mar."
            form(".{3,60} et al\\. " + JOURNAL + "\\. " + DATE + "\\.?"));

    private static Pattern form(String expression) {
        return Pattern.compile("(?:\\. ?)?" + expression, Pattern.CASE_INSENSITIVE);
    }

    /** What the lines say; nothing where none is a citation. */
    static Citation of(List<String> lines) {
        return lines.stream().map(Citation::of).flatMap(Optional::stream).reduce(NOTHING, Citation::or);
    }

    /** Whether the line is a citation, in whole or in part. */
    static boolean is(String line) {
        return of(line).isPresent();
    }

    private static Optional<Citation> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return FORMS.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .map(Citation::of);
    }

    private static Citation of(Matcher form) {
        return new Citation(
                group(form, "journal"),
                Optional.ofNullable(group(form, "date"))
                        .flatMap(WrittenDate::read)
                        .orElse(null),
                group(form, "volume"),
                group(form, "issue"),
                Optional.ofNullable(group(form, "pages")).map(PageRange::read).orElse(PageRange.NONE));
    }

    private static @Nullable String group(Matcher form, String name) {
        return form.namedGroups().containsKey(name) ? Prose.orNull(form.group(name)) : null;
    }

    private Citation or(Citation other) {
        return new Citation(
                journal == null ? other.journal : journal,
                date == null ? other.date : date,
                volume == null ? other.volume : volume,
                issue == null && volume == null ? other.issue : issue,
                pages.first() == null ? other.pages : pages);
    }
}

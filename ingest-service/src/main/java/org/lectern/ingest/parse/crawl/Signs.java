package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.regex.Pattern;

/** What tells an article from another page that has an abstract, where neither authors nor a citation do. */
final class Signs {

    private static final int FEWEST_WORDS = 5;
    /** A shorter abstract proves nothing. */
    private static final int LONG = 150;

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:published|first online|open access|peer[- ]reviewed)\\s?:?.{0,40}", Pattern.CASE_INSENSITIVE);
    /** Other things have abstracts too: patents, theses, talks, data, grants, lists of a topic's papers. */
    private static final Pattern ELSE = Pattern.compile(
            "(?:patent|inventors?|assignee|ph\\.?d\\.? thesis|(?:master'?s |doctoral )?(?:thesis|dissertation)|degree|supervisors?|advis[eo]rs?|speakers?|venue|seminar"
                    + "|lecture|workshop|data ?set|award number|project (?:number|start)|template|topic)\\b.{0,80}",
            Pattern.CASE_INSENSITIVE);
    /** Who made another thing than an article. */
    private static final Pattern MAKER = Pattern.compile(
            "(?:inventors?|assignees?|supervisors?|advis[eo]rs?|speakers?|venue)\\s?:.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CORRESPONDENCE = Pattern.compile(
            "\\W{0,3}(?:corresponding author|correspondence (?:to\\b|:)|authors? (?:to whom|for) correspondence).*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORS = Pattern.compile("authors?\\s?:.{3,}", Pattern.CASE_INSENSITIVE);
    /** A list of an issue's papers: its volume and no page. */
    private static final Pattern CONTENTS = Pattern.compile(
            "(?:table of contents?|contents)\\b(?!.*\\bpage).{0,40}\\b(?:vol|issue).{0,60}", Pattern.CASE_INSENSITIVE);

    private static final Pattern INSTRUCTIONS = Pattern.compile(
            "(?:all )?authors (?:must|should|are (?:asked|requested|required|invited) to)\\b.*"
                    + "|.*\\b(?:abstracts? (?:should|must|is limited|not exceed)|(?:not exceed|no more than|maximum(?: of)?|limited to|up to) \\d{2,4} words|\\d{3} words or less).*",
            Pattern.CASE_INSENSITIVE);

    private Signs() {}

    /** Whether head and abstract are those of something else, whatever names or numbers they have. */
    static boolean isOther(Parts parts) {
        return has(parts.head(), MAKER)
                || has(parts.head(), CONTENTS)
                || parts.head().stream()
                                .filter(line -> AUTHORS.matcher(line).matches())
                                .distinct()
                                .count()
                        > 1
                || parts.abstractLines().stream()
                        .limit(2)
                        .anyMatch(line -> INSTRUCTIONS.matcher(line).matches());
    }

    /** Whether the title above the abstract is an article's: its kind, its publication or what belongs to an abstract says so. */
    static boolean isArticle(Parts parts, String title) {
        return !has(parts.head(), ELSE)
                && (isPublished(parts.head()) || parts.headed() && (isFurnished(parts) || isPlain(parts, title)));
    }

    private static boolean isFurnished(Parts parts) {
        return parts.sections() > 1 || !parts.keywords().isEmpty() || has(parts.head(), CORRESPONDENCE);
    }

    private static boolean has(Head head, Pattern form) {
        return head.stream()
                .map(HeadLines::text)
                .anyMatch(line -> form.matcher(line).matches());
    }

    /** Whether the head says that something was published, or of what kind it is. */
    static boolean isPublished(List<String> head) {
        return head.stream()
                .map(HeadLines::text)
                .anyMatch(line -> PUBLISHED.matcher(line).matches() || Marks.isType(line));
    }

    // Nothing but title, heading and abstract: then each must be a whole one.
    private static boolean isPlain(Parts parts, String title) {
        int length = parts.abstractLines().stream().mapToInt(String::length).sum();
        return title.split(" ").length >= FEWEST_WORDS && length >= LONG;
    }
}

package org.lectern.ingest.parse.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heads of an abstract's sections, e.g. {@code BACKGROUND:}, in running text. */
public final class SectionLabels {

    /** Words of which at least one stands in any label in mixed case, and in a label within a line. */
    private static final Set<String> WORDS = Set.of(
            "aim",
            "aims",
            "analysis",
            "analyses",
            "application",
            "approach",
            "area",
            "areas",
            "assessment",
            "background",
            "backgrounds",
            "case",
            "clinical",
            "conclusion",
            "conclusions",
            "context",
            "data",
            "design",
            "diagnosis",
            "discussion",
            "evidence",
            "expert",
            "exposure",
            "exposures",
            "finding",
            "findings",
            "framework",
            "funding",
            "goal",
            "goals",
            "hypothesis",
            "impact",
            "implementation",
            "implications",
            "importance",
            "innovation",
            "interpretation",
            "intervention",
            "interventions",
            "introduction",
            "lessons",
            "limitation",
            "limitations",
            "measure",
            "measurements",
            "measures",
            "method",
            "methodology",
            "methods",
            "motivation",
            "objective",
            "objectives",
            "opinion",
            "outcome",
            "outcomes",
            "participants",
            "patient",
            "patients",
            "perspective",
            "population",
            "practice",
            "presentation",
            "problem",
            "procedure",
            "procedures",
            "purpose",
            "question",
            "questions",
            "rationale",
            "recommendation",
            "recommendations",
            "registration",
            "relevance",
            "result",
            "results",
            "review",
            "sample",
            "selection",
            "setting",
            "settings",
            "significance",
            "source",
            "sources",
            "statement",
            "strategy",
            "study",
            "subjects",
            "summary",
            "synthesis",
            "trial");

    private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}[\\p{Lu} ,/&()'\u2019-]{2,80}):\\s");
    private static final Pattern MIXED = Pattern.compile("(\\p{Lu}[\\p{L}/&' -]{2,60}):\\s");
    private static final Pattern INNER = Pattern.compile("(?<=[.?!)\\]] )(\\p{Lu}[\\p{L} ,/&'()-]{2,60}):\\s");

    private SectionLabels() {}

    /** Whether the line is a label and nothing else: {@code BACKGROUND}, {@code Methods:}. */
    public static boolean isAlone(String line) {
        String bare = bare(line);
        boolean marked = line.endsWith(":") || bare.chars().noneMatch(Character::isLowerCase);
        return marked && bare.length() <= 60 && !bare.isEmpty() && !bare.contains(".") && isKnown(bare);
    }

    /** The label without its colon. */
    public static String bare(String label) {
        String tidy = label.strip();
        return tidy.endsWith(":") ? tidy.substring(0, tidy.length() - 1).strip() : tidy;
    }

    /** The sections of one line of text: one without a label where it has none. */
    public static List<AbstractSection> cut(String line) {
        String first = section(line).label();
        List<AbstractSection> sections = new ArrayList<>();
        int start = 0;
        Matcher inner = INNER.matcher(line);
        while (first != null && inner.find()) {
            if (isCapital(first) == isCapital(inner.group(1)) && isInner(inner.group(1))) {
                sections.add(section(line.substring(start, inner.start())));
                start = inner.start();
            }
        }
        sections.add(section(line.substring(start)));
        return sections;
    }

    private static AbstractSection section(String text) {
        Matcher capitals = CAPITALS.matcher(text);
        if (capitals.lookingAt() && isLabel(capitals.group(1)) && isText(text.substring(capitals.end()))) {
            return new AbstractSection(capitals.group(1), text.substring(capitals.end()));
        }
        Matcher mixed = MIXED.matcher(text);
        return mixed.lookingAt() && isPlain(mixed.group(1)) && isText(text.substring(mixed.end()))
                ? new AbstractSection(mixed.group(1), text.substring(mixed.end()))
                : new AbstractSection(null, text);
    }

    private static boolean isText(String rest) {
        return Prose.orNull(rest) != null;
    }

    private static boolean isCapital(String label) {
        return label.chars().noneMatch(Character::isLowerCase);
    }

    // Capitals alone may be an acronym ("DNA: a view"); a label is longer or known.
    private static boolean isLabel(String label) {
        return isKnown(label) || label.length() > 12 && label.indexOf(' ') > 0;
    }

    // Between sections in capitals, a word that is known is enough: "PRIMARY FUNDING SOURCE".
    private static boolean isInner(String label) {
        return isPlain(label) || isCapital(label) && isKnown(label) && words(label).length <= 5;
    }

    // In mixed case a sentence may begin like a label ("Two cases: …"): every word must be a label's or small.
    private static boolean isPlain(String label) {
        String[] words = words(label);
        return isKnown(label)
                && words.length <= 5
                && List.of(words).stream().allMatch(word -> WORDS.contains(word) || SMALL.contains(word));
    }

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> SMALL =
            Set.of("and", "of", "for", "the", "main", "key", "to", "or", "in", "materials", "material", "future");

    private static boolean isKnown(String label) {
        return List.of(words(label)).stream().anyMatch(WORDS::contains);
    }

    private static String[] words(String label) {
        return BETWEEN.split(label.toLowerCase(Locale.ROOT));
    }
}

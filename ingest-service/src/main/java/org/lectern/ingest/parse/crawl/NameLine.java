package org.lectern.ingest.parse.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.text.AuthorLine;

/** A line of names, freed of what pages print around them: marks of affiliations, ORCIDs, honours, the word "Authors". */
final class NameLine {

    private static final int LONGEST_NAME = 7;
    /** One name with its place and its marks. */
    private static final int LONGEST_ENTRY = 300;

    private static final String SIGN = "[*\u2217\u204e\u2020\u2021\u00a7\u00b6#\u2709&]";
    /** Numbers, signs and letters of affiliations behind a name or its full stop; a letter stands apart from it. */
    private static final Pattern MARKS = Pattern.compile(
            "(?<=[\\p{L}.)])(?:(?<=\\p{Ll}{2})\\.(?=\\d))?+(?:\\s?(?:\\d{1,3}+|" + SIGN + ")|\\s[a-z](?![\\p{L}.]))"
                    + "(?:\\s?,?\\s?(?:\\d{1,3}+|" + SIGN + "|[a-z](?![\\p{L}.])))*+(?=\\s{0,9}(?:,|;|$|and ))");
    /** "Ada Quill,1,2 Jan Moor2": the mark stands behind the comma. */
    private static final Pattern MARKS_BEHIND_COMMA =
            Pattern.compile("(?<=[\\p{L}.]),(?:\\d{1,2}|" + SIGN + ")(?:,(?:\\d{1,2}|" + SIGN + "))*+(?=[\\s,]|$)");
    /** "Ada QuillII": Roman numbers are marks where a small letter precedes them. */
    private static final Pattern ROMAN = Pattern.compile("(?<=\\p{Ll}{2})(?:I{1,3}|IV)(?=\\s?(?:[,;]|$))");

    private static final Pattern ORCID = Pattern.compile(
            "(?:ORCID ?:? ?)?(?:https?://)?orcid\\.org/\\S{0,25}|\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDED = Pattern.compile("\\s?\\([^()]{0,300}\\)");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:main )?authors?|auteurs?|autor(?:es|en)?|\u0430\u0432\u0442\u043e\u0440[\u0438\u044b]|by)\\s?:\\s?|^by\\s|^authors?\\s(?=\\p{Lu}\\S{0,60} \\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Ada Quill, \u2026": begun where the commas begin, since a line may have thousands. */
    private static final Pattern OPEN_END = Pattern.compile("(?<![,;&\\s])[,;&\\s]++(?:and$|\u2026|\\.\\.\\.)?\\s*$");

    private static final Pattern HONOURS =
            Pattern.compile("(?<![\\p{L}.])(?:Mg|Dr|Dra|Prof|Lic|Mr|Mrs|Ms)\\.\\s?(?=\\p{Lu})");
    private static final Pattern INVERTED = Pattern.compile("[^,]{2,60}, [^,]{2,60}");
    /** What stands among capitals in a title, never in a name. */
    private static final Set<String> WORDS = Set.of(
            "the", "an", "of", "in", "on", "at", "for", "with", "without", "from", "about", "and", "to", "by", "or",
            "between", "during", "among");
    /** "Ada Quill University of Nowhere": the place behind a name of a list. */
    private static final Pattern PLACE_BEHIND = Pattern.compile(
            "(?<=\\p{Ll}),? (?:Department|Faculty|Division|Ministry|(?:School|University|Hospital|Institute|College|Cent(?:er|re)) (?:of|for)) .*");

    private static final Pattern PLACE_WITHIN = Pattern.compile(
            ".*\\b(?:university|hospital|department|institute|faculty|school|college|ministry)\\b.*",
            Pattern.CASE_INSENSITIVE);
    /** Words of which each begins an affiliation. */
    private static final Pattern PLACE = Pattern.compile(
            "^(?:the )?(?:depart(?:a?ment|imento)|faculty|facultad|faculdade|division|divisi\u00f3n|school|escuela|institut|hospital|universi|centr[eo]|center"
                    + "|college|laborator|servic|polic|unit |section|ministry).*",
            Pattern.CASE_INSENSITIVE);

    private NameLine() {}

    /** Whether the line is nothing but so many names or more, at least the first of them a person's. */
    static boolean isNames(String line, int least) {
        String bare = bare(line);
        if (bare.isEmpty() || PLACE.matcher(bare).matches() || !AuthorLine.isLikely(bare)) {
            return false;
        }
        List<Author> authors = AuthorLine.read(bare);
        return authors.size() >= least
                && authors.stream().allMatch(NameLine::isPlausible)
                && authors.stream().noneMatch(NameLine::isPlaceAlone);
    }

    static List<Author> read(String line) {
        return AuthorLine.read(bare(line));
    }

    /** One name of a list, also {@code Quill, Ada (Invented Hospital)}; nothing where the entry is none. */
    static List<Author> entry(String line) {
        if (line.length() > LONGEST_ENTRY) {
            return List.of();
        }
        String bare =
                bare(PLACE_BEHIND.matcher(ADDED.matcher(line).replaceAll("")).replaceFirst(""));
        if (PLACE_WITHIN.matcher(bare).matches()) {
            return List.of();
        }
        if (INVERTED.matcher(bare).matches()
                && !PersonNames.isDegree(bare.substring(bare.indexOf(',') + 1).strip())) {
            return PersonNames.read(bare).filter(NameLine::isPlausible).stream().toList();
        }
        List<Author> authors = isNames(bare, 1) ? AuthorLine.read(bare) : List.of();
        return authors.size() == 1 ? authors : List.of();
    }

    /** Whether a number, a sign or an ORCID stands behind the name. */
    static boolean isMarked(String line) {
        return line.length() <= LONGEST_ENTRY
                && (ORCID.matcher(line).find() || MARKS.matcher(line).find());
    }

    /** Whether the line is an ORCID iD and nothing else. */
    static boolean isOrcid(String line) {
        return ORCID.matcher(line).matches();
    }

    private static boolean isPlaceAlone(Author author) {
        return author.collective() != null && PLACE.matcher(author.collective()).matches();
    }

    private static boolean isPlausible(Author author) {
        if (author.family() == null) {
            return true;
        }
        String name = (author.given() == null ? "" : author.given() + " ") + author.family();
        String[] words = name.split(" ");
        return words.length <= LONGEST_NAME
                && name.indexOf('/') < 0
                && Arrays.stream(words).noneMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)))
                && author.given() != null;
    }

    /** Whether the line is, or begins with, the place where authors work. */
    static boolean isPlace(String line) {
        return PLACE.matcher(line.replaceFirst("^(?:affiliations?:? |\\d{1,2}|[a-h](?=\\p{Lu})|\\*)\\s?", ""))
                .matches();
    }

    private static String bare(String line) {
        String names = ORCID.matcher(line).replaceAll("").replaceAll("\\s{2,}+", " ");
        names = PREFIX.matcher(names.strip()).replaceFirst("");
        names = ADDED.matcher(names).replaceAll("");
        names = MARKS_BEHIND_COMMA.matcher(names).replaceAll(",");
        names = HONOURS.matcher(MARKS.matcher(names).replaceAll("")).replaceAll("");
        names = ROMAN.matcher(names).replaceAll("");
        names = names.replaceAll("\\s+,", ",").replaceAll(",{2,}+", ",");
        return OPEN_END.matcher(names).replaceFirst("").strip();
    }
}

package org.lectern.ingest.parse.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.text.AuthorLine;

/**
 * The authors and where they stand.
 *
 * @param line the first line of theirs in the head; -1 where none is found
 */
record Names(int line, List<Author> authors) {

    private static final Names NONE = new Names(-1, List.of());
    private static final Pattern LISTED = Pattern.compile("(\\d{1,3})\\.\\s(.{3,80})");
    private static final Pattern FIRST_OF_MORE =
            Pattern.compile("(.{3,60}) et al\\. \\p{L}.{1,140}\\. (?:19|20)\\d\\d.{0,10}");
    /** Numbers and signs of affiliations behind a name. */
    private static final Pattern MARKS = Pattern.compile(
            "(?<=[\\p{L}.)])\\s?(?:\\d{1,2}+|[*\u2217\u204e\u2020\u2021\u00a7\u00b6#\u2709&])(?:\\s?,?\\s?(?:\\d{1,2}+|[*\u2217\u204e\u2020\u2021\u00a7\u00b6#\u2709&]))*+(?=\\s{0,9}(?:,|;|$|and ))");

    private static final Pattern PREFIX = Pattern.compile("^(?:authors?|by)\\s?:\\s?|^by\\s", Pattern.CASE_INSENSITIVE);
    /** "Ada Quill, \u2026": begun where the commas begin, since a line may have thousands. */
    private static final Pattern OPEN_END = Pattern.compile("(?<![,\\s])[,\\s]++(?:\u2026|\\.\\.\\.)?\\s*$");

    private static final Pattern HONOURS =
            Pattern.compile("(?<![\\p{L}.])(?:Mg|Dr|Dra|Prof|Lic|Mr|Mrs|Ms)\\.\\s?(?=\\p{Lu})");

    static Names of(List<String> head) {
        return listed(head).or(() -> inLine(head)).or(() -> firstOfMore(head)).orElse(NONE);
    }

    // "1. Ada Quill1,2," on lines of their own; the list of affiliations begins again at 1.
    private static Optional<Names> listed(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            List<Author> authors = listedFrom(head, i);
            if (!authors.isEmpty()) {
                return Optional.of(new Names(i, authors));
            }
        }
        return Optional.empty();
    }

    private static List<Author> listedFrom(List<String> head, int start) {
        List<Author> authors = new ArrayList<>();
        for (int i = start; i < head.size(); i++) {
            Matcher listed = LISTED.matcher(head.get(i));
            if (!listed.matches()
                    || Integer.parseInt(listed.group(1)) != i - start + 1
                    || !isNames(listed.group(2), 1)) {
                break;
            }
            authors.addAll(AuthorLine.read(bare(listed.group(2))));
        }
        return authors;
    }

    private static Optional<Names> inLine(List<String> head) {
        return IntStream.range(0, head.size())
                .filter(i -> !CitationLines.isOne(head.get(i)) && isNames(head.get(i), 2))
                .mapToObj(i -> new Names(i, AuthorLine.read(bare(head.get(i)))))
                .findFirst();
    }

    private static Optional<Names> firstOfMore(List<String> head) {
        return head.stream()
                .map(FIRST_OF_MORE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(first -> new Names(-1, AuthorLine.read(bare(first.group(1)))));
    }

    private static boolean isNames(String line, int least) {
        String bare = bare(line);
        return !bare.isEmpty()
                && AuthorLine.isLikely(bare)
                && AuthorLine.read(bare).size() >= least;
    }

    private static String bare(String line) {
        String names = PREFIX.matcher(line).replaceFirst("");
        names = HONOURS.matcher(MARKS.matcher(names).replaceAll("")).replaceAll("");
        return OPEN_END.matcher(names.replaceAll("\\s+,", ",")).replaceFirst("").strip();
    }
}

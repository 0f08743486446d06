package org.lectern.ingest.parse.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Author;

/**
 * The authors and where they stand.
 *
 * @param line the first line of theirs in the head; -1 where none is found
 */
record Names(int line, List<Author> authors) {

    private static final Names NONE = new Names(-1, List.of());
    private static final Pattern LISTED = Pattern.compile("(\\d{1,3})\\.\\s(.{3,300})");
    /** "Ada Quill. Chemist of the sea.", "Ada Quill, professor of salt": who somebody is, behind the name. */
    private static final Pattern DESCRIBED =
            Pattern.compile("(.{5,60}?)(?:(?<=\\p{Ll}{2})\\. .{3,}|, \\p{Ll}{4,30}(?:[ ,].*)?)");

    private static final Pattern FIRST_OF_MORE =
            Pattern.compile("(.{3,60}) et al\\. \\p{L}.{1,140}\\.(?: (?:19|20)\\d\\d.{0,10}| \\.)");
    private static final Pattern LABEL = Pattern.compile(
            "(?:authors?(?:\\(s\\))?|auteurs?|autor(?:es|en)?\\b.{0,30}|\u0430\u0432\u0442\u043e\u0440[\u0438\u044b]|by)\\s?:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SEPARATED = Pattern.compile(".*[,;&]\\s?\\d{0,3}");
    private static final Pattern MARKS_ALONE = Pattern.compile("[\\d,;*\u2020\u2021 ]{1,20}(?:and|&)?");
    /** "Ada Quilla, b": letters glued to the names, as they begin the affiliations below. */
    private static final Pattern GLUED =
            Pattern.compile("(?<=\\p{Ll}{2})[a-h](?:, ?[a-h](?!\\p{L}))*+(?=\\s?(?:[,;]|$))");

    private static final Pattern GLUED_PLACE = Pattern.compile("a\\p{Lu}\\p{Ll}.{3,}");

    static Names of(Head head) {
        return Stream.<Supplier<Optional<Names>>>of(
                        () -> listed(head),
                        () -> bulleted(head),
                        () -> labelled(head),
                        () -> oneALine(head),
                        () -> inLine(head),
                        () -> single(head),
                        () -> quoted(head),
                        () -> firstOfMore(head))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NONE);
    }

    // "1. Ada Quill1,2," on lines of their own; the list of affiliations begins again at 1.
    private static Optional<Names> listed(Head head) {
        return IntStream.range(0, head.size())
                .mapToObj(i -> new Names(i, listedFrom(head, i)))
                .filter(names -> !names.authors.isEmpty())
                .findFirst();
    }

    private static List<Author> listedFrom(Head head, int start) {
        List<Author> authors = new ArrayList<>();
        for (int i = start; i < head.size(); i++) {
            Matcher listed = LISTED.matcher(head.get(i));
            if (!listed.matches() || Integer.parseInt(listed.group(1)) != i - start + 1) {
                break;
            }
            List<Author> entry = NameLine.entry(name(listed.group(2)));
            if (entry.isEmpty()) {
                break;
            }
            authors.addAll(entry);
        }
        return authors;
    }

    private static String name(String entry) {
        Matcher described = DESCRIBED.matcher(entry);
        return described.matches() ? described.group(1) : entry;
    }

    // Names behind bullets end with a comma or semicolon, all but the last: that tells them from a menu.
    private static Optional<Names> bulleted(Head head) {
        List<Integer> bullets = IntStream.range(0, head.size())
                .filter(i -> HeadLines.isBullet(head.get(i)))
                .boxed()
                .toList();
        List<Author> authors = new ArrayList<>();
        int first = -1;
        for (int i : bullets) {
            String entry = HeadLines.text(head.get(i));
            boolean separated = SEPARATED.matcher(entry).matches();
            if (first < 0 && !separated) {
                continue;
            }
            List<Author> read = NameLine.entry(name(entry));
            first = first < 0 && !read.isEmpty() ? i : first;
            authors.addAll(read);
            if (first >= 0 && !separated) {
                break;
            }
        }
        return authors.isEmpty() ? Optional.empty() : Optional.of(new Names(first, authors));
    }

    // "Authors" on a line of its own, and below it one name a line.
    private static Optional<Names> labelled(Head head) {
        return IntStream.range(0, head.size() - 1)
                .filter(i -> LABEL.matcher(head.get(i)).matches())
                .mapToObj(i -> new Names(i, below(head, i + 1)))
                .filter(names -> !names.authors.isEmpty())
                .findFirst();
    }

    private static List<Author> below(Head head, int start) {
        List<Author> authors = new ArrayList<>();
        for (String line : head.subList(start, head.size())) {
            if (MARKS_ALONE.matcher(line).matches()) {
                continue;
            }
            String text = HeadLines.text(line);
            List<Author> read =
                    HeadLines.isBullet(line) || !NameLine.isNames(text, 1) ? NameLine.entry(text) : NameLine.read(text);
            if (read.isEmpty()) {
                break;
            }
            authors.addAll(read);
        }
        return authors;
    }

    // One name a line, each with its mark; the ORCID may stand below it.
    private static Optional<Names> oneALine(Head head) {
        for (int i = 0; i < head.size(); i++) {
            int end = i;
            while (end < head.size() && (isMarkedName(head.get(end)) || end > i && NameLine.isOrcid(head.get(end)))) {
                end++;
            }
            List<Author> authors = head.subList(i, end).stream()
                    .flatMap(line -> NameLine.entry(line).stream())
                    .toList();
            if (authors.size() > 1) {
                return Optional.of(new Names(i, authors));
            }
        }
        return Optional.empty();
    }

    private static boolean isMarkedName(String line) {
        return NameLine.isMarked(line) && !NameLine.entry(line).isEmpty();
    }

    private static Optional<Names> inLine(Head head) {
        boolean glued = head.stream().anyMatch(line -> GLUED_PLACE.matcher(line).matches());
        List<Names> lines = IntStream.range(0, head.size())
                .filter(i -> !HeadLines.isBullet(head.get(i)) && !head.isCitation(head.get(i)))
                .filter(i -> !TitleLine.isFurniture(head.get(i)) && !Marks.isMark(head.get(i)))
                .mapToObj(i -> new Names(i, names(head.get(i), glued)))
                .filter(names -> names.authors.size() > 1)
                .toList();
        return lines.stream().findFirst().map(first -> first.inFull(lines));
    }

    private static List<Author> names(String line, boolean glued) {
        String text = glued ? GLUED.matcher(line).replaceAll("") : line;
        return NameLine.isNames(text, 2) ? NameLine.read(text) : List.of();
    }

    // Some pages state the same authors twice: short as a catalogue does, and in full.
    private Names inFull(List<Names> lines) {
        return !isShort()
                ? this
                : lines.stream()
                        .filter(other -> other.authors.size() == authors.size() && !other.isShort())
                        .findFirst()
                        .map(other -> new Names(line, other.authors))
                        .orElse(this);
    }

    private boolean isShort() {
        return authors.stream()
                .allMatch(author -> author.given() != null && author.given().matches("\\p{Lu}{1,3}"));
    }

    // A single name is told from a title by its mark, or by the place below it and the title above.
    private static Optional<Names> single(Head head) {
        return IntStream.range(1, head.size())
                .filter(i -> !HeadLines.isBullet(head.get(i)) && !head.isCitation(head.get(i)))
                .filter(i -> !NameLine.entry(head.get(i)).isEmpty() && TitleLine.isTitle(head, head.get(i - 1)))
                .filter(i -> NameLine.isMarked(head.get(i)) || i + 1 < head.size() && NameLine.isPlace(head.get(i + 1)))
                .mapToObj(i -> new Names(i, NameLine.entry(head.get(i))))
                .findFirst();
    }

    // The page's own citation: authors, title, journal.
    private static Optional<Names> quoted(Head head) {
        return IntStream.range(0, head.size())
                .filter(i -> head.isCitation(head.get(i)))
                .mapToObj(i -> new Names(i, quoted(head, head.get(i))))
                .filter(names -> !names.authors.isEmpty())
                .findFirst();
    }

    private static List<Author> quoted(Head head, String citation) {
        return head.stream()
                .filter(citation::contains)
                .filter(line -> TitleLine.isTitle(head, line))
                .map(citation::indexOf)
                .filter(title -> title > 0 && NameLine.isNames(citation.substring(0, title), 1))
                .map(title -> NameLine.read(citation.substring(0, title)))
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Names> firstOfMore(Head head) {
        return head.stream()
                .map(FIRST_OF_MORE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(first -> new Names(-1, NameLine.read(first.group(1))));
    }
}

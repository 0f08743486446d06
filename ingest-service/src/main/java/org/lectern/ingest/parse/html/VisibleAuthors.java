package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;

/** The line below the title that holds names and nothing else, or a line for each name. */
final class VisibleAuthors {

    private static final int NEAR = 8;
    private static final int MOST = 500;
    private static final int MOST_ADDRESSES = 12;
    private static final int LONGEST = 60;
    private static final Evaluator AUTHOR = QueryParser.parse(
            "[class~=(?i)auth|contrib|creator|byline], [id~=(?i)auth|contrib|creator|byline], [itemprop=author], [rel=author]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\u2022\u00b7]\\s*(?:and |& )?|\\s+(?:and|&)\\s+");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*(?:and |& )?");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'\u2019.-]*(?: (?:[\\p{L}'\u2019-]{1,6}|\\p{Lu}[\\p{L}'\u2019.-]*)){1,5}");
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|authors?:?)\\s+(?=\\p{Lu})");
    private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu})(\\p{Lu}+)");
    private static final Pattern NOISE = Pattern.compile(
            "[*\u2020\u2021\u00a7\u00b6]|\\d+$|\\s(?:and|&)$|(?i:\\s*orcid\\b.*|e-?mail(?: author)?|\\bmail)\\s*$");
    private static final Pattern STOP = Pattern.compile("[.,;]$");
    private static final Set<String> NO_NAMES = Set.of("""
            abstract access article author authors citation download full google home issue journal open pdf read research
            scholar search share text university view volume department school college institute centre center hospital
            related information content contents published menu next previous news table about widget alerts rss mail email show hide all add
            find articles to us sign log cite tools options metrics figures references""".strip().split("\\s+"));

    private static final Pattern INITIAL_LAST = Pattern.compile("[ .]\\p{Lu}\\.$");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{4}");

    private VisibleAuthors() {}

    /** The authors below the title, at the first of its places that has any; empty where other lines stand there. */
    static List<Author> find(Masthead masthead) {
        return masthead.places().stream()
                .map(place -> below(place.after()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Author> below(List<Line> lines) {
        for (int i = 0; i < Math.min(NEAR, lines.size()); i++) {
            List<Author> found = line(lines.get(i));
            if (!found.isEmpty()) {
                return goOn(found, lines.get(i), lines.subList(i + 1, lines.size()));
            }
        }
        return List.of();
    }

    // One name in a line: the others have lines of the same kind, perhaps with their addresses between.
    private static List<Author> goOn(List<Author> first, Line line, List<Line> rest) {
        List<Author> all = new ArrayList<>(first);
        int addresses = 0;
        for (int i = 0; first.size() == 1 && i < rest.size() && addresses < MOST_ADDRESSES; i++) {
            Line next = rest.get(i);
            List<Author> found = isAlike(line, next) ? line(next) : List.of();
            if (found.isEmpty() && isAlike(line, next)) {
                break;
            }
            addresses = found.isEmpty() ? addresses + 1 : 0;
            all.addAll(found);
        }
        return all.stream().distinct().toList();
    }

    private static boolean isAlike(Line line, Line other) {
        Element one = line.block();
        Element next = other.block();
        return one.normalName().equals(next.normalName())
                && (one.parent() == next.parent()
                        || !name(one).isEmpty() && name(one).equals(name(next)));
    }

    private static String name(Element element) {
        return element.className().split(" ", 2)[0];
    }

    private static List<Author> line(Line line) {
        String names = BY.matcher(line.withoutNotes()).replaceFirst("");
        List<String> parts = parts(names);
        boolean told = parts.size() > 1 || BY.matcher(line.text()).find() || isCalledAuthor(line.block());
        boolean allNames = told && !parts.isEmpty() && parts.stream().allMatch(VisibleAuthors::isName);
        return allNames
                ? parts.stream()
                        .map(part -> PersonNames.read(part))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    // Two capitalised words alone may be anything: a subject, a society, a city.
    private static boolean isCalledAuthor(Element block) {
        return block.closest(AUTHOR) != null || Extent.isSmall(block) && block.selectFirst(AUTHOR) != null;
    }

    private static List<String> parts(String names) {
        boolean initials = names.indexOf('.') < names.length() - 1; // "Quill A, Berg J." has a stop of its own only
        return (names.contains(";") ? SEMICOLON : BETWEEN)
                .splitAsStream(names)
                .map(part -> NOISE.matcher(part).replaceAll("").strip())
                .map(part -> STOP.matcher(part)
                        .replaceFirst(initials && INITIAL_LAST.matcher(part).find() ? "." : ""))
                .map(VisibleAuthors::mixed)
                .filter(part -> !part.isEmpty() && !PersonNames.isDegree(part))
                .limit(MOST)
                .toList();
    }

    // ADA M. QUILL shouts; initials alone do not.
    private static String mixed(String name) {
        boolean shouting = name.equals(name.toUpperCase(Locale.ROOT))
                && SHOUTED.matcher(name).find();
        return shouting
                ? CAPITALS.matcher(name)
                        .replaceAll(word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT))
                : name;
    }

    private static boolean isName(String part) {
        Stream<String> words = Arrays.stream(part.toLowerCase(Locale.ROOT).split(" "));
        return part.length() <= LONGEST
                && NAME.matcher(capitalised(direct(part))).matches()
                && words.noneMatch(NO_NAMES::contains);
    }

    // "Quill, Ada M. MD" between semicolons, without the comma and the degree.
    private static String direct(String part) {
        return PersonNames.read(part)
                .filter(author -> author.given() != null && part.contains(","))
                .map(author -> author.given() + " " + author.family())
                .orElse(part);
    }

    // "de Vos P": a particle may begin a name.
    private static String capitalised(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }
}

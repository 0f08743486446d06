package org.lectern.ingest.parse.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Prose;

/** The authors' keywords as the page shows them behind the label "Keywords": in its line, in the next, or a line each. */
final class VisibleKeywords {

    private static final int MOST = 60;
    private static final int LONGEST = 120;
    private static final int LONGEST_LIST = 2_000;
    private static final String WORDS =
            "(?i)(?:author(?:'s|s)? )?(?:key[ -]?words?(?: ?(?:and|&|/) ?(?:key ?)?phrases?)?|index(?:ing)? terms|mots[ -]cl\u00e9s"
                    + "|palabras clave|palavras[ -]chave|schl\u00fcsselw\u00f6rter)";
    private static final Label LABEL = Label.of("au ke in mo pa sc", WORDS + "(?=$|\\s*[:.\u2014\u2013-]|\\s\\p{L})");
    private static final Pattern MARKED_LABEL = Pattern.compile("^[\\s\\x01-\\x03]*" + WORDS);
    private static final Pattern ALONE = Pattern.compile("(?i)^[^\\p{L}]*$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;.:\u2022\u00b7|/-]+|[\\s,;.:\u2022\u00b7|]+$");
    private static final Pattern MARKS = Pattern.compile("[\\x01-\\x03]");
    private static final Pattern EDGE = Pattern.compile("\\x03");
    private static final Pattern COMMA_AT_EDGE = Pattern.compile("^\\s*,\\s*\\p{L}.*|.*\\p{L}\\s*,\\s*$");
    private static final Set<String> ITEMS = Set.of("li", "div", "dd", "td");

    private static final Pattern STOPPED = Pattern.compile("\\s*[:.\u2014\u2013-]");

    private static final Evaluator FORM = QueryParser.parse("form");

    private VisibleKeywords() {}

    /** The keywords behind the first label that has any. */
    static List<String> find(List<Line> lines, Heads heads) {
        return heads.like(LABEL)
                .filter(i -> lines.get(i).after(LABEL).isPresent() && !isOfSearch(lines.get(i)))
                .mapToObj(i -> at(lines, i))
                .filter(found -> !found.isEmpty() && found.size() <= MOST)
                .findFirst()
                .orElse(List.of());
    }

    // A small form is for searching; some sites put the whole page into one.
    private static boolean isOfSearch(Line line) {
        Element form = line.block().closest(FORM);
        return form != null && Extent.of(form).isWithin(2_000, 5_000);
    }

    private static List<String> at(List<Line> lines, int at) {
        String rest = lines.get(at).after(LABEL).orElse("");
        if (!rest.isEmpty()) {
            return isList(lines.get(at))
                    ? items(MARKED_LABEL.matcher(lines.get(at).marked()).replaceFirst(""))
                    : List.of();
        }
        List<Line> listed = listed(lines, at);
        return listed.size() == 1 ? items(listed.getFirst().marked()) : each(listed);
    }

    // "Keywords and their use in medicine" is a sentence or a title; a label is marked off or an element of its own.
    private static boolean isList(Line line) {
        String text = line.text();
        String rest = LABEL.words().matcher(text).replaceFirst("");
        return STOPPED.matcher(rest).lookingAt()
                || MARKED_LABEL
                                .matcher(line.marked())
                                .replaceFirst("")
                                .stripLeading()
                                .indexOf(Line.EDGE)
                        == 0;
    }

    private static List<Line> listed(List<Line> lines, int label) {
        List<Line> listed = new ArrayList<>();
        for (int i = label + 1; i < lines.size() && listed.size() <= MOST; i++) {
            Line line = lines.get(i);
            boolean first = listed.isEmpty();
            if (line.isHeading() && !line.block().normalName().equals("dd")
                    || line.marked().length() > (first ? LONGEST_LIST : LONGEST * 2)
                    || isSibling(line, lines.get(label))
                    || !first && !isSibling(line, listed.getFirst())) {
                break;
            }
            listed.add(line);
        }
        return listed;
    }

    // Entries of one list; a label that is such an entry itself belongs to a table of contents.
    private static boolean isSibling(Line line, Line other) {
        Element block = line.block();
        return ITEMS.contains(block.normalName())
                && block.normalName().equals(other.block().normalName())
                && block.parent() == other.block().parent()
                && !block.normalName().equals("td");
    }

    private static List<String> each(List<Line> lines) {
        return tidied(lines.stream().map(Line::text));
    }

    private static List<String> items(String marked) {
        if (marked.contains(";")) {
            return tidied(Arrays.stream(MARKS.matcher(marked).replaceAll("").split(";")));
        }
        List<String> pieces = Arrays.stream(EDGE.split(marked))
                .map(piece -> MARKS.matcher(piece).replaceAll(""))
                .filter(piece -> !ALONE.matcher(piece).matches())
                .toList();
        boolean commas = pieces.size() < 2
                || pieces.stream()
                        .anyMatch(piece -> COMMA_AT_EDGE.matcher(piece).matches());
        return commas
                ? tidied(
                        Arrays.stream(MARKS.matcher(marked).replaceAll("").split("[,|\u2022\u00b7]| [-\u2013\u2014] ")))
                : tidied(pieces.stream());
    }

    private static List<String> tidied(Stream<String> items) {
        List<String> found = items.map(item -> EDGES.matcher(Prose.tidy(item)).replaceAll(""))
                .filter(item -> item.length() >= 2)
                .distinct()
                .toList();
        boolean listed = found.stream()
                .allMatch(item ->
                        item.length() <= LONGEST && !LABEL.words().matcher(item).lookingAt());
        return listed ? found : List.of();
    }
}

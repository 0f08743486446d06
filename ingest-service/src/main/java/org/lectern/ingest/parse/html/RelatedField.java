package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.RelatedResource;

/** Other papers that a page recommends: the links of the list below a heading that says so. Not one of several, so its table has one rule. */
final class RelatedField {

    private static final int MOST = 50;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 500;
    private static final int FEWEST_WORDS = 4;
    private static final int CLIMB = 4;
    private static final Pattern COMMAND =
            Pattern.compile("(?i)(?:view|load|see|show|more|read|find|download|search)\\b.*");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)(?:related|similar|recommended|suggested)(?: (?:articles?|citations?|content|papers?|reading|publications?|research))?(?: (?:in|from|by|for) .{2,30})?"
                    + "|more (?:for you|like this|articles like this)|(?:you|others|people|readers) (?:may |might |also )*(?:also )?(?:like|liked|read|be interested in|interested in|viewed)");

    static final Field<List<RelatedResource>> RELATED = Field.of(
            "related",
            rule(
                    "list below a heading \"related\"",
                    tags -> Optional.of(read(tags)).filter(found -> !found.isEmpty())));

    private static final Evaluator TOP_HEADING = QueryParser.parse("h1, h2, h3");
    private static final Evaluator LIST = QueryParser.parse("ul, ol");
    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private RelatedField() {}

    static List<RelatedResource> read(Tags tags) {
        return tags.walk().headings().stream()
                .filter(heading -> heading.childNodeSize() <= 4
                        && heading.normalName().startsWith("h")
                        && !heading.normalName().equals("h1")
                        && HEADING.matcher(heading.text().strip()).matches())
                .limit(10)
                .flatMap(heading -> list(heading).stream())
                .map(list -> entries(list, TitleField.TITLE.value(tags).orElse("")))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    // The list that follows the heading, or that follows what the heading stands in.
    private static Optional<Element> list(Element heading) {
        Element at = heading;
        for (int i = 0; i < CLIMB && at != null; i++) {
            for (Element next = at.nextElementSibling();
                    next != null && !next.is(TOP_HEADING);
                    next = next.nextElementSibling()) {
                Element list = next.selectFirst(LIST);
                if (list != null) {
                    return Optional.of(list);
                }
            }
            at = at.parent();
        }
        return Optional.empty();
    }

    private static List<RelatedResource> entries(Element list, String own) {
        List<RelatedResource> entries = new ArrayList<>();
        for (Element entry : list.children()) {
            title(entry)
                    .filter(title ->
                            entries.size() < MOST && !Line.folded(title).equals(Line.folded(own)))
                    .map(title -> new RelatedResource(title, null, null, null, null))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    // A label may stand before the title, in an element of its own within the link.
    private static Optional<String> title(Element entry) {
        return entry.select(LINK).stream()
                .limit(10)
                .map(link -> {
                    Element first = link.firstElementChild();
                    return first != null && TypeLabels.isLabel(first.text())
                            ? link.text().substring(first.text().length())
                            : link.text();
                })
                .map(Prose::tidy)
                .filter(title -> title.length() >= SHORTEST
                        && title.length() <= LONGEST
                        && title.split(" ").length >= FEWEST_WORDS
                        && !COMMAND.matcher(title).matches())
                .findFirst();
    }
}

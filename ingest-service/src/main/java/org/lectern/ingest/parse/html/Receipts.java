package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.html.Field.Found;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Receipt.Candidate;
import org.lectern.ingest.parse.paper.Values;
import org.lectern.ingest.parse.text.Citation;

/** Which rule of each table won on a page, where it found the value, and what the others found. */
final class Receipts {

    private static final int DEEPEST = 6;
    private static final int ENOUGH = 60;
    /** The head of a section stands in a line of its own. */
    private static final Pattern LABEL = Pattern.compile("^[^:]{1,40}: (?=.{20})");
    /** What is shorter stands in many lines by chance. */
    private static final int SHORTEST = 5;
    /** Rules that are named after what they read, which is no meta tag. */
    private static final Map<String, String> ELEMENTS =
            Map.of("<title>", "title", "html lang", "html", "own address", "link[rel=canonical]");

    private final Tags tags;
    private final List<Seen> lines;

    Receipts(Tags tags) {
        this.tags = tags;
        this.lines = tags.lines().stream()
                .map(line -> new Seen(line.block(), line.folded()))
                .toList();
    }

    /** A line as it is compared. */
    private record Seen(Element block, String text) {}

    /** A receipt for the field; empty where no rule finds anything. */
    Optional<Receipt> of(Field<?> field) {
        List<Candidate> found = field.all(tags).stream().map(this::candidate).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(field.name(), found.getFirst(), found.subList(1, found.size())));
    }

    private Candidate candidate(Found<?> found) {
        String value = Values.text(found.value());
        return new Candidate(found.rule(), place(found.rule(), value), value);
    }

    /** A receipt for a value that no table chooses, by the tag or the line that has it; empty where none has. */
    Optional<Receipt> of(String field, String value) {
        String wanted = start(value);
        Stream<Candidate> tagged = tags.walk().metas().stream()
                .filter(meta -> Prose.folded(Tags.content(meta)).contains(wanted))
                .flatMap(meta -> Tags.names(meta).map(name -> new Candidate(name, path(meta), value)));
        Stream<Candidate> linked = scripts("schema.org ")
                .filter(script -> Prose.folded(script.data()).contains(wanted))
                .map(script -> new Candidate("schema.org", path(script), value));
        Stream<Candidate> seen = shown(wanted).map(block -> new Candidate("line that shows it", path(block), value));
        return Stream.of(tagged, linked, seen)
                .flatMap(candidates -> candidates)
                .findFirst()
                .map(chosen -> new Receipt(field, chosen, List.of()));
    }

    // A rule that reads a tag is named after it; what the others find, the page shows.
    private @Nullable String place(String rule, String value) {
        String wanted = start(value);
        return Stream.of(metas(rule, wanted), scripts(rule), elements(rule), labelled(rule), shown(wanted))
                .flatMap(places -> places)
                .findFirst()
                .map(Receipts::path)
                .orElse(null);
    }

    private Stream<Element> elements(String rule) {
        return switch (rule) {
            case "rel=license", "link to a licence" -> tags.walk().licences().stream();
            case NoticeField.SHOWN -> VisibleNotices.find(tags).stream().map(VisibleNotices.Seen::block);
            case "statement on this article", "any statement" ->
                tags.shown().mentions().stream().map(Line::block);
            default ->
                rule.startsWith("citation line")
                        ? cited()
                        : Stream.ofNullable(ELEMENTS.get(rule)).flatMap(name -> tags.document().select(name).stream());
        };
    }

    private Stream<Element> cited() {
        Optional<Citation> citation = tags.shown().citation();
        return tags.lines().stream()
                .filter(line -> Citation.read(line.text())
                        .filter(read -> citation.filter(read::isSame).isPresent())
                        .isPresent())
                .map(Line::block);
    }

    private Stream<Element> labelled(String rule) {
        String label = rule.startsWith("label \"") ? Line.folded(rule.substring("label".length())) : "";
        return label.isEmpty() ? Stream.of() : shown(label);
    }

    private Stream<Element> metas(String rule, String wanted) {
        List<Element> named = tags.walk().metas().stream()
                .filter(meta -> Tags.names(meta).anyMatch(name -> isNamed(rule, name)))
                .toList();
        return Stream.concat(
                named.stream().filter(meta -> Prose.folded(Tags.content(meta)).contains(wanted)), named.stream());
    }

    private static boolean isNamed(String rule, String tag) {
        String lower = rule.toLowerCase(Locale.ROOT);
        return lower.equals(tag) || lower.startsWith(tag + ",") || lower.startsWith(tag + " ");
    }

    private Stream<Element> scripts(String rule) {
        return rule.startsWith("schema.org ")
                ? tags.walk().scripts().stream()
                        .filter(script -> script.attr("type").startsWith("application/ld+json"))
                : Stream.of();
    }

    private Stream<Element> shown(String wanted) {
        return lines.stream()
                .filter(line -> wanted.length() < SHORTEST ? line.text.equals(wanted) : line.text.contains(wanted))
                .map(Seen::block);
    }

    private static String start(String value) {
        String folded = Line.folded(LABEL.matcher(value.split("; ", 2)[0]).replaceFirst(""));
        return folded.substring(0, Math.min(ENOUGH, folded.length()));
    }

    // "line 12, head > meta[name=citation_doi]"
    private static String path(Element element) {
        StringBuilder path = new StringBuilder(step(element));
        Element at = element.parent();
        for (int i = 0; i < DEEPEST && at != null && !at.normalName().startsWith("#"); i++) {
            path.insert(0, at.normalName() + " > ");
            at = at.parent();
        }
        return "line " + element.sourceRange().start().lineNumber() + ", " + path;
    }

    private static String step(Element element) {
        String name = element.normalName();
        return Stream.of("id", "name", "property", "itemprop", "class", "type")
                .filter(element::hasAttr)
                .findFirst()
                .map(attribute -> name + "[" + attribute + "=" + element.attr(attribute) + "]")
                .orElse(name);
    }
}

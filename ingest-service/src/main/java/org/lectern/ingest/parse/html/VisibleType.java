package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The label that says what kind of article it is, as the page shows it. */
final class VisibleType {

    private static final int NEAR = 6;
    private static final int MOST = 20;
    /** What sites call the label's element. */
    private static final Evaluator CALLED = QueryParser.parse(
            "[class~=(?i)(article|document|content|publication|doc|type|toc)[-_]?(type|category|dochead|doc|kicker|section)], [class~=(?i)dochead|typdoc|articlecategory]");

    private static final Evaluator LISTED = QueryParser.parse("nav, li, aside, [class*=related], [class*=sidebar]");

    private static final Label ROW = Label.of(
            "do ar pu co ma pa is se",
            "(?i)(?:(?:document|article|publication|content|manuscript|paper) type|(?:issue )?section)\\b(?=\\s*:|$)");
    private static final Pattern NUMBER = Pattern.compile(" \\d{1,9}$");
    private static final Pattern BETWEEN = Pattern.compile("[|\u2022\u00b7]");

    private VisibleType() {}

    /** The element called so, the nearest label above the title, the row of a table, or a telling label below the title. */
    static List<String> find(Tags tags) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> called(tags), () -> above(tags), () -> row(tags), () -> below(tags))
                .map(labels -> labels.get().findFirst())
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    // In a menu or a list the same classes name other articles' kinds.
    private static Stream<String> called(Tags tags) {
        return tags.walk().named().stream()
                .filter(element -> element.is(CALLED))
                .limit(MOST)
                .filter(element -> element.closest(LISTED) == null)
                .map(element -> element.text().strip())
                .filter(TypeLabels::isLabel);
    }

    private static Stream<String> above(Tags tags) {
        return tags.shown().masthead().places().stream()
                .flatMap(place -> place.above().stream().limit(NEAR))
                .filter(line -> !line.block().normalName().equals("li"))
                .flatMap(line -> BETWEEN.splitAsStream(line.text()))
                .map(String::strip)
                .filter(text ->
                        TypeLabels.isLabel(text) && (TypeLabels.isTelling(text) || !TypeLabels.isOfMenus(text)));
    }

    // A section may be a subject, a type is one in whatever words.
    private static Stream<String> row(Tags tags) {
        return tags.shown().labelled(ROW).filter(text -> text.length() <= 40 && TypeLabels.isLabel(text));
    }

    private static Stream<String> below(Tags tags) {
        return tags.shown().masthead().places().stream()
                .flatMap(place -> place.below().stream().limit(NEAR * 2))
                .map(line -> NUMBER.matcher(line.text()).replaceFirst("")) // "Working Paper 12345"
                .filter(text -> TypeLabels.isTelling(text) && TypeLabels.isLabel(text));
    }
}

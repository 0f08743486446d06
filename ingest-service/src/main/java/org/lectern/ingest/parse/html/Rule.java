package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * One way to find a field.
 *
 * @param name says where it looks, e.g. {@code citation_title}; unique within its table
 * @param reader finds the field's value in a page, or nothing
 */
record Rule<T>(String name, Function<Tags, Optional<T>> reader) {

    private static final int MOST_ELEMENTS = 20;
    /** Within these stand other papers. */
    private static final Evaluator REFERENCES = QueryParser.parse(
            "[itemprop=citation], cite, .citation, [class*=reference], [class*=ref-list], [id*=reference]");

    static <T> Rule<T> rule(String name, Function<Tags, Optional<T>> reader) {
        return new Rule<>(name, reader);
    }

    /** A rule that reads the first content of a meta tag which makes sense; it is named after the tag. */
    static <T> Rule<T> meta(String tag, Function<String, Optional<T>> reader) {
        return new Rule<>(tag, tags -> first(tags.all(tag), reader));
    }

    /** A rule that reads a property of the page's schema.org article; a dot goes one object down. */
    static <T> Rule<T> ld(String path, Function<String, Optional<T>> reader) {
        return new Rule<>("schema.org " + path, tags -> first(tags.ld(path), reader));
    }

    private static <T> Optional<T> first(List<String> texts, Function<String, Optional<T>> reader) {
        for (String text : texts) {
            Optional<T> value = reader.apply(text);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** A rule that reads a property of schema.org's microdata (or RDFa) from the element that shows it. */
    static <T> Rule<T> microdata(String property, Function<String, Optional<T>> reader) {
        return new Rule<>(
                "itemprop " + property,
                tags -> tags.walk().properties().stream()
                        .filter(element -> isProperty(element, property))
                        .limit(MOST_ELEMENTS)
                        .filter(element -> element.closest(REFERENCES) == null)
                        .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                        .filter(text -> !text.isBlank())
                        .map(reader)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean isProperty(Element element, String property) {
        return element.attr("itemprop").equals(property)
                || element.attr("property").equals(property)
                || element.attr("property").equals("schema:" + property);
    }
}

package org.lectern.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where two answers about one page differ.
 *
 * @param path of the value, as a JSON Pointer (RFC 6901), such as {@code /paper/title}; lists are compared whole
 * @param before the value as JSON, cut to 500 characters; null where there was none
 * @param after as {@code before}
 */
record Difference(
        String path, @Nullable String before, @Nullable String after) {
    private static final int LONGEST = 500;
    /** Says which parser read the page, and not what the page states. */
    private static final String PARSER = "/page/parser";

    /** All differences between what two parsers answered. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        collect("", before, after, differences);
        return differences;
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Difference> differences) {
        if (before.equals(after) || isNothing(before) && isNothing(after) || path.equals(PARSER)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            fields(before, after)
                    .forEach(field -> collect(path + "/" + field, before.path(field), after.path(field), differences));
        } else {
            differences.add(new Difference(path, text(before), text(after)));
        }
    }

    /** A parser that knows a further field states nothing by leaving it empty. */
    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private static Set<String> fields(JsonNode before, JsonNode after) {
        Set<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String json = value.toString();
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "\u2026";
    }
}

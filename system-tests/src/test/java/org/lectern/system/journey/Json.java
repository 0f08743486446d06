package org.lectern.system.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Documents that a test expects, written with single quotes so that they read well in Java. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Json() {}

    /**
     * A document such as {@code {'likes': 1}}.
     *
     * @param values for the text's {@code %s}, none of which contains a quote
     */
    static ObjectNode object(String text, Object... values) {
        try {
            return (ObjectNode) MAPPER.readTree(text.formatted(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A copy of the document with these fields alone. */
    static ObjectNode pick(JsonNode document, String... fields) {
        ObjectNode copy = document.deepCopy();
        return copy.retain(List.of(fields));
    }

    /** A copy of the document with the fields alone that a schema describes. */
    static JsonNode within(JsonNode document, JsonNode schema) {
        if (document.isArray()) {
            ArrayNode copy = MAPPER.createArrayNode();
            document.forEach(each -> copy.add(within(each, schema.path("items"))));
            return copy;
        }
        JsonNode described = schema.path("properties");
        if (!document.isObject() || described.isMissingNode()) {
            return document.deepCopy();
        }
        ObjectNode copy = MAPPER.createObjectNode();
        document.properties().stream()
                .filter(field -> described.has(field.getKey()))
                .forEach(field -> copy.set(field.getKey(), within(field.getValue(), described.get(field.getKey()))));
        return copy;
    }
}

package org.lectern.ingest.parse.crossref;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.jats.JatsMarkup;
import org.lectern.ingest.parse.paper.Offer;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/** The values of a work, each with its line and its JSON Pointer (RFC 6901). */
final class WorkValues {

    private static final String DATE = "/date-parts";
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** No work. */
    static final WorkValues NONE = new WorkValues();

    private final Map<String, List<Offer>> byName = new LinkedHashMap<>();

    private WorkValues() {}

    /**
     * Reads on to the work's end.
     *
     * @param json stands at the work's first name
     */
    static WorkValues read(JsonParser json) throws IOException {
        WorkValues values = new WorkValues();
        int above = json.getParsingContext().pathAsPointer().head().toString().length();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            json.nextToken();
            values.take(json, above);
            json.nextToken();
        }
        return values;
    }

    /** What stands under one of these names, the first's values first. */
    List<Offer> offers(List<String> names) {
        return names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private void take(JsonParser json, int above) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT || json.currentToken() == JsonToken.START_ARRAY) {
            boolean isDate = DATE.endsWith("/" + json.currentName());
            if (isDate) {
                date(json, above);
            } else {
                parts(json, above);
            }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            add(json.getParsingContext().pathAsPointer(), above, line(json), JatsMarkup.text(json.getText()));
        }
    }

    private void parts(JsonParser json, int above) throws IOException {
        boolean object = json.currentToken() == JsonToken.START_OBJECT;
        JsonToken end = object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        while (json.nextToken() != end) {
            if (object) {
                json.nextToken();
            }
            take(json, above);
        }
    }

    // Its parts say nothing one by one: 2024, 3 and 26 are 2024-3-26.
    private void date(JsonParser json, int above) throws IOException {
        JsonPointer place = json.getParsingContext().pathAsPointer();
        int line = line(json);
        List<String> parts = new ArrayList<>();
        for (int depth = 1; depth > 0; ) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                parts.add(json.getText());
            }
        }
        add(place.head(), above, line, written(parts));
    }

    private static String written(List<String> parts) {
        String date = String.join("-", parts);
        return WrittenDate.read(date).map(PartialDate::value).orElse(date);
    }

    private void add(JsonPointer place, int above, int line, String value) {
        String pointer = place.toString();
        String name = INDEX.matcher(pointer.substring(above)).replaceAll("").replaceFirst("^/", "");
        byName.computeIfAbsent(name, each -> new ArrayList<>())
                .add(Offer.of(name, "line " + line + ", " + pointer, value));
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }
}

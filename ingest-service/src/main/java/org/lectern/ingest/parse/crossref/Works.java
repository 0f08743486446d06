package org.lectern.ingest.parse.crossref;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Goes through JSON from work to work, holding none: a work alone, an array of works, {@code items} of a list,
 * {@code message} of an envelope, one after the other as often as they come.
 */
final class Works {

    /** Names that an envelope or a list begins with, and a work never. */
    private static final Set<String> AROUND = Set.of(
            "status",
            "message-type",
            "message-version",
            "message",
            "items",
            "items-per-page",
            "total-results",
            "facets",
            "query",
            "next-cursor");

    /** Deepest nesting that is read; a work's own is below 10. */
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final JsonParser json;

    Works(Reader text) throws IOException {
        this.json = FACTORY.createParser(text);
    }

    /** Whether there is another work; the reader then stands at its first name. */
    boolean next() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME && isWork()) {
                return true;
            }
        }
        return false;
    }

    // In an envelope only the fields that hold works are entered.
    private boolean isWork() throws IOException {
        String name = json.currentName();
        if (!AROUND.contains(name)) {
            return true;
        }
        json.nextToken();
        if (!name.equals("message") && !name.equals("items")) {
            json.skipChildren();
        }
        return false;
    }

    /** The work at which the reader stands, which then stands behind it. */
    Work work() throws IOException {
        return MAPPER.readValue(json, Work.class);
    }

    /** Goes over the work at which the reader stands. */
    void skip() throws IOException {
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            json.nextToken();
            json.skipChildren();
            json.nextToken();
        }
    }

    /** Where the reader stands, e.g. {@code line 3, column 14}. */
    String place() {
        return place(json.currentTokenLocation());
    }

    static String place(@Nullable JsonLocation location) {
        return location == null
                ? "line 1"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Whether what begins so is JSON that names a DOI, or an envelope that Crossref puts around works. */
    static boolean begins(Reader text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            Works works = new Works(json);
            return works.next() && works.hasDoi();
        } catch (IOException broken) {
            return false;
        }
    }
}

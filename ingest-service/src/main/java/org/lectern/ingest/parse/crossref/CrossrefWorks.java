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
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Set;

/**
 * Goes through JSON from work to work, holding none: a work alone, an array of works, {@code items} of a list,
 * {@code message} of an envelope, one after the other as often as they come.
 */
public final class CrossrefWorks implements AutoCloseable {

    /** Names that stand in an envelope or a list, and never in a work. */
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
    /** Of these, the names whose values hold works. */
    private static final Set<String> HOLDING = Set.of("message", "items");

    /** Deepest nesting that is read; a work's own is below 10. */
    private static final int DEEPEST = 100;

    // A name that stands twice in one object leaves open which value is meant.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final JsonParser json;
    private boolean enveloped;

    /** The works of a file; closing these closes it. */
    public CrossrefWorks(InputStream file) throws IOException {
        this(FACTORY.createParser(file));
    }

    /** The works of a text. */
    CrossrefWorks(String text) throws IOException {
        this(FACTORY.createParser(new StringReader(text)));
    }

    private CrossrefWorks(JsonParser json) {
        this.json = json;
    }

    /** Whether JSON begins with a work that has a DOI, or with Crossref's envelope; it may break off behind that. */
    public static boolean begin(String text) {
        String start = text.stripLeading();
        return (start.startsWith("{") || start.startsWith("[")) && beginsWithWork(start);
    }

    private static boolean beginsWithWork(String text) {
        try (CrossrefWorks works = new CrossrefWorks(text)) {
            return works.isFirstSign();
        } catch (IOException broken) {
            return false;
        }
    }

    private boolean isFirstSign() throws IOException {
        boolean found = next();
        while (found && !enveloped && json.currentToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("DOI")) {
                return true;
            }
            over();
        }
        return enveloped;
    }

    /** Whether there is another work; the reader then stands at its first name. */
    public boolean next() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME && !isAround(json.currentName())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAround(String name) throws IOException {
        if (!AROUND.contains(name)) {
            return false;
        }
        json.nextToken();
        if (!HOLDING.contains(name)) {
            enveloped |= name.equals("message-type") && json.getText().startsWith("work");
            json.skipChildren();
        }
        return true;
    }

    /** Writes the work at which the reader stands, without the white space between its parts. */
    public void copy(OutputStream target) throws IOException {
        try (JsonGenerator copy = FACTORY.createGenerator(target)) {
            copy.writeStartObject();
            while (json.currentToken() == JsonToken.FIELD_NAME) {
                copy.copyCurrentStructure(json);
                json.nextToken();
            }
            copy.writeEndObject();
        }
    }

    /** The work at which the reader stands. */
    Work work() throws IOException {
        return MAPPER.readValue(json, Work.class);
    }

    /** The values of the work at which the reader stands, with their places. */
    WorkValues values() throws IOException {
        return WorkValues.read(json);
    }

    private void over() throws IOException {
        json.nextToken();
        json.skipChildren();
        json.nextToken();
    }

    /** Where the reader stands, e.g. {@code line 3, column 14}. */
    public String place() {
        return BrokenJson.place(json.currentTokenLocation());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

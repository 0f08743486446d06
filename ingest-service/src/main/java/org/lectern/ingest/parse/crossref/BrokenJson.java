package org.lectern.ingest.parse.crossref;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** What is wrong with JSON, and where. */
public final class BrokenJson {

    private BrokenJson() {}

    /** The refusal of JSON that failed so. */
    public static Refusal refusal(JsonProcessingException failure) {
        String place = place(failure.getLocation());
        return switch (cause(failure)) {
            case StreamConstraintsException much ->
                new Refusal(Reason.TOO_LARGE, "The JSON nests deeper, or has longer values, than is read.", place);
            case JsonParseException broken ->
                new Refusal(Reason.MALFORMED, "The JSON is not well-formed, or names a field twice.", place);
            default -> new Refusal(Reason.MALFORMED, "A field's value is not as Crossref writes it.", place);
        };
    }

    // Binding wraps what the parser below it throws.
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause instanceof JsonProcessingException ? cause(cause) : failure;
    }

    static String place(@Nullable JsonLocation location) {
        return location == null ? "line 1" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}

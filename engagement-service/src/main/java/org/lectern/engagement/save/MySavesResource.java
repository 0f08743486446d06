package org.lectern.engagement.save;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.reader.CurrentReader;
import org.lectern.http.InvalidRequest;

/** The collection of the reader who asks. */
@Path("/me/saves")
@Tag(name = "me")
@RunOnVirtualThread
public class MySavesResource {
    private static final int MOST = 100;

    @Inject
    Saves saves;

    @Inject
    CurrentReader reader;

    /** A page of it. */
    @GET
    @Operation(summary = "My saved papers, newest first")
    public SavesView newest(
            @Parameter(
                            description = "How many at most, 1 to 100",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Nullable String cursor) {
        int most = limit(limit);
        return SavesView.of(saves.newest(reader.id(), SaveCursor.of(cursor), most + 1), most);
    }

    private static int limit(String text) {
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new InvalidRequest("limit", text, "a whole number from 1 to 100");
    }
}

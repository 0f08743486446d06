package org.lectern.engagement.save;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection.
 *
 * @param items newest first
 * @param next the cursor of the page behind this one; null where this is the last
 */
@Schema(example = SavesView.EXAMPLE)
public record SavesView(List<SaveView> items, @Nullable String next) {
    static final String EXAMPLE = """
            {"items": [{"paper": "6f1d2c3b-0a4e-4b57-9c1d-2e8f7a605b14", "title": "Tides in quiet harbours",
              "date": "2024-03", "saved": "2026-03-02T09:15:30.250Z", "withdrawn": false}], "next": null}
            """;

    /** A page of at most {@code limit} items out of one item more, which tells that there is another page. */
    static SavesView of(List<SaveView> found, int limit) {
        if (found.size() <= limit) {
            return new SavesView(found, null);
        }
        SaveView last = found.get(limit - 1);
        return new SavesView(found.subList(0, limit), new SaveCursor(last.saved(), last.paper()).text());
    }
}

package org.lectern.ingest.page;

import com.fasterxml.jackson.databind.util.RawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lectern.messaging.OutgoingEvent;

/**
 * The event that would be published of a page.
 *
 * @param topic such as {@code lectern.papers.parsed}
 * @param key the record's key, such as {@code doi:10.5555/ab.12}
 * @param type such as {@code org.lectern.paper.parsed.v1}
 * @param data as the contract of that type describes it
 */
record PagePreview(
        String topic,
        String key,
        String type,
        @Schema(implementation = Object.class) RawValue data) {

    static PagePreview of(Announcement announcement) {
        OutgoingEvent event = announcement.event();
        return new PagePreview(event.topic(), event.key(), event.type(), new RawValue(announcement.json()));
    }
}

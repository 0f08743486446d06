package org.lectern.catalog.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.lectern.catalog.search.index.Change;
import org.lectern.catalog.search.index.IndexedPaper;

/** Reads what a record of {@code lectern.papers.catalogued} means for the index. */
@ApplicationScoped
class CatalogueRecords {
    private static final String CATALOGUED = "org.lectern.paper.catalogued.v1";
    private static final Set<String> REMOVING = Set.of("org.lectern.paper.merged.v1", "org.lectern.paper.withdrawn.v1");

    @Inject
    ObjectMapper json;

    /** Tells that a record is not what its type promises. */
    static final class Unreadable extends Exception {
        Unreadable(ConsumerRecord<?, ?> record, String reason) {
            super("%s-%d at %d: %s".formatted(record.topic(), record.partition(), record.offset(), reason));
        }
    }

    /** Empty for an event of another type; the id of a removed paper is the record's key. */
    Optional<Change> change(ConsumerRecord<String, byte[]> record) throws Unreadable {
        if (record.value() == null || REMOVING.contains(type(record))) {
            return Optional.ofNullable(record.key()).map(Change.Remove::new);
        }
        return CATALOGUED.equals(type(record)) ? Optional.of(put(record)) : Optional.empty();
    }

    private Change put(ConsumerRecord<String, byte[]> record) throws Unreadable {
        try {
            IndexedPaper paper = json.readValue(record.value(), IndexedPaper.class);
            if (paper == null) {
                throw new Unreadable(record, "data is null");
            }
            return new Change.Put(paper);
        } catch (IOException failure) {
            throw new Unreadable(record, String.valueOf(failure.getMessage()));
        }
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}

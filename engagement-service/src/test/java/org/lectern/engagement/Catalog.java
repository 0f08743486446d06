package org.lectern.engagement;

import java.util.UUID;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

/** Speaks as the catalog does: writes its events of papers to its topic. */
public final class Catalog implements AutoCloseable {
    private static final String TOPIC = "lectern.papers.catalogued";

    private final TopicWriter writer;

    public Catalog() {
        TestStack.createTopic(TOPIC, 6);
        writer = TestStack.writer();
    }

    public void catalogues(UUID paper, long version, String title) {
        says(paper, "org.lectern.paper.catalogued.v1", """
                {"id": "%s", "version": %d, "catalogued": "2026-03-02T09:15:30Z", "pages": 1,
                 "paper": {"title": "%s", "date": "2024-03", "types": []}, "related": [], "cmeOffered": false}
                """.formatted(paper, version, title));
    }

    public void merges(UUID paper, long version, UUID into) {
        says(paper, "org.lectern.paper.merged.v1", """
                {"id": "%s", "version": %d, "mergedInto": "%s", "at": "2026-03-02T10:00:00Z"}
                """.formatted(paper, version, into));
    }

    public void withdraws(UUID paper, long version) {
        says(paper, "org.lectern.paper.withdrawn.v1", """
                {"id": "%s", "version": %d, "at": "2026-03-02T10:30:00Z"}
                """.formatted(paper, version));
    }

    /** Any data under one of its types, also data that nobody can read. */
    public void says(UUID paper, String type, String data) {
        writer.write(TOPIC, paper.toString(), CloudEvent.json("/lectern/catalog", type, data));
    }

    @Override
    public void close() {
        writer.close();
    }
}

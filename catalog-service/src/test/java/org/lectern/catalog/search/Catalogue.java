package org.lectern.catalog.search;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

/** Writes papers to the topic that the index follows, and waits until they are found. */
final class Catalogue {
    private static final String TOPIC = "lectern.papers.catalogued";
    private static final String READER = "reader-of-the-catalogue";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Catalogue() {}

    /** A word that no other paper has. */
    static String rareWord() {
        return new Random()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "zq", ""));
    }

    /** Catalogues a paper under a new id and waits until it is found. */
    static UUID paper(String title) {
        UUID id = UUID.randomUUID();
        papers(List.of(id), title);
        return id;
    }

    /** Catalogues papers of one title and waits until all of these are found by it. */
    static void papers(List<UUID> ids, String title) {
        try (TopicWriter writer = TestStack.writer()) {
            ids.forEach(id -> writer.write(TOPIC, id.toString(), catalogued(id, title)));
        }
        awaitTotal("\"" + title + "\"[ti]", ids.size());
    }

    static void merge(UUID old, UUID survivor) {
        String json = """
                {"id": "%s", "version": 2, "mergedInto": "%s", "at": "2026-03-02T09:15:30Z"}""".formatted(old, survivor);
        write(old.toString(), CloudEvent.json("/lectern/catalog", "org.lectern.paper.merged.v1", json));
    }

    static void withdraw(UUID gone) {
        String json = """
                {"id": "%s", "version": 2, "at": "2026-03-02T09:15:30Z"}""".formatted(gone);
        write(gone.toString(), CloudEvent.json("/lectern/catalog", "org.lectern.paper.withdrawn.v1", json));
    }

    static void write(String key, CloudEvent event) {
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(TOPIC, key, event);
        }
    }

    static void awaitTotal(String query, int total) {
        await().atMost(PATIENCE).until(() -> page(query, null, 1).getInt("total") == total);
    }

    /** A page of a search by one and the same reader. */
    static JsonPath page(String query, String cursor, int limit) {
        var request = given().auth()
                .oauth2(TestStack.token(READER, "reader"))
                .queryParam("q", query)
                .queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/papers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static CloudEvent catalogued(UUID id, String title) {
        return CloudEvent.json("/lectern/catalog", "org.lectern.paper.catalogued.v1", """
                {"id": "%s", "version": 1, "catalogued": "2026-03-02T09:15:30.250Z", "paper": {
                  "doi": "10.5555/%s", "pmid": null, "pmcid": null, "title": "%s",
                  "types": ["Journal Article", "Review"],
                  "authors": [{"given": "Ada M", "family": "Quill", "suffix": null, "collective": null},
                    {"given": "Tom", "family": "van der Lamp", "suffix": null, "collective": null},
                    {"given": null, "family": null, "suffix": null, "collective": "Tide Readers Group"},
                    {"given": "I", "family": "Inkwell", "suffix": "Jr", "collective": null}],
                  "abstract": [{"label": null, "text": "Nobody wrote this."}],
                  "journal": {"title": "J Quiet Sleep", "abbreviation": null, "issn": []},
                  "volume": null, "issue": null, "firstPage": null, "lastPage": null, "date": "2024-03-26",
                  "keywords": [], "languages": ["en"], "license": null,
                  "fullText": {"located": true, "links": []}, "institutionalAccess": false},
                 "related": [], "cmeOffered": true, "pages": 1, "field of a later version": {}}
                """.formatted(id, id, title));
    }
}

package org.lectern.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class SearchTest {
    private final String word = Catalogue.rareWord();

    @Test
    void aCataloguedPaperIsFoundWithWhatAReaderNeedsToChoose() {
        UUID id = Catalogue.paper("Salt tides and " + word);
        JsonPath found = Catalogue.page(word + " tide quill a[au] 2024[dp]", null, 20);
        String search = found.getString("searchId");
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getList("notes")).isEmpty();
        assertThat(found.getMap("$")).doesNotContainKey("next");
        assertThat(found.getMap("items[0]"))
                .containsEntry("id", id.toString())
                .containsEntry("title", "Salt tides and " + word)
                .containsEntry("authors", "Quill AM, van der Lamp T, Tide Readers Group, et al.")
                .containsEntry("journal", "J Quiet Sleep")
                .containsEntry("date", "2024-03-26")
                .containsEntry("doi", "10.5555/" + id)
                .containsEntry("pmid", null)
                .containsEntry("types", List.of("Journal Article", "Review"))
                .containsEntry("href", "/papers/" + id + "?search=" + search);
    }

    @Test
    void aMergedPaperIsFoundNoMore() {
        UUID old = Catalogue.paper("Lanterns of " + word);
        Catalogue.merge(old, UUID.randomUUID());
        Catalogue.awaitTotal(word, 0);
    }

    @Test
    void aWithdrawnPaperIsFoundNoMore() {
        UUID gone = Catalogue.paper("Lanterns of " + word);
        Catalogue.withdraw(gone);
        Catalogue.awaitTotal(word, 0);
    }

    @Test
    void aTombstoneRemovesAPaper() {
        UUID old = Catalogue.paper("Lanterns of " + word);
        Catalogue.write(old.toString(), CloudEvent.of("/lectern/catalog", "gone", "application/json", null));
        Catalogue.awaitTotal(word, 0);
    }

    @Test
    void anUnreadableRecordStopsNobody() {
        Catalogue.write("broken", CloudEvent.json("/lectern/catalog", "org.lectern.paper.catalogued.v1", "{\"id\": 3"));
        Catalogue.write("broken", CloudEvent.json("/lectern/catalog", "org.lectern.paper.catalogued.v1", "null"));
        Catalogue.write("broken", CloudEvent.json("/lectern/catalog", "org.lectern.paper.catalogued.v1", "{}"));
        Catalogue.write(
                "broken",
                CloudEvent.json(
                        "/lectern/catalog",
                        "org.lectern.paper.catalogued.v1",
                        "{\"id\": \"x\", \"paper\": {\"title\": \"y\"}}"));
        Catalogue.write("other", CloudEvent.json("/lectern/catalog", "org.lectern.paper.praised.v1", "{}"));
        Catalogue.paper("Behind the broken one: " + word);
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("Search feed"));
    }

    @Test
    void pagesFollowEachOtherUnderOneSearchAndAreOneSearch() {
        List<UUID> papers = Stream.generate(UUID::randomUUID).limit(25).toList();
        Catalogue.papers(papers, "Twenty-five times " + word);
        // Words in another order than what was waited with, so that this query is asked here alone.
        String query = word + " twenty-five";
        List<String> found = new ArrayList<>();
        JsonPath page = Catalogue.page(query, null, 10);
        String search = page.getString("searchId");
        List<Integer> sizes = new ArrayList<>();
        while (true) {
            found.addAll(page.getList("items.id", String.class));
            sizes.add(page.getList("items").size());
            assertThat(page.getString("searchId")).isEqualTo(search);
            assertThat(page.getInt("total")).isEqualTo(25);
            if (page.getString("next") == null) {
                break;
            }
            page = Catalogue.page(query, page.getString("next"), 10);
        }
        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        papers.stream().map(UUID::toString).toList());
        Catalogue.page(word + " afterwards", null, 1);
        assertThat(Recorded.until(event -> event.says("query", word + " afterwards")))
                .filteredOn(event -> event.says("query", query))
                .hasSize(1);
    }

    @Test
    void aCursorServesNoOtherQuery() {
        Catalogue.papers(List.of(UUID.randomUUID(), UUID.randomUUID()), "Two of " + word);
        String next = Catalogue.page(word, null, 1).getString("next");
        refused(word + " two", "20", next);
        refused(word, "20", next.substring(1));
        refused(word, "20", "AAAA");
        assertThat(Catalogue.page(word, next, 1).getList("items")).hasSize(1);
    }

    private static void refused(String query, String limit, String cursor) {
        given().queryParam("q", query)
                .queryParam("limit", limit)
                .queryParam("cursor", cursor)
                .get("/papers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/invalid-request"))
                .body("errors[0].field", is("cursor"))
                .body("errors[0].expected", is("the next of an answer to the same q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", " ", "1e1", "99999999999"})
    void aLimitOutsideItsBoundsIsNamed(String limit) {
        given().queryParam("q", word)
                .queryParam("limit", limit)
                .get("/papers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", is("limit"))
                .body("errors[0].value", is(limit))
                .body("errors[0].expected", is("a whole number from 1 to 100"));
    }

    @Test
    void aMissingQueryIsNamed() {
        given().get("/papers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/invalid-request"))
                .body("errors[0].field", is("q"))
                .body("errors[0].value", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [pdat]         | character 1 | a term or phrase before the tag [pdat]
            ` `            | character 1 | at least one term
            sleep[nope]    | character 6 | one of the tags
            sl*ep          | character 1 | an asterisk only at the end of a word
            sleep AND 1[pmid | character 12 | a ] that closes this [
            """)
    void aMalformedQueryIsNamedWithItsPlace(String query, String place, String expected) {
        given().queryParam("q", query)
                .get("/papers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("https://lectern.example/problems/malformed-query"))
                .body("detail", containsString(place))
                .body("errors[0].field", is("q"))
                .body("errors[0].value", is(query))
                .body("errors[0].expected", startsWith(expected));
    }

    @Test
    void hostileQueriesAreRefusedAndNotEchoedWhole() {
        for (String query : List.of("x".repeat(1001), "(".repeat(500), "x ".repeat(101), "\u0000", "\u0007 x")) {
            given().queryParam("q", query)
                    .get("/papers")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(not(containsString("x".repeat(300))));
        }
    }

    @Test
    void anOpenBracketIsRepairedAndSaidSo() {
        Catalogue.paper("Brackets of " + word);
        given().queryParam("q", "(" + word)
                .get("/papers")
                .then()
                .statusCode(200)
                .body("total", is(1))
                .body("query", is("(" + word))
                .body("notes", contains("The bracket at character 1 was closed at the end."));
    }

    @Test
    void nothingFoundIsAnAnswer() {
        given().queryParam("q", word)
                .get("/papers")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("total", equalTo(0))
                .body("items", empty());
    }

    @Test
    void readinessTellsHowFarTheIndexIs() {
        Catalogue.paper("Ready for " + word);
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'Search index' }.status", is("UP"))
                .body("checks.find { it.name == 'Search index' }.data.'caught up'", is(true));
    }

    @Test
    void aBrokenTokenIsRefusedThoughNoneIsNeeded() {
        given().auth()
                .oauth2("not.a.token")
                .queryParam("q", word)
                .get("/papers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void nobodyMayWriteHere() {
        given().auth()
                .oauth2(TestStack.token("anyone", "reader", "librarian", "ingest", "admin"))
                .post("/papers")
                .then()
                .statusCode(403);
    }
}

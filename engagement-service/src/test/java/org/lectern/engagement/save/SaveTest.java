package org.lectern.engagement.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Catalog;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class SaveTest {
    private final Reader reader = Reader.any();
    private final UUID paper = UUID.randomUUID();

    @Test
    void aRepeatedSaveCountsOnceAndAnswersTheSame() {
        String first = reader.saves(paper).body("saved", is(true)).extract().asString();
        String second = reader.saves(paper).extract().asString();
        assertThat(second).isEqualTo(first);
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(0, 0, 1));
    }

    @Test
    void takingOutWhatIsNotThereAnswersTheSameAsTakingOutWhatIs() {
        reader.saves(paper);
        String first = reader.unsaves(paper).body("saved", is(false)).extract().asString();
        String second = reader.unsaves(paper).extract().asString();
        assertThat(second).isEqualTo(first);
        assertThat(Tallied.of(paper)).isEqualTo(new Tallied(0, 0, 0));
    }

    @Test
    void anEmptyCollectionIsAnEmptyPage() {
        page("").body("items", empty()).body("next", nullValue());
    }

    @Test
    void aSavedPaperThatTheCatalogWithdrawsStaysInTheCollectionAndCountsUntilItComesBack() {
        reader.saves(paper);
        reader.likes(paper);
        try (Catalog catalog = new Catalog()) {
            catalog.catalogues(paper, 1, "Tides in quiet harbours");
            catalog.withdraws(paper, 2);
            Awaitility.await()
                    .untilAsserted(() -> page("").body("items[0].withdrawn", is(true))
                            .body("items[0].title", is("Tides in quiet harbours")));
            assertThat(Tallied.of(paper)).isEqualTo(new Tallied(1, 0, 1));

            catalog.catalogues(paper, 3, "Tides in quiet harbours");
            Awaitility.await().untilAsserted(() -> page("").body("items[0].withdrawn", is(false)));
        }
    }

    @Test
    void aSavedPaperShowsItsTitleOnceTheCatalogHasSpoken() {
        reader.saves(paper);
        page("").body("items[0].paper", is(paper.toString())).body("items[0].title", nullValue());
        try (Catalog catalog = new Catalog()) {
            catalog.catalogues(paper, 1, "Tides in quiet harbours");
            Awaitility.await()
                    .untilAsserted(() -> page("").body("items[0].title", is("Tides in quiet harbours"))
                            .body("items[0].date", is("2024-03")));
        }
    }

    @Test
    void thePagesOfACollectionHoldEverySaveOnceNewestFirst() {
        List<String> saved = new ArrayList<>();
        for (UUID one : Stream.generate(UUID::randomUUID).limit(7).toList()) {
            reader.saves(one);
            saved.addFirst(one.toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = page("?limit=3" + next).extract().jsonPath();
            seen.addAll(page.getList("items.paper"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(seen).isEqualTo(saved);
    }

    @Test
    void nobodySeesAnotherReadersCollection() {
        reader.saves(paper);
        Reader other = Reader.any();
        other.asks().get("/me/saves").then().statusCode(200).body("items", empty());
        other.looksAt(paper).body("saved", is(false));
        other.unsaves(paper);
        reader.looksAt(paper).body("saved", is(true));
    }

    @Test
    void aLimitOutOfRangeIsNamed() {
        for (String limit : List.of("0", "-1", "101", "ten", "1e3", "99999999999")) {
            refused("limit", limit, "a whole number from 1 to 100");
        }
    }

    @Test
    void aCursorOfNoEarlierAnswerIsNamed() {
        for (String cursor : List.of("x", "bm90IGEgY3Vyc29y", "%25%25")) {
            refused("cursor", cursor.replace("%25", "%"), "the next of an earlier answer, unchanged");
        }
    }

    private void refused(String parameter, String value, String expected) {
        reader.asks()
                .queryParam(parameter, value)
                .get("/me/saves")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", is(parameter))
                .body("errors[0].value", is(value))
                .body("errors[0].expected", is(expected));
    }

    private ValidatableResponse page(String query) {
        return reader.asks().get("/me/saves" + query).then().statusCode(200);
    }
}

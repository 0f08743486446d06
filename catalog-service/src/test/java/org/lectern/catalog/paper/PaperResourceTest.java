package org.lectern.catalog.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.catalog.cataloguing.Catalog;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.Scheme;
import org.lectern.catalog.tally.Engagement;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class PaperResourceTest {
    private final String pmid = Pages.somePmid();
    private final UUID id = new Identifier(Scheme.PMID, pmid).paperId();

    @TestHTTPResource
    URI address;

    @Inject
    Catalog catalog;

    @Inject
    Engagement engagement;

    @Inject
    OpenedPapers opened;

    @Test
    void aPaperIsShownWithItsTalliesAndLinks() {
        catalog.receive(Pages.pubmed()
                .pmid(pmid)
                .doi("10.5555/<" + pmid + ">")
                .title("Do harbours hum?")
                .date("2024-03")
                .by("Quill")
                .offeringCme());
        engagement.tells(id, 3, 5, 1, 2);

        get("/papers/" + id)
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo(id.toString()))
                .body("version", equalTo(1))
                .body("pmid", equalTo(pmid))
                .body("pmcid", nullValue())
                .body("title", equalTo("Do harbours hum?"))
                .body("date", equalTo("2024-03"))
                .body("authors[0].family", equalTo("Quill"))
                .body("abstract", equalTo(List.of()))
                .body("cmeOffered", equalTo(true))
                .body("pages", equalTo(1))
                .body("tallies.likes", equalTo(5))
                .body("tallies.dislikes", equalTo(1))
                .body("tallies.saves", equalTo(2))
                .body("links.self", equalTo("/papers/" + id))
                .body("links.related", equalTo("/papers/" + id + "/related"))
                .body("links.doi", equalTo("https://doi.org/10.5555/%3C" + pmid + "%3E"))
                .header("Content-Location", "/papers/" + id);
    }

    @Test
    void aPaperIsFoundByItsDoiHoweverItIsWritten() {
        String doi = "10.5555/a;b/(" + pmid + ")/c+d";
        catalog.receive(Pages.html().pmid(pmid).doi(doi));

        for (String written : List.of(
                "/papers/doi:" + doi,
                "/papers/DOI:10.5555/A;B/(" + pmid + ")/C+D",
                "/papers/doi:10.5555%2Fa%3Bb%2F(" + pmid + ")%2Fc%2Bd",
                "/papers/doi%3A10.5555%2Fa%3Bb%2F%28" + pmid + "%29%2Fc%2Bd",
                "/papers/doi:https%3A%2F%2Fdoi.org%2F10.5555%2Fa%3Bb%2F(" + pmid + ")%2Fc%2Bd")) {
            get(written).statusCode(200).body("id", equalTo(id.toString()));
        }
    }

    @Test
    void aPaperIsFoundByItsNumbers() {
        String pmcid = Pages.somePmcid();
        catalog.receive(Pages.html().pmid(pmid).pmcid(pmcid));

        get("/papers/pmid:" + pmid).statusCode(200).body("id", equalTo(id.toString()));
        get("/papers/pmcid:" + pmcid).statusCode(200).body("id", equalTo(id.toString()));
    }

    @Test
    void aPaperWithoutAnyPageLeftIsGoneUnderItsIdAndItsName() {
        catalog.receive(Pages.pubmed().pmid(pmid));
        catalog.deletes(pmid);

        for (String name : List.of(id.toString(), "pmid:" + pmid, id + "/related")) {
            get("/papers/" + name)
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/withdrawn-paper"))
                    .body("errors[0].value", equalTo(id.toString()));
        }
        assertThat(opened.of(id)).isEmpty();
    }

    @Test
    void aWithdrawnPaperThatIsStatedAgainIsShownAgain() {
        catalog.receive(Pages.pubmed().pmid(pmid));
        catalog.deletes(pmid);
        catalog.receive(Pages.pubmed().pmid(pmid).title("Back again"));

        get("/papers/pmid:" + pmid).statusCode(200).body("version", equalTo(3)).body("title", equalTo("Back again"));
    }

    @Test
    void aPaperThatDidNotChangeIsNotSentAgain() {
        catalog.receive(Pages.html().pmid(pmid));
        Response first = given().get("/papers/" + id);
        String tag = first.header("ETag");

        assertThat(tag).startsWith("\"").endsWith("\"");
        given().header("If-None-Match", "\"other\", " + tag)
                .get("/papers/" + id)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get("/papers/" + id)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/papers/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void anotherPageAndAnotherTallyChangeTheTag() {
        catalog.receive(Pages.html().pmid(pmid));
        String first = given().get("/papers/" + id).header("ETag");

        engagement.tells(id, 1, 1, 0, 0);
        String liked = given().get("/papers/" + id).header("ETag");
        catalog.receive(Pages.readingApp().pmid(pmid));
        String changed = given().get("/papers/" + id).header("ETag");

        assertThat(List.of(first, liked, changed)).doesNotHaveDuplicates();
        given().header("If-None-Match", first).get("/papers/" + id).then().statusCode(200);
    }

    @Test
    void aMergedPaperLeadsToItsSurvivor() {
        String doi = Pages.someDoi();
        UUID old = new Identifier(Scheme.DOI, doi).paperId();
        catalog.receive(Pages.html().doi(doi));
        catalog.receive(Pages.html().doi(doi).pmid(pmid));

        given().redirects()
                .follow(false)
                .get("/papers/" + old + "?search=" + old)
                .then()
                .statusCode(308)
                .header("Location", "/papers/" + id + "?search=" + old);
        given().redirects()
                .follow(false)
                .get("/papers/" + old + "/related")
                .then()
                .statusCode(308)
                .header("Location", "/papers/" + id + "/related");
        get("/papers/" + old).statusCode(200).body("id", equalTo(id.toString()));
        get("/papers/doi:" + doi).statusCode(200).body("id", equalTo(id.toString()));
    }

    @Test
    void anUnknownPaperIsNamedInTheProblem() {
        get("/papers/doi:10.5555/Nowhere." + pmid)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://lectern.example/problems/unknown-paper"))
                .body("detail", equalTo("No paper doi:10.5555/nowhere." + pmid + " is catalogued"))
                .body("errors[0].field", equalTo("id"))
                .body("errors[0].value", equalTo("doi:10.5555/nowhere." + pmid));
        get("/papers/" + UUID.randomUUID()).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "doi:",
                "doi:10.5555",
                "doi:10.5555%252Fa",
                "pmid:",
                "pmid:12a",
                "pmid:1234567890",
                "pmcid:90000001",
                "fingerprint:1",
                "page:0b9f3c52-7d41-8e1a-9c60-5a2e4f7b1d01",
                "%00",
                "doi:10.5555/%ff%fe",
                "doi:10.5555/a%00b",
                "doi:10.5555/%0d%0aSet-Cookie:x",
                "'%20or%201=1",
                "..%2F..%2Fetc%2Fpasswd",
                "90000001"
            })
    void whatIsNoNameOfAPaperIsRefusedWithWhatWasExpected(String name) {
        get("/papers/" + name)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("id"))
                .body("errors[0].expected", startsWith("a paper's id"));
    }

    /** No client library sends it, so the request is written by hand. */
    @Test
    void aBrokenEscapeIsRefused() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /papers/doi:10.5555/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void anEndlessNameIsCutInTheProblem() {
        get("/papers/doi:10.5555/" + "a".repeat(3_000)).statusCode(400).body("errors[0].value.length()", equalTo(201));
    }

    @Test
    void openingTellsWhoOpenedItAndFromWhichSearch() {
        catalog.receive(Pages.html().pmid(pmid));
        UUID search = UUID.randomUUID();

        get("/papers/" + id).statusCode(200);
        given().head("/papers/" + id).then().statusCode(200);
        given().auth()
                .oauth2(TestStack.token("reader-ada", "reader"))
                .get("/papers/" + id + "?search=" + search)
                .then()
                .statusCode(200);

        assertThat(opened.of(id)).extracting(PaperOpened::reader).containsExactly(null, "reader-ada");
        assertThat(opened.of(id)).extracting(PaperOpened::search).containsExactly(null, search);
    }

    @Test
    void aBrokenOrExpiredTokenIsNotTakenForNobody() {
        catalog.receive(Pages.html().pmid(pmid));
        String expired = TestStack.tokens().token("ada", List.of("reader"), null, Duration.ofHours(-1));

        given().auth().oauth2("no.token.atall").get("/papers/" + id).then().statusCode(401);
        given().auth()
                .oauth2(expired)
                .get("/papers/" + id)
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        assertThat(opened.of(id)).isEmpty();
    }

    @Test
    void aSearchThatIsNoIdIsRefused() {
        get("/papers/" + id + "?search=magnesium").statusCode(400).body("errors[0].field", equalTo("search"));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }
}

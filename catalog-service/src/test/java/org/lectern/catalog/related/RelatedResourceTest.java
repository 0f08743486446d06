package org.lectern.catalog.related;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.cataloguing.Catalog;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.Scheme;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class RelatedResourceTest {
    private final String pmid = Pages.somePmid();
    private final String otherPmid = Pages.somePmid();
    private final String other =
            new Identifier(Scheme.PMID, otherPmid).paperId().toString();
    private final String title = "Kettle " + UUID.randomUUID();

    @Inject
    Catalog catalog;

    @Test
    void recommendationsComeInThePagesOrder() {
        catalog.receive(
                Pages.readingApp().pmid(pmid).relating(title + " two", "2024").relating(title + " one", null));

        related()
                .statusCode(200)
                .body("related.title", contains(title + " two", title + " one"))
                .body("related.date", contains("2024", null))
                .body("related[0].journal", equalTo("J Quiet Sleep"))
                .body("related[0].paper", nullValue());
    }

    @Test
    void aPaperWithoutRecommendationsHasNone() {
        catalog.receive(Pages.html().pmid(pmid));

        related().statusCode(200).body("related", empty());
    }

    @Test
    void aRecommendedPaperIsLinkedWhetherItWasThereBeforeOrCameLater() {
        catalog.receive(Pages.readingApp().pmid(pmid).relating(title + ".", "2024-03-26"));
        related().body("related[0].paper", nullValue());

        catalog.receive(Pages.html().pmid(otherPmid).title(title.toUpperCase()).date("2024"));

        related()
                .body("related[0].paper.id", equalTo(other))
                .body("related[0].paper.link", equalTo("/papers/" + other));
        given().get("/papers/" + other).then().statusCode(200);
    }

    @Test
    void aRecommendedPaperThatWasWithdrawnIsNotLinked() {
        catalog.receive(
                Pages.html().pmid(pmid).relating(title, "2024").relatingTo("By PMID", null, otherPmid),
                Pages.pubmed().pmid(otherPmid).title(title).date("2024"));
        related().body("related.paper.id", contains(other, other));

        catalog.deletes(otherPmid);

        related().body("related.paper", contains(nullValue(), nullValue()));
    }

    @Test
    void aRecommendedPaperIsLinkedByItsIdentifiersWhateverItsTitle() {
        String doi = Pages.someDoi();
        catalog.receive(
                Pages.html()
                        .pmid(pmid)
                        .relatingTo("By DOI", doi.toUpperCase(), null)
                        .relatingTo("By PMID", null, otherPmid),
                Pages.html().pmid(otherPmid).doi(doi));

        related().body("related.paper.id", contains(other, other));
    }

    @Test
    void aTitleOfAnotherYearIsAnotherPaper() {
        catalog.receive(
                Pages.html().pmid(pmid).relating(title, "2020"),
                Pages.html().pmid(otherPmid).title(title).date("2024"));

        related().body("related[0].paper", nullValue());
    }

    @Test
    void aTitleThatFitsSeveralPapersIsNotLinkedUnlessTheYearDecides() {
        catalog.receive(
                Pages.html().pmid(pmid).relating(title, null).relating(title, "2024"),
                Pages.html().pmid(otherPmid).title(title).date("2024"),
                Pages.html().pmid(Pages.somePmid()).title(title).date("2023"));

        related()
                .body("related", hasSize(2))
                .body("related[0].paper", nullValue())
                .body("related[1].paper.id", equalTo(other));
    }

    @Test
    void aTitleWithAnotherIdentifierIsAnotherPaper() {
        catalog.receive(
                Pages.html().pmid(pmid).relatingTo(title, Pages.someDoi(), null),
                Pages.html().pmid(otherPmid).doi(Pages.someDoi()).title(title));

        related().body("related[0].paper", nullValue());
    }

    @Test
    void aPaperIsNotLinkedToItself() {
        catalog.receive(
                Pages.html().pmid(pmid).title(title).relating(title, null).relatingTo("Me", null, pmid));

        related().body("related.paper", contains(nullValue(), nullValue()));
    }

    @Test
    void recommendationsAreFoundByDoiTooAlsoWhereItEndsLikeTheirAddress() {
        String doi = "10.5555/" + pmid + "/related";
        catalog.receive(Pages.html().pmid(pmid).doi(doi).relating(title, null));

        for (String path : new String[] {doi + "/related", doi.replace("/", "%2F") + "/related"}) {
            given().urlEncodingEnabled(false)
                    .get("/papers/doi:" + path)
                    .then()
                    .statusCode(200)
                    .body("related[0].title", equalTo(title));
        }
        given().urlEncodingEnabled(false)
                .get("/papers/doi:" + doi.replace("/", "%2F"))
                .then()
                .statusCode(200)
                .body("pmid", equalTo(pmid));
    }

    @Test
    void anUnknownPaperRecommendsNothing() {
        given().get("/papers/" + UUID.randomUUID() + "/related")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/papers/12/related").then().statusCode(400);
    }

    private ValidatableResponse related() {
        return given().get("/papers/pmid:" + pmid + "/related").then();
    }
}

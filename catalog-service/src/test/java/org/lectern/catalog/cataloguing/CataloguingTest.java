package org.lectern.catalog.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.Contract;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class CataloguingTest {
    private final String pmid = Pages.somePmid();
    private final String doi = Pages.someDoi();
    private final UUID byPmid = new Identifier(Scheme.PMID, pmid).paperId();
    private final UUID byDoi = new Identifier(Scheme.DOI, doi).paperId();

    @Inject
    Catalog catalog;

    @Inject
    Library library;

    @Inject
    ObjectMapper json;

    @Test
    void twoPagesThatShareAPmidAreOnePaper() {
        catalog.receive(Pages.readingApp().pmid(pmid).title("From the app"));
        catalog.receive(Pages.pubmed().pmid(pmid).doi(doi).title("From PubMed"));

        assertThat(library.papers().get(byPmid)).satisfies(paper -> {
            assertThat(paper.pages()).isEqualTo(2);
            assertThat(paper.paper().title()).isEqualTo("From PubMed");
            assertThat(paper.paper().doi()).isEqualTo(doi);
        });
        assertThat(library.versions()).containsEntry(byPmid, 2).doesNotContainKey(byDoi);
    }

    @Test
    void aPageThatConnectsTwoPapersMergesThem() {
        catalog.receive(Pages.readingApp().pmid(pmid), Pages.html().doi(doi));
        assertThat(library.papers()).containsKeys(byPmid, byDoi);

        catalog.receive(Pages.pubmed().pmid(pmid).doi(doi));

        assertThat(library.papers()).containsKey(byPmid).doesNotContainKey(byDoi);
        assertThat(library.redirects()).containsEntry(byDoi, byPmid);
        assertThat(library.papers().get(byPmid).pages()).isEqualTo(3);
        assertThat(Announced.of(byDoi, 2)).extracting(Announced::type).containsExactly("catalogued", "merged");
    }

    @Test
    void aMergeIsUndoneWhenThePageThatCausedItIsReadBetter() {
        UUID bridge = UUID.randomUUID();
        catalog.receive(Pages.readingApp().pmid(pmid), Pages.html().doi(doi));
        catalog.receive(Pages.pubmed().id(bridge).pmid(pmid).doi(doi));

        catalog.receive(Pages.pubmed().id(bridge).parser(2).pmid(pmid));

        assertThat(library.papers()).containsKeys(byPmid, byDoi);
        assertThat(library.papers().get(byPmid).paper().doi()).isNull();
        assertThat(Announced.of(byDoi, 3))
                .extracting(Announced::type)
                .containsExactly("catalogued", "merged", "catalogued");
    }

    @Test
    void anOlderParsersStatementDoesNotReplaceANewerOnes() {
        UUID page = UUID.randomUUID();
        catalog.receive(Pages.html().id(page).parser(2).pmid(pmid).title("Read well"));
        catalog.receive(Pages.html().id(page).parser(1).doi(doi).title("Read badly"));

        assertThat(library.papers().get(byPmid).paper().title()).isEqualTo("Read well");
        assertThat(library.papers()).doesNotContainKey(byDoi);
    }

    @Test
    void aContradictionPartsWhatAFingerprintJoined() {
        String otherDoi = Pages.someDoi();
        String title = "Kettle " + UUID.randomUUID();
        catalog.receive(titled(title), titled(title).doi(doi));
        assertThat(library.papers().get(byDoi).pages()).isEqualTo(2);

        catalog.receive(titled(title).doi(otherDoi));

        UUID alone = titled(title).page().fingerprint().orElseThrow().paperId();
        assertThat(library.papers().get(byDoi).pages()).isEqualTo(1);
        assertThat(library.papers()).containsKeys(alone, new Identifier(Scheme.DOI, otherDoi).paperId());
    }

    @Test
    void aTitleThatManyPapersBearJoinsNothing() {
        String title = "Reply " + UUID.randomUUID();
        IntStream.range(0, 30).forEach(i -> catalog.receive(titled(title).doi(Pages.someDoi())));

        catalog.receive(titled(title));
        catalog.receive(titled(title), titled(title).doi(doi));

        UUID alone = titled(title).page().fingerprint().orElseThrow().paperId();
        assertThat(library.papers().get(alone).pages()).isEqualTo(2);
        assertThat(library.papers().get(byDoi).pages()).isEqualTo(1);
    }

    @Test
    void whatChangedNothingIsNotPublished() {
        ParsedPage page = Pages.html().pmid(pmid).page();
        catalog.receive(List.of(page));
        catalog.receive(List.of(page));
        catalog.receive(Pages.html().pmid(pmid));

        assertThat(Announced.of(byPmid, 2)).extracting(Announced::version).containsExactly(1, 2);
    }

    @Test
    void aRecordThatPubMedDeletesLeavesItsPaperAndTakesItsNumberWithIt() {
        catalog.receive(Pages.html().doi(doi).title("From the publisher"));
        catalog.receive(Pages.pubmed().pmid(pmid).doi(doi).title("From PubMed"));

        catalog.deletes(pmid);

        assertThat(library.papers().get(byDoi)).satisfies(paper -> {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.paper().title()).isEqualTo("From the publisher");
            assertThat(paper.paper().pmid()).isNull();
        });
        assertThat(library.identifiers()).doesNotContainKey("PMID:" + pmid);
        assertThat(library.redirects()).containsEntry(byPmid, byDoi);
    }

    @Test
    void whatOtherPagesSayOfADeletedRecordStays() {
        catalog.receive(
                Pages.html().pmid(pmid).title("From the publisher"),
                Pages.of("nbib").pmid(pmid));

        catalog.deletes(pmid);

        assertThat(library.papers().get(byPmid).pages()).isEqualTo(1);
        assertThat(library.identifiers()).containsEntry("PMID:" + pmid, byPmid);
    }

    @Test
    void aPaperOfWhichPubMedsRecordWasAllThereWasIsWithdrawnUntilTheRecordComesAgain() {
        catalog.receive(Pages.pubmed().pmid(pmid));
        catalog.deletes(pmid);
        assertThat(library.withdrawn()).contains(byPmid);

        catalog.deletes(pmid);
        catalog.receive(Pages.pubmed().pmid(pmid));

        assertThat(library.papers().get(byPmid).pages()).isEqualTo(1);
        assertThat(Announced.of(byPmid, 3))
                .extracting(Announced::type)
                .containsExactly("catalogued", "withdrawn", "catalogued");
    }

    @Test
    void readingADeletedRecordAgainDoesNotBringItBack() {
        UUID page = UUID.randomUUID();
        catalog.receive(Pages.pubmed().id(page).pmid(pmid));
        catalog.deletes(pmid);

        catalog.receive(Pages.pubmed().id(page).parser(2).pmid(pmid));

        assertThat(library.withdrawn()).contains(byPmid);
    }

    @Test
    void aPageThatANewerParserRejectsCountsNoMoreUntilAnEvenNewerOneReadsIt() {
        UUID page = UUID.randomUUID();
        catalog.receive(Pages.html().id(page).doi(doi));
        catalog.rejects(page, 2);
        assertThat(library.withdrawn()).contains(byDoi);
        assertThat(library.identifiers()).doesNotContainKey("DOI:" + doi);

        catalog.receive(Pages.html().id(page).doi(doi));
        assertThat(library.withdrawn()).contains(byDoi);

        catalog.receive(Pages.html().id(page).parser(3).doi(doi));
        assertThat(library.papers()).containsKey(byDoi);
    }

    @Test
    void aRejectionOfAPageThatWasNeverHeardOfIsRemembered() {
        UUID page = UUID.randomUUID();
        catalog.rejects(page, 2);

        catalog.receive(Pages.html().id(page).doi(doi));

        assertThat(library.versions()).doesNotContainKey(byDoi);
    }

    @Test
    void aWithdrawnPaperTurnsOutToBeTheOneThatBearsItsNameLater() {
        UUID page = UUID.randomUUID();
        catalog.receive(Pages.html().id(page).doi(doi));
        catalog.rejects(page, 2);

        catalog.receive(Pages.html().pmid(pmid).doi(doi));

        assertThat(library.redirects()).containsEntry(byDoi, byPmid);
    }

    @Test
    void whatIsPublishedFitsItsSchema() {
        UUID alone = UUID.randomUUID();
        String otherDoi = Pages.someDoi();
        catalog.receive(Pages.html().doi(doi).title("Kettle").by("Quill").relating("A harbour", "2024"));
        catalog.receive(
                Pages.html().pmid(pmid).byGroup("The Quill Group"),
                Pages.html().id(alone).doi(otherDoi));
        catalog.receive(Pages.html().pmid(pmid).doi(doi));
        catalog.rejects(alone, 2);

        Contract contract = Contract.of("catalog-service");
        List<Announced> published = new ArrayList<>(Announced.of(byDoi, 2));
        published.addAll(Announced.of(byPmid, 2));
        published.addAll(Announced.of(new Identifier(Scheme.DOI, otherDoi).paperId(), 2));
        assertThat(published).extracting(Announced::type).contains("merged", "catalogued", "withdrawn");
        assertThat(published)
                .allSatisfy(event -> assertThat(contract.violations(event.fullType(), event.json()))
                        .as(event.json())
                        .isEmpty());
    }

    @Test
    void everyExampleOfIngestIsUnderstoodInEveryFieldThatTheCatalogKnows() throws JsonProcessingException {
        List<ParsedPage> pages = new ArrayList<>();
        for (String example : Contract.of("ingest-service").examples(ParsedPage.TYPE)) {
            ParsedPage page = json.readValue(example, ParsedPage.class);
            pages.add(page);
            JsonNode read = json.valueToTree(page);
            assertThat(read).isEqualTo(known(json.readTree(example), read));
        }

        catalog.receive(pages);

        assertThat(library.pages().keySet())
                .containsAll(pages.stream().map(page -> page.page().id()).toList());
    }

    @Test
    void everyExampleOfIngestThatAPageOrRecordIsNoMoreIsUnderstood() throws JsonProcessingException {
        for (String example : Contract.of("ingest-service").examples(RejectedPage.TYPE)) {
            JsonNode read = json.valueToTree(json.readValue(example, RejectedPage.class));
            assertThat(read).isEqualTo(known(json.readTree(example), read));
        }
        for (String example : Contract.of("ingest-service").examples(DeletedCitation.TYPE)) {
            JsonNode read = json.valueToTree(json.readValue(example, DeletedCitation.class));
            assertThat(read).isEqualTo(known(json.readTree(example), read));
        }
    }

    /** The document with the fields alone that the other has as well. */
    private JsonNode known(JsonNode document, JsonNode other) {
        if (document.isArray() && document.size() == other.size()) {
            ArrayNode copy = json.createArrayNode();
            IntStream.range(0, other.size()).forEach(i -> copy.add(known(document.get(i), other.get(i))));
            return copy;
        }
        if (!document.isObject() || !other.isObject()) {
            return document;
        }
        ObjectNode copy = json.createObjectNode();
        document.properties().stream()
                .filter(field -> other.has(field.getKey()))
                .forEach(field -> copy.set(field.getKey(), known(field.getValue(), other.get(field.getKey()))));
        return copy;
    }

    private static Pages titled(String title) {
        return Pages.html().title(title).by("Quill").date("2024");
    }
}

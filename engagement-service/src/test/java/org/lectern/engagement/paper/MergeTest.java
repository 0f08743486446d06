package org.lectern.engagement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Catalog;
import org.lectern.engagement.Published;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class MergeTest {
    private final Catalog catalog = new Catalog();
    private final Reader reader = Reader.any();
    private final UUID merged = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();
    private final UUID last = UUID.randomUUID();

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void reactionsAndSavesFollowAMergedPaperToItsSurvivor() {
        reader.likes(merged);
        reader.saves(merged);
        Reader.any().dislikes(survivor);
        merge(merged, 2, survivor);
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(1, 1, 1));
        assertThat(Tallied.of(merged)).isEqualTo(new Tallied(1, 1, 1));
        reader.looksAt(List.of(merged, survivor))
                .body("paper", contains(merged.toString(), survivor.toString()))
                .body("liked", contains(true, true))
                .body("saved", contains(true, true));
        reader.asks().get("/me/saves").then().body("items.paper", contains(survivor.toString()));
    }

    @Test
    void aReaderWithAReactionToBothPapersKeepsTheLaterOne() {
        Reader other = Reader.any();
        reader.likes(merged);
        reader.dislikes(survivor);
        other.dislikes(survivor);
        other.likes(merged);
        merge(merged, 2, survivor);
        reader.looksAt(survivor).body("disliked", is(true));
        other.looksAt(survivor).body("liked", is(true));
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(1, 1, 0));
    }

    @Test
    void aReaderWhoSavedBothPapersHasOneSave() {
        reader.saves(merged);
        reader.saves(survivor);
        merge(merged, 2, survivor);
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(0, 0, 1));
    }

    @Test
    void aReactionToAMergedPaperCountsForItsSurvivor() {
        merge(merged, 2, survivor);
        reader.likes(merged).body("paper", is(merged.toString())).body("liked", is(true));
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(1, 0, 0));
        reader.takesBack(survivor);
        reader.looksAt(merged).body("liked", is(false));
    }

    @Test
    void aChainOfMergesEndsAtItsLastPaperInWhicheverOrderItIsHeardOf() {
        reader.likes(merged);
        merge(survivor, 2, last);
        merge(merged, 2, survivor);
        assertThat(Tallied.of(last)).isEqualTo(new Tallied(1, 0, 0));

        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        reader.likes(first);
        merge(first, 2, second);
        merge(second, 2, last);
        Reader.any().likes(first);
        assertThat(Tallied.of(last)).isEqualTo(new Tallied(2, 0, 0));
    }

    @Test
    void aCircleOfMergesEnds() {
        reader.likes(merged);
        Reader.any().likes(survivor);
        merge(merged, 2, survivor);
        merge(survivor, 2, last);
        merge(last, 2, merged);
        Reader.any().likes(last);
        assertThat(Tallied.of(merged)).isEqualTo(new Tallied(3, 0, 0));
        assertThat(Tallied.of(last)).isEqualTo(new Tallied(3, 0, 0));
    }

    @Test
    void whatTheCatalogSaidEarlierDoesNotUndoAMerge() {
        reader.likes(merged);
        merge(merged, 5, survivor);
        catalog.catalogues(merged, 4, "Heard of late");
        catalog.merges(merged, 3, last);
        merge(UUID.randomUUID(), 1, survivor);
        assertThat(Tallied.of(merged)).isEqualTo(new Tallied(1, 0, 0));
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(1, 0, 0));
    }

    @Test
    void aPaperThatIsCataloguedAgainAfterItsMergeStandsForItself() {
        merge(merged, 2, survivor);
        catalog.catalogues(merged, 3, "On its own again");
        awaitVersion(merged, 3);
        reader.likes(merged);
        assertThat(Tallied.of(merged)).isEqualTo(new Tallied(1, 0, 0));
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(0, 0, 0));
    }

    @Test
    void aMergeIsPublishedAsZerosOfTheOneAndTheSumOfTheOther() {
        reader.likes(merged);
        published(merged, 1);
        merge(merged, 2, survivor);
        published(merged, 0);
        published(survivor, 1);
    }

    private static void published(UUID paper, long likes) {
        Published.until(
                "lectern.engagement.tallies",
                paper.toString(),
                event -> event.get("likes").asLong() == likes);
    }

    @Test
    void newsThatNobodyCanReadDoesNotStopThoseBehindIt() {
        catalog.says(merged, PaperNews.MERGED, "{\"version\": 2}");
        catalog.says(merged, PaperNews.CATALOGUED, "no JSON");
        reader.likes(merged);
        merge(merged, 3, survivor);
        assertThat(Tallied.of(survivor)).isEqualTo(new Tallied(1, 0, 0));
        assertThat(TestStack.reader()
                        .readUntil(
                                "lectern.engagement.dead-letters",
                                records -> records.stream()
                                                .filter(record ->
                                                        merged.toString().equals(record.key()))
                                                .count()
                                        == 2,
                                Duration.ofSeconds(30)))
                .isNotEmpty();
    }

    private void merge(UUID paper, long version, UUID into) {
        catalog.merges(paper, version, into);
        awaitVersion(paper, version);
    }

    private static void awaitVersion(UUID paper, long version) {
        Awaitility.await().until(() -> version(paper) >= version);
    }

    private static long version(UUID paper) {
        return QuarkusTransaction.requiringNew()
                .call(() -> KnownPaper.<KnownPaper>findByIdOptional(paper)
                        .map(known -> known.version)
                        .orElse(0L));
    }
}

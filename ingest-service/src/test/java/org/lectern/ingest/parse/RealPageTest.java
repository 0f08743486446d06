package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.paper.PartialDate;

/** A page of a real reading app, which the project may read but not hold: skipped where it is not beside the project. */
class RealPageTest {

    private static final Path FILE =
            Path.of(System.getProperty("lectern.root")).resolve("../shared/pages/magnesium-in-addiction.txt");

    @BeforeEach
    void thePageIsThere() {
        assumeTrue(Files.exists(FILE), () -> "skipped: " + FILE.normalize() + " is not there");
    }

    private static ParsedPage.Parsed parsed(String address) {
        return (ParsedPage.Parsed) new PageParser().parse(new Page(Samples.bytes(FILE), "text/plain", address));
    }

    @Test
    void itsPaperIsWhatAReaderSees() {
        var paper = parsed(null).paper();

        assertThat(paper.title()).startsWith("Magnesium ").endsWith(".").hasSize(40);
        assertThat(paper.types()).containsExactly("Journal Article", "Review");
        assertThat(paper.abstractSections()).singleElement().satisfies(section -> {
            assertThat(section.label()).isNull();
            assertThat(section.text()).startsWith("Addiction is a ").endsWith(" relapses.");
        });
        assertThat(paper.fullText().located()).isTrue();
        assertThat(paper.institutionalAccess()).isTrue();
    }

    @Test
    void whatThePageDoesNotStateStaysUnstated() {
        var paper = parsed(null).paper();

        assertThat(paper.authors()).isEmpty();
        assertThat(paper.journal()).isNull();
        assertThat(paper.date()).isNull();
        assertThat(paper.pmid()).isNull();
    }

    @Test
    void itRecommendsOneArticleAndOffersCredit() {
        var page = parsed(null);

        assertThat(page.cmeOffered()).isTrue();
        assertThat(page.related()).singleElement().satisfies(related -> {
            assertThat(related.title()).startsWith("Managing ").endsWith("Syndrome.");
            assertThat(related.journal()).isEqualTo("Annals of Emergency Medicine");
            assertThat(related.date()).isEqualTo(new PartialDate("2024-03-26"));
        });
    }

    @Test
    void itsAddressNamesThePaper() {
        assertThat(parsed("https://read.example/read/90000099/some-slug")
                        .paper()
                        .strongestIdentifier())
                .isEqualTo("pmid:90000099");
    }
}

package org.lectern.catalog.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;

class GroupingTest {
    @Test
    void pagesThatShareAnIdentifierAreOnePaper() {
        assertThat(papers(
                        page().doi("10.5555/a"),
                        page().doi("10.5555/a").pmid("1"),
                        page().pmid("1").pmcid("PMC1")))
                .isEqualTo(1);
        assertThat(papers(page().doi("10.5555/a"), page().doi("10.5555/b"))).isEqualTo(2);
    }

    @Test
    void pagesWithoutIdentifiersAreOnePaperByTheirFingerprint() {
        assertThat(papers(kettle(), kettle())).isEqualTo(1);
        assertThat(papers(kettle(), page())).isEqualTo(2);
    }

    @Test
    void aFingerprintJoinsPagesThatDoNotContradictEachOther() {
        assertThat(papers(kettle(), kettle().doi("10.5555/a"))).isEqualTo(1);
        assertThat(papers(kettle().pmid("1"), kettle().doi("10.5555/a"))).isEqualTo(1);
        assertThat(papers(kettle().pmid("1"), kettle().doi("10.5555/a"), kettle().pmcid("PMC1"), kettle()))
                .isEqualTo(1);
    }

    @Test
    void aFingerprintDoesNotJoinPagesThatContradictEachOther() {
        assertThat(papers(kettle().doi("10.5555/a"), kettle().doi("10.5555/b"))).isEqualTo(2);
        assertThat(papers(kettle().pmid("1"), kettle().pmid("2").doi("10.5555/b")))
                .isEqualTo(2);
    }

    @Test
    void aPageThatFitsTwoContradictingPapersStaysAlone() {
        assertThat(papers(kettle(), kettle().doi("10.5555/a"), kettle().doi("10.5555/b")))
                .isEqualTo(3);
    }

    @Test
    void aContradictionMayLieBehindASharedIdentifier() {
        Pages bridge = page().pmid("1").doi("10.5555/b");

        assertThat(papers(kettle().pmid("1"), kettle().doi("10.5555/a"))).isEqualTo(1);
        assertThat(papers(kettle().pmid("1"), kettle().doi("10.5555/a"), bridge))
                .isEqualTo(2);
    }

    @Test
    void aChainOfFingerprintsThatEndsInAContradictionJoinsNothing() {
        Pages one = kettle().pmid("1");
        Pages link = kettle().doi("10.5555/a");
        Pages sameAsLink = harbour().doi("10.5555/a");
        Pages other = harbour().pmid("2");

        assertThat(papers(one, link, sameAsLink)).isEqualTo(1);
        assertThat(papers(one, link, sameAsLink, other)).isEqualTo(3);
    }

    @Test
    void aCrowdedFingerprintJoinsNothing() {
        List<Statement> statements = statements(kettle(), kettle().doi("10.5555/a"));
        Identifier print = statements.getFirst().fingerprint().orElseThrow();

        assertThat(Grouping.of(statements, Set.of(print))).hasSize(2);
    }

    @Test
    void aPaperIsNamedAfterTheFirstOfItsIdentifiers() {
        Group group = Grouping.of(
                        statements(
                                page().doi("10.5555/a"),
                                page().doi("10.5555/a").pmid("90000001"),
                                page().doi("10.5555/a").pmid("90000002")),
                        Set.of())
                .getFirst();

        assertThat(group.id()).hasToString("e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc");
    }

    private static int papers(Pages... pages) {
        return Grouping.of(statements(pages), Set.of()).size();
    }

    private static List<Statement> statements(Pages... pages) {
        return Stream.of(pages).map(Pages::page).map(GroupingTest::statement).toList();
    }

    private static Statement statement(ParsedPage page) {
        Statement statement = new Statement(page.page().id());
        statement.hear(new News.Stated(page, Instant.EPOCH));
        return statement;
    }

    private static Pages page() {
        return Pages.html();
    }

    private static Pages kettle() {
        return Pages.html().title("The kettle").by("Quill").date("2024");
    }

    private static Pages harbour() {
        return Pages.html().title("The harbour").by("Lamp").date("2024");
    }
}

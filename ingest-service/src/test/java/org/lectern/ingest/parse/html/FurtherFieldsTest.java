package org.lectern.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.OtherAbstract;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;

/** Fields beside those of a citation. */
class FurtherFieldsTest {

    private static final String LONG = "Salt moves with the water, and the water moves with the moon. ".repeat(4);

    private static String meta(String name, String content) {
        return "<meta name=\"" + name + "\" content=\"" + content + "\">";
    }

    private static Paper paper(String head, String body) {
        String page = "<html><head><title>Salt and the moon</title>" + meta("citation_title", "Salt and the moon")
                + head + "</head><body><h1>Salt and the moon</h1>" + body + "</body></html>";
        return ((Reading.Statement) HtmlPage.read(page, "https://journal.example/a/1")).paper();
    }

    private static Journal journal(String head) {
        return java.util.Objects.requireNonNull(
                paper(meta("citation_journal_title", "Salt Letters") + head, "").journal());
    }

    @Test
    void theTagsBehindAnAuthorAreThatAuthors() {
        String head = meta("citation_author", "Quill, Ada")
                + meta("citation_author_institution", "Saline Institute")
                + meta("citation_author_orcid", "0000-0000-0000-0001")
                + meta("citation_author", "Quill, Bea")
                + meta("citation_author_orcid", "0000-0000-0000-0002")
                + meta("citation_author_institution", "Water Works");

        assertThat(paper(head, "").authors())
                .satisfiesExactly(
                        ada -> {
                            assertThat(ada.affiliations()).containsExactly("Saline Institute");
                            assertThat(ada.orcid()).hasToString("0000-0000-0000-0001");
                        },
                        bea -> {
                            assertThat(bea.affiliations()).containsExactly("Water Works");
                            assertThat(bea.orcid())
                                    .as("its check digit is wrong")
                                    .isNull();
                        });
    }

    @Test
    void twoOfOneNameAndInitialAreNotTakenForEachOther() {
        String head = meta("citation_author", "Quill, Ada")
                + meta("citation_author_orcid", "0000-0000-0000-0001")
                + meta("citation_author", "Quill, Ann");

        assertThat(paper(head, "").authors())
                .satisfiesExactly(
                        ada -> assertThat(ada.orcid()).isNotNull(),
                        ann -> assertThat(ann.orcid()).isNull());
    }

    @Test
    void whoIsToBeWrittenToIsNamedByALabel() {
        String head = meta("citation_author", "Quill, Ada") + meta("citation_author", "Berg, Jan");

        assertThat(paper(head, "<p>Corresponding author: Dr Jan Berg, Saline Institute</p>")
                        .authors())
                .filteredOn(Author::corresponding)
                .extracting(Author::family)
                .containsExactly("Berg");
    }

    @Test
    void twoIssnsArePrintAndOnlineAndABlankOneCounts() {
        Journal both = journal(meta("citation_issn", "1234-5679") + meta("citation_issn", "9999-9994"));
        assertThat(both.printIssn()).hasToString("1234-5679");
        assertThat(both.onlineIssn()).hasToString("9999-9994");

        Journal online = journal(meta("citation_issn", "") + meta("citation_issn", "9999-9994"));
        assertThat(online.printIssn()).isNull();
        assertThat(online.onlineIssn()).hasToString("9999-9994");
    }

    @Test
    void oneIssnMayBeEither() {
        Journal journal = journal(meta("citation_issn", "1234-5679") + meta("prism.issn", "1234-5679"));

        assertThat(journal.issn()).hasSize(1);
        assertThat(journal.printIssn()).isNull();
        assertThat(journal.onlineIssn()).isNull();
    }

    @Test
    void aShortTitleIsOfIso4WhereItsWordsAreCutWithFullStops() {
        assertThat(journal(meta("citation_journal_abbrev", "Salt Lett.")).isoAbbreviation())
                .isEqualTo("Salt Lett.");
        assertThat(journal(meta("citation_journal_abbrev", "SALT")).isoAbbreviation())
                .isNull();
    }

    @Test
    void severalEventsMayStandInOneLine() {
        Paper paper = paper(
                meta("citation_publication_date", "2024/03/05"),
                "<p>Received: 3 May 2023 / Revised: 1 June 2023 / Accepted: 2 July 2023 / Published online: 4 August 2023</p>");

        assertThat(paper.date()).hasToString("2024-03-05");
        assertThat(paper.dates())
                .containsExactly(
                        new DatedEvent(Kind.ISSUE, new PartialDate("2024-03-05")),
                        new DatedEvent(Kind.ONLINE, new PartialDate("2023-08-04")),
                        new DatedEvent(Kind.ACCEPTED, new PartialDate("2023-07-02")),
                        new DatedEvent(Kind.REVISED, new PartialDate("2023-06-01")),
                        new DatedEvent(Kind.RECEIVED, new PartialDate("2023-05-03")));
    }

    @Test
    void theYearMayComeFirst() {
        assertThat(paper("", "<p>Received 2012 Sep 28; Accepted 2012 Oct 9; Issue date 2013 Jan.</p>")
                        .dates())
                .contains(
                        new DatedEvent(Kind.ISSUE, new PartialDate("2013-01")),
                        new DatedEvent(Kind.ACCEPTED, new PartialDate("2012-10-09")),
                        new DatedEvent(Kind.RECEIVED, new PartialDate("2012-09-28")));
    }

    @Test
    void moneyThatWasReceivedIsNoManuscript() {
        assertThat(paper("", "<p>We received funding in 2019 and accepted it.</p>")
                        .dates())
                .isEmpty();
    }

    @Test
    void allLanguagesOfTheTextAreKept() {
        assertThat(paper(meta("citation_language", "en") + meta("citation_language", "Portuguese"), "")
                        .languages())
                .containsExactly("en", "pt");
    }

    @Test
    void aFunderWithoutANumberIsAGrantToo() {
        assertThat(paper(meta("citation_funding_source", "Salt Fund"), "")
                        .basis()
                        .grants())
                .containsExactly(new Grant(null, "Salt Fund", null));
    }

    @Test
    void aLaySummaryIsNoPartOfTheAbstract() {
        Paper paper = paper("", "<h2>Abstract</h2><p>" + LONG + "</p><h2>Lay summary</h2><p>Easy. " + LONG + "</p>");

        assertThat(paper.abstractSections())
                .singleElement()
                .satisfies(section -> assertThat(section.text()).doesNotContain("Easy"));
        assertThat(paper.otherAbstracts()).singleElement().satisfies(other -> {
            assertThat(other.kind()).isEqualTo(OtherAbstract.Kind.PLAIN_LANGUAGE);
            assertThat(other.sections().getFirst().text()).startsWith("Easy.");
        });
    }

    @Test
    void raisedFiguresAreToldFromOthersAndNothingRaisedIsLost() {
        Paper paper = paper("", "<h2>Abstract</h2><p>At 10<sup>5</sup> Pa and m<sup><i>x</i></sup>. " + LONG + "</p>");

        assertThat(paper.abstractSections().getFirst().text()).startsWith("At 10\u2075 Pa and mx.");
        assertThat(Markup.plain("H&lt;sub&gt;2&lt;/sub&gt;O and 5<sup><a>th</a></sup>"))
                .contains("H\u2082O and 5th");
    }
}

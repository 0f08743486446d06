package org.lectern.ingest.parse.ris;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class RisTest {

    private static Paper paper(String lines) {
        return ((Reading.Statement) Ris.read("TY  - JOUR\nTI  - Salt\n" + lines + "\nER  - \n")).paper();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TY  - JOUR\r\nTI  - Salt\r\nER  - ",
                "TY - JOUR\n",
                "\n\nTY  - CHAP\rTI  - Salt",
                "Provider: Shelf\nDatabase: Salt\nContent: text/plain; charset=\"utf-8\"\n\n\nTY  - JOUR\n"
            })
    void aTypeInFrontTellsTheFormat(String text) {
        assertThat(Ris.isRecognised(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TI  - Salt\nTY  - JOUR\n", "TY  - \nTI  - Salt", "TYRES - JOUR", "A page about TY  - JOUR"})
    void otherTextIsNoReference(String text) {
        assertThat(Ris.isRecognised(text)).isFalse();
    }

    @Test
    void aReferenceWithoutItsEndIsCut() {
        assertThat(((Refusal) Ris.read("TY  - JOUR\nTI  - Sal")).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(((Refusal) Ris.read("TY  - JOUR\nAB  - x\nER  - ")).reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
    }

    @Test
    void namesAreReadAsTheyAreWritten() {
        assertThat(paper("AU  - King, Martin L, Jr\nAU  - van der Berg, Jan\nA1  - Ada Quill\nAU  - Board, Ruth\n"
                                + "AU  - Salt Study Group\nAU  - Salt Study Group, Nowhere\nED  - Margin, Otto")
                        .authors())
                .containsExactly(
                        new Author("Martin L", "King", "Jr", null),
                        Author.person("Jan", "van der Berg"),
                        Author.person("Ruth", "Board"),
                        Author.group("Salt Study Group"),
                        Author.group("Salt Study Group, Nowhere"),
                        Author.person("Ada", "Quill"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PY  - 2024 | 2024",
                "PY  - 2024/03/26/ | 2024-03-26",
                "Y1  - 2024/03// | 2024-03",
                "Y1  - 2024///Spring | 2024",
                "PY  - 2024;DA  - 2024/03/26 | 2024-03-26",
                "PY  - 2024;DA  - 2023/12/30/ | 2024",
                "PY  - 2024;DA  - Mar 26 | 2024-03-26",
                "DA  - 2024-03 | 2024-03",
                "PY  - 2024;Y2  - 2025/01/01/ | 2024",
            })
    void theDateIsThatOfPublicationAsPreciseAsItIsStated(String lines, String date) {
        assertThat(paper(lines.replace(";", "\n")).date()).isEqualTo(new PartialDate(date));
    }

    @ParameterizedTest
    @CsvSource({
        "SP  - 150;EP  - 68, 150, 168",
        "SP  - 150-68, 150, 168",
        "SP  - S12;EP  - S15, S12, S15",
        "SP  - e74, e74,",
        "C7  - 101, 101,",
        "SP  - 9;EP  - 9, 9,",
    })
    void pagesAreWrittenInFull(String lines, String first, String last) {
        var paper = paper(lines.replace(";", "\n"));

        assertThat(paper.firstPage()).isEqualTo(first);
        assertThat(paper.lastPage()).isEqualTo(last);
    }

    @Test
    void theDoiMayStandAmongTheLinksOrAsTheTypeOfWork() {
        assertThat(paper("UR  - https://doi.org/10.5555/SALT.1").doi()).hasToString("10.5555/salt.1");
        assertThat(paper("M3  - doi: 10.5555/salt.2").doi()).hasToString("10.5555/salt.2");
        assertThat(paper("UR  - https://journal.example/10.5555/salt.3").doi()).isNull();
    }

    @Test
    void anAccessionNumberIsAPmidWherePubmedGaveIt() {
        assertThat(paper("AN  - 90000001\nDB  - PubMed").pmid()).hasToString("90000001");
        assertThat(paper("AN  - 90000001\nDB  - Shelf").pmid()).isNull();
    }

    @Test
    void keywordsStandOneALineOrPartedBySemicolons() {
        assertThat(paper("KW  - *salt\ntides\nKW  - sea; shore\nKW  - salt").keywords())
                .containsExactly("salt", "tides", "sea", "shore");
    }

    @Test
    void markupInATitleLeavesItsText() {
        var record = "TY  - JOUR\nTI  - CO<sub>2</sub> &amp; <i>Salt</i> &lt;i&gt;now&lt;/i&gt;\nER  - ";

        assertThat(((Reading.Statement) Ris.read(record)).paper().title()).isEqualTo("CO\u2082 & Salt now");
    }

    @Test
    void anAddressIsTheOnlyAuthorsAndOfSeveralNobodys() {
        assertThat(paper("AU  - Quill, Ada\nAD  - Nowhere.")
                        .authors()
                        .getFirst()
                        .affiliations())
                .containsExactly("Nowhere.");
        assertThat(paper("AU  - Quill, Ada\nAU  - Plume, Berta\nAD  - Nowhere.").authors())
                .allMatch(author -> author.affiliations().isEmpty());
    }

    @Test
    void wordsBehindANumberTellPrintFromOnline() {
        var journal = paper("JF  - Salt\nJI  - S. Lett.\nSN  - 2049-3630 (Electronic) 1234-5679 (Print)")
                .journal();

        assertThat(journal.printIssn()).hasToString("1234-5679");
        assertThat(journal.onlineIssn()).hasToString("2049-3630");
        assertThat(journal.isoAbbreviation()).isEqualTo("S. Lett.");
    }

    @Test
    void anIsbnIsNoIssn() {
        assertThat(paper("JF  - Salt\nSN  - 978-3-16-148410-0\nSN  - 1234-5679; 2049-3630")
                        .journal()
                        .issn())
                .extracting(Object::toString)
                .containsExactly("1234-5679", "2049-3630");
    }
}

package org.lectern.ingest.parse.nbib;

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

class NbibTest {

    private static Paper paper(String lines) {
        return ((Reading.Statement) Nbib.read("PMID- 90000001\nTI  - Salt.\n" + lines)).paper();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PMID- 90000001\nTI  - Salt.",
                "\n\nPMID-90000001\nPMID- 90000001\nTI  - Salt.",
                "OWN - NLM\nTI  - Salt.",
                "TI  - Salt.\nFAU - Quill, Ada\nJT  - Salt."
            })
    void tagsOfMedlineTellTheFormat(String text) {
        assertThat(Nbib.isRecognised(text)).isEqualTo(!text.startsWith("\n\nPMID-9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TY  - JOUR\nTI  - Salt\nER  - ",
                "A note. PMID- 90000001",
                "NOTE - not a record\nNEXT - neither",
                "PMID: 90000001\nTI: Salt",
                "pmid- 90000001"
            })
    void otherTextIsNoRecord(String text) {
        assertThat(Nbib.isRecognised(text)).isFalse();
    }

    @Test
    void eachAuthorIsNamedOnceInFullOrShort() {
        assertThat(paper("FAU - Quill, Ada M\nAU  - Quill AM\nAUID- ORCID: 0000-0002-1825-0097\nAD  - Nowhere.\n"
                                + "AU  - Plume B\nCN  - Salt Group\nFAU - King, Martin L 3rd\nAU  - King ML 3rd\n"
                                + "FAU - Madrigal\nAU  - Madrigal\nFAU - van der Berg, Jan\nAU  - van der Berg J\n")
                        .authors())
                .containsExactly(
                        Author.person("Ada M", "Quill"),
                        Author.person("B", "Plume"),
                        Author.group("Salt Group"),
                        new Author("Martin L", "King", "3rd", null),
                        Author.person(null, "Madrigal"),
                        Author.person("Jan", "van der Berg"));
    }

    @Test
    void aFamilyNameThatIsAGroupsWordOrADegreeStaysAPersons() {
        assertThat(paper("FAU - Board, Ruth\nFAU - Chan, Yuet Ma\nFAU - Do, Anh\n")
                        .authors())
                .containsExactly(
                        Author.person("Ruth", "Board"), Author.person("Yuet Ma", "Chan"), Author.person("Anh", "Do"));
    }

    @Test
    void shortNamesEndWithTheirInitials() {
        assertThat(paper("AU  - LI X\nAU  - de la Cruz MJ Jr\nAU  - Solo\n").authors())
                .containsExactly(
                        Author.person("X", "LI"),
                        new Author("MJ", "de la Cruz", "Jr", null),
                        Author.person(null, "Solo"));
    }

    @Test
    void identifiersAreToldByTheirKind() {
        var paper = paper("LID - 10.5555/other [pii]\nLID - 10.5555/LID.1 [doi]\nAID - S1 [pii]\n"
                + "AID - 10.5555/AID.1 [doi]\nPMC - PMC90000001\nIS  - 1234-5679 (Print)\nIS  - 1234-5678 (Linking)\n");

        assertThat(paper.doi()).hasToString("10.5555/aid.1");
        assertThat(paper.pmid()).hasToString("90000001");
        assertThat(paper.pmcid()).hasToString("PMC90000001");
    }

    @ParameterizedTest
    @CsvSource({
        "DP  - 2024 Mar 26, 2024-03-26",
        "DP  - 2019 Jan-Feb, 2019-01",
        "DP  - 2019 Winter, 2019",
        "DEP - 20240315, 2024-03-15",
    })
    void theDateKeepsItsPrecision(String line, String date) {
        assertThat(paper(line + "\n").date()).isEqualTo(new PartialDate(date));
    }

    @Test
    void keywordsAreTheAuthorsOwn() {
        assertThat(paper("OTO - NLM\nOT  - Library\nOTO - NOTNLM\nOT  - *tides\nOT  - salt\nMH  - Humans\n")
                        .keywords())
                .containsExactly("tides", "salt");
    }

    @Test
    void aTitleThatIsNotAvailableIsTheVernacularOne() {
        String record = "PMID- 90000001\nTI  - [Not Available].\nTT  - S\u00e4lz.\n";

        assertThat(((Reading.Statement) Nbib.read(record)).paper().title()).isEqualTo("S\u00e4lz.");
        assertThat(((Refusal) Nbib.read("PMID- 90000001\nOWN - NLM\n")).reason())
                .isEqualTo(Reason.NOT_AN_ARTICLE);
    }
}

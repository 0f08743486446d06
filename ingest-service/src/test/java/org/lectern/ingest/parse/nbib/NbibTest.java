package org.lectern.ingest.parse.nbib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Pmid;
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
                        Author.person("Ada M", "Quill")
                                .with(new Orcid("0000-0002-1825-0097"), List.of("Nowhere."), false),
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
    void anEditorsOrInvestigatorsAffiliationIsNoAuthors() {
        assertThat(paper("FAU - Quill, Ada\nAU  - Quill A\nFED - Margin, Otto\nAD  - A desk.\nFIR - Board, Ruth\n"
                                + "AD  - A ward.\nAUID- ORCID: 0000-0002-1825-0097\n")
                        .authors())
                .containsExactly(Author.person("Ada", "Quill"));
    }

    @ParameterizedTest
    @CsvSource({
        "Noise, false, 0",
        "*Noise, true, 0",
        "*Noise/adverse effects, true, 1",
        "Noise/*adverse effects/legislation & jurisprudence, false, 2",
    })
    void aStarMarksWhatIsAMainPoint(String heading, boolean major, int qualifiers) {
        assertThat(paper("MH  - " + heading + "\n").mesh()).singleElement().satisfies(mesh -> {
            assertThat(mesh.name()).isEqualTo("Noise");
            assertThat(mesh.major()).isEqualTo(major);
            assertThat(mesh.qualifiers()).hasSize(qualifiers);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "R01 HL000000/HL/NHLBI NIH HHS/United States, R01 HL000000, NHLBI NIH HHS, United States",
        "HL/NHLBI NIH HHS/United States, , NHLBI NIH HHS, United States",
        "MR/K000000/1/MRC_/Medical Council/United Kingdom, MR/K000000/1, Medical Council, United Kingdom",
        "K-1/Kettle Fund/Nowhere, K-1, Kettle Fund, Nowhere",
        "K-1/Kettle Fund/, K-1, Kettle Fund,",
        "K-1/Kettle Fund, K-1, Kettle Fund,",
        "Kettle Fund/Nowhere, , Kettle Fund, Nowhere",
        "Kettle Fund, , Kettle Fund,",
        "K-1, K-1, ,",
    })
    void aGrantIsReadFromItsEnd(String written, String number, String agency, String country) {
        assertThat(paper("GR  - " + written + "\n").basis().grants())
                .containsExactly(new Grant(number, agency, country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", " / / ", "*", "*/*"})
    void emptyGrantsAndHeadingsAreNone(String written) {
        Paper paper = paper("GR  - " + written.replace("*", "/") + "\nMH  - " + written + "\n");

        assertThat(paper.basis().grants()).isEmpty();
        assertThat(paper.mesh()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RIN, RETRACTION, SUBJECT",
        "ROF, RETRACTION, NOTICE",
        "PRIN, PARTIAL_RETRACTION, SUBJECT",
        "EIN, CORRECTION, SUBJECT",
        "EFR, CORRECTION, NOTICE",
        "ECI, EXPRESSION_OF_CONCERN, SUBJECT",
        "ECF, EXPRESSION_OF_CONCERN, NOTICE",
    })
    void aNoticeHasItsDirectionAndItsOtherSide(String tag, Notice.Kind kind, Notice.Role role) {
        String tagged = tag + " ".repeat(4 - tag.length());

        assertThat(paper(tagged + "- Salt Lett. 2024;7:99. doi: 10.5555/Salt.99. PMID: 90000099\nCIN - Other.\n")
                        .notices())
                .containsExactly(
                        new Notice(kind, role, new Doi("10.5555/salt.99"), new Pmid("90000099"), Notice.Source.PUBMED));
    }

    @ParameterizedTest
    @CsvSource({
        "PST - ppublish, PRINT, 2024-04",
        "PST - epublish, ONLINE, 2024-03-15",
        "PST - aheadofprint, ONLINE, 2024-03-15",
        "SO  - Salt Lett. 2024 Mar 15;7:99. eCollection 2024 Apr., ISSUE, 2024-04",
        "OWN - NLM, PUBLISHED, 2024-04",
    })
    void theStatusTellsWhatTheIssuesDateIsOf(String line, DatedEvent.Kind kind, String best) {
        Paper paper = paper("DP  - 2024 Apr\nDEP - 20240315\nEDAT- 2024/03/17\n" + line + "\n");

        assertThat(paper.dates())
                .containsExactly(
                        new DatedEvent(kind, new PartialDate("2024-04")),
                        new DatedEvent(DatedEvent.Kind.ONLINE, new PartialDate("2024-03-15")));
        assertThat(paper.date()).isEqualTo(new PartialDate(best));
    }

    @Test
    void aTitleThatIsNotAvailableIsTheVernacularOne() {
        String record = "PMID- 90000001\nTI  - [Not Available].\nTT  - S\u00e4lz.\n";

        assertThat(((Reading.Statement) Nbib.read(record)).paper().title()).isEqualTo("S\u00e4lz.");
        assertThat(((Refusal) Nbib.read("PMID- 90000001\nOWN - NLM\n")).reason())
                .isEqualTo(Reason.NOT_AN_ARTICLE);
    }
}

package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final PaperDraft SALT = Paper.titled("Salt & T\u00eddes.");

    @Test
    void theStrongestIdentifierIsTheDoiThenThePmidThenThePmcid() {
        Paper paper = SALT.paper();
        Pmcid pmcid = new Pmcid("PMC1");
        Pmid pmid = new Pmid("90000001");

        assertThat(paper.identifiedBy(new Doi("10.5555/a"), pmid, pmcid).strongestIdentifier())
                .isEqualTo("doi:10.5555/a");
        assertThat(paper.identifiedBy(null, pmid, pmcid).strongestIdentifier()).isEqualTo("pmid:90000001");
        assertThat(paper.identifiedBy(null, null, pmcid).strongestIdentifier()).isEqualTo("pmcid:PMC1");
        assertThat(paper.strongestIdentifier()).isEqualTo("fingerprint:salttides//");
    }

    @Test
    void theFingerprintFoldsSpelling() {
        Paper one = Paper.titled("Salt & tides")
                .authors(List.of(Author.person("A", "\u0141ukasz-Qu\u00edll")))
                .date(new PartialDate("2024-03-26"))
                .paper();
        Paper other = Paper.titled("SALT\u2014TIDES.")
                .authors(List.of(Author.person("Ada", "Lukasz Quill"), Author.group("Salt Group")))
                .date(new PartialDate("2024"))
                .paper();

        assertThat(one.fingerprint())
                .isEqualTo(other.fingerprint())
                .isEqualTo("fingerprint:salttides/lukaszquill/2024");
    }

    @Test
    void anotherPagesIdentifierNeverReplacesThePapersOwn() {
        Paper paper = Paper.titled("Salt").pmid(new Pmid("90000001")).paper();

        assertThat(paper.identifiedBy(null, new Pmid("90000002"), null).pmid()).isEqualTo(new Pmid("90000001"));
    }

    @Test
    void theJsonHasAllFieldsInTheOrderOfTheEvent() throws JsonProcessingException {
        String json = new ObjectMapper().writeValueAsString(Paper.titled("Salt").paper());

        assertThat(json)
                .isEqualTo(
                        "{\"doi\":null,\"pmid\":null,\"pmcid\":null,\"arxivId\":null,\"title\":\"Salt\",\"subtitle\":null,"
                                + "\"translatedTitle\":null,\"types\":[],\"authors\":[],\"abstract\":[],\"otherAbstracts\":[],\"journal\":null,"
                                + "\"volume\":null,\"issue\":null,\"firstPage\":null,\"lastPage\":null,\"date\":null,\"dates\":[],"
                                + "\"keywords\":[],\"mesh\":[],\"languages\":[],\"license\":null,"
                                + "\"fullText\":{\"located\":false,\"links\":[]},\"institutionalAccess\":false,"
                                + "\"trials\":[],\"grants\":[],\"referenceCount\":null,\"notices\":[]}");
    }

    @Test
    void aPaperIsReadBackAsItWasWritten() throws JsonProcessingException {
        Paper paper = Paper.titled("Salt")
                .doi(new Doi("10.5555/a"))
                .authors(List.of(new Author("Ada", "Quill", "Jr", null), Author.group("Salt Group")))
                .abstractSections(List.of(new AbstractSection("AIMS", "None.")))
                .journal(new Journal("J Salt", null, null, List.of(new Issn("1234-5679")), null, null))
                .date(new PartialDate("2024-03"))
                .fullText(new FullText(true, List.of(new FullText.Link("https://a.example/x.pdf", FullText.Kind.PDF))))
                .paper();
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(paper), Paper.class)).isEqualTo(paper);
    }

    @Test
    void badStateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Paper.titled(" \n").paper());
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("Ada", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author(null, "Quill", null, "Salt Group"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Author("Ada", null, null, "Salt Group"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AbstractSection("AIMS", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(" ", null, "Nowhere"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OtherAbstract(OtherAbstract.Kind.TRANSLATION, "es", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Basis(List.of(), List.of(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FullText.Link("javascript:x", FullText.Kind.HTML));
    }

    @Test
    void affiliationsThatWouldFillAnEventAreLeftOutBeforeNamesAre() {
        Author author = Author.person("Ada", "Quill").with(null, List.of("Saline Institute ".repeat(50)), true);
        List<Author> many = Collections.nCopies(1_000, author);

        Paper paper = Paper.titled("Salt").authors(many).paper();

        assertThat(paper.authors()).hasSize(1_000).allSatisfy(each -> {
            assertThat(each.affiliations()).isEmpty();
            assertThat(each.corresponding()).isTrue();
        });
    }

    @Test
    void aDoiOfArxivHoldsTheIdentifier() {
        Paper paper =
                Paper.titled("Salt").doi(new Doi("10.48550/arxiv.2401.90001")).paper();

        assertThat(paper.arxivId()).hasToString("2401.90001");
    }
}

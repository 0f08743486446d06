package org.lectern.catalog.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.5555/AB.12                       | 10.5555/ab.12
                    doi:10.5555/ab.12                   | 10.5555/ab.12
                    https://doi.org/10.5555/ab.12       | 10.5555/ab.12
                    HTTP://DX.DOI.ORG/10.5555/ab.12.    | 10.5555/ab.12
                    10.5555/ab(12)                      | 10.5555/ab(12)
                    10.5555/ab.12),                     | 10.5555/ab.12
                    10.5555/(sici)1(19)5:1<1::aid>3.0.co;2-x | 10.5555/(sici)1(19)5:1<1::aid>3.0.co;2-x
                    10.5555/ÄB                          | 10.5555/Äb
                    10.5555/a/b//c                      | 10.5555/a/b//c
                    """)
    void aDoiIsReadAsPeopleWriteIt(String written, String compared) {
        assertThat(Identifier.read(Scheme.DOI, written)).contains(new Identifier(Scheme.DOI, compared));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.5555", "10.5555/", "11.5555/ab", "10.5555/a b", "10.5555/a\u0000b", "doi:", "x10.5555/a"
            })
    void whatIsNoDoiIsNotRead(String written) {
        assertThat(Identifier.read(Scheme.DOI, written)).isEmpty();
    }

    @Test
    void anEndlessDoiIsNotRead() {
        assertThat(Identifier.read(Scheme.DOI, "10.5555/" + "a".repeat(100_000)))
                .isEmpty();
    }

    @Test
    void numbersAreReadWithTheirUsualVariations() {
        assertThat(Identifier.read(Scheme.PMID, "0090000001")).contains(new Identifier(Scheme.PMID, "90000001"));
        assertThat(Identifier.read(Scheme.PMCID, "pmc90000001")).contains(new Identifier(Scheme.PMCID, "PMC90000001"));
        assertThat(Identifier.read(Scheme.PMID, "1234567890")).isEmpty();
        assertThat(Identifier.read(Scheme.PMID, "PMC1")).isEmpty();
        assertThat(Identifier.read(Scheme.PMCID, "90000001")).isEmpty();
        assertThat(Identifier.read(Scheme.PMID, "٤٥")).isEmpty();
    }

    @Test
    void anIdentifierThatIsNotInTheFormThatIsComparedIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> new Identifier(Scheme.DOI, "10.5555/AB"))
                .isInstanceOf(Identifier.Malformed.class)
                .hasMessage("doi is 10.5555/AB: expected 10.5555/ab.12, at most 300 characters");
    }

    @Test
    void aPaperIsNamedAfterItsPmidBeforeItsDoi() {
        Identifier doi = new Identifier(Scheme.DOI, "10.5555/a");
        Identifier pmid = new Identifier(Scheme.PMID, "90000001");

        assertThat(List.of(doi, pmid).stream().sorted()).containsExactly(pmid, doi);
        assertThat(pmid.paperId()).hasToString("e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc");
    }
}

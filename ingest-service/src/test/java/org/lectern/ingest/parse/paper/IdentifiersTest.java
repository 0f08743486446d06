package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.5555/ab.12 | 10.5555/ab.12",
                "doi:10.5555/AB.12 | 10.5555/ab.12",
                "doi: https://doi.org/10.5555/Ab | 10.5555/ab",
                "https://dx.doi.org/10.5555/ab | 10.5555/ab",
                "info:doi/10.5555/ab | 10.5555/ab",
                "10.5555%2Fab%283%29 | 10.5555/ab(3)",
                "10.5555/ab. | 10.5555/ab",
                "10.5555/ab), | 10.5555/ab",
                "10.5555/ab(3) | 10.5555/ab(3)",
                "10.5555/(ab) | 10.5555/(ab)",
                "10.5555/100%b | 10.5555/100%b",
                "10.5555/ÄB | 10.5555/Äb",
                "10.5555.1.2/ab | 10.5555.1.2/ab",
            })
    void aDoiIsReadAsPeopleWriteIt(String written, String doi) {
        assertThat(Doi.read(written)).map(Doi::value).contains(doi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.5555",
                "10.5555/",
                "11.5555/ab",
                "10.5/ab",
                "https://doi.org/",
                "10.5555/a b",
                "S0012-3456"
            })
    void whatIsNoDoiIsNone(String written) {
        assertThat(Doi.read(written)).isEmpty();
    }

    @Test
    void aDoiThatIsNotNormalisedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi("10.5555/AB"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi("doi:10.5555/ab"));
        assertThat(Doi.read("10.5555/" + "a".repeat(400))).isEmpty();
    }

    @Test
    void aPmidIsDigits() {
        assertThat(Pmid.read(" PMID: 090000001 ")).map(Pmid::value).contains("90000001");
        assertThat(Pmid.read("PMC90000001")).isEmpty();
        assertThat(Pmid.read("0")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Pmid("012"));
    }

    @Test
    void aPmcidHasItsPrefix() {
        assertThat(Pmcid.read("PMCID: pmc90000001.2")).map(Pmcid::value).contains("PMC90000001");
        assertThat(Pmcid.read("90000001")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Pmcid("pmc1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1234-5679, 1234-5679",
        "12345679, 1234-5679",
        "ISSN 1234-5679, 1234-5679",
        "eISSN: 1234–5679, 1234-5679",
        "2434-561x, 2434-561X"
    })
    void anIssnIsReadWhereItsCheckDigitIsRight(String written, String issn) {
        assertThat(Issn.read(written)).map(Issn::value).contains(issn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234-5678", "1234-567", "X234-5679", "1234-56790", ""})
    void anIssnWithAWrongCheckDigitIsNone(String written) {
        assertThat(Issn.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://read.example/read/90000001/a-slug, 90000001",
        "https://read.example/read/90000001, 90000001",
        "https://pubmed.ncbi.nlm.nih.gov/90000001/, 90000001",
        "https://www.ncbi.nlm.nih.gov/pubmed/90000001?x=1, 90000001",
        "https://europepmc.example/article/MED/90000001, 90000001",
        "https://a.example/x?pmid=90000001&y=2, 90000001",
        "https://a.example/x/90000001/,",
        "https://a.example/read/1234567890/x,",
    })
    void anAddressMayNameAPmid(String address, String pmid) {
        assertThat(AddressIdentifiers.pmid(address).map(Pmid::value).orElse(null))
                .isEqualTo(pmid);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/doi/10.5555/ab.12, 10.5555/ab.12",
        "https://a.example/doi/full/10.5555/ab.12, 10.5555/ab.12",
        "https://a.example/doi/10.5555/ab.12/full?x=1, 10.5555/ab.12",
        "https://a.example/10.5555%2Fab.12, 10.5555/ab.12",
        "https://a.example/content/10.5555/ab.12.abstract, 10.5555/ab.12",
        "https://a.example/x?doi=10.5555/ab#top, 10.5555/ab",
        "https://a.example/v10.5555,",
    })
    void anAddressMayNameADoi(String address, String doi) {
        assertThat(AddressIdentifiers.doi(address).map(Doi::value).orElse(null)).isEqualTo(doi);
    }

    @Test
    void anAddressMayNameAPmcid() {
        assertThat(AddressIdentifiers.pmcid("https://a.example/articles/PMC90000001/"))
                .contains(new Pmcid("PMC90000001"));
        assertThat(AddressIdentifiers.pmcid("https://a.example/PMCX/")).isEmpty();
    }
}

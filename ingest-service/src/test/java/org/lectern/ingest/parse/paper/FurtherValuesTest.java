package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;

/** ORCID iDs, arXiv's identifiers, trials, affiliations, proxies and best dates. */
class FurtherValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000-0002-1825-0097 | 0000-0002-1825-0097",
                "https://orcid.org/0000-0000-0000-001X | 0000-0000-0000-001X",
                "http://www.orcid.org/0000-0000-0000-001x/ | 0000-0000-0000-001X",
                "000000000000001X | 0000-0000-0000-001X",
                "ORCID: 0000-0000-0000-0001 | 0000-0000-0000-0001",
            })
    void anOrcidIsReadWithItsAddressOrWithout(String written, String orcid) {
        assertThat(Orcid.read(written)).map(Orcid::value).contains(orcid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0002-1825-0098", "0000-0000-0000-0000", "0000-0002-1825-009", "https://orcid.org/"})
    void anOrcidWithAWrongCheckDigitIsNone(String written) {
        assertThat(Orcid.read(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Orcid(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arXiv:2401.01234v2 [q-bio.TO] | 2401.01234",
                "2401.01234 | 2401.01234",
                "0704.0001 | 0704.0001",
                "https://arxiv.org/abs/2401.01234 | 2401.01234",
                "https://arxiv.org/pdf/2401.01234v1.pdf | 2401.01234",
                "hep-th/9901001 | hep-th/9901001",
                "arXiv:math.GT/0309136v1 | math/0309136",
                "https://arxiv.org/abs/astro-ph/9901001 | astro-ph/9901001",
            })
    void anArxivIdentifierIsReadInItsNewAndOldForms(String written, String id) {
        assertThat(ArxivId.read(written)).map(ArxivId::value).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2413.01234", "1401.01234", "1501.1234", "12.34", "10.5555/2401.01234", "hep-th/9913001"})
    void whatIsNoArxivIdentifierIsNone(String written) {
        assertThat(ArxivId.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ClinicalTrials.gov, NCT90000001. | ClinicalTrials.gov | NCT90000001",
                "(NCT 90000001) | ClinicalTrials.gov | NCT90000001",
                "ISRCTN 90000001 | ISRCTN | ISRCTN90000001",
                "EudraCT No. 2019-990000-10 | EU Clinical Trials Register | 2019-990000-10",
                "EUCTR2019-990000-10-NL | EU Clinical Trials Register | EUCTR2019-990000-10-NL",
                "ACTRN99000000000001 | ANZCTR | ACTRN99000000000001",
                "ChiCTR-IOR-99000001 | ChiCTR | ChiCTR-IOR-99000001",
                "chiCTR9900000001 | ChiCTR | ChiCTR9900000001",
                "DRKS90000001 | DRKS | DRKS90000001",
                "CTRI/2099/01/000001 | CTRI | CTRI/2099/01/000001",
                "UMIN000000001 | UMIN-CTR | UMIN000000001",
                "jRCTs0310000001 | jRCT | jRCTs0310000001",
                "KCT0000001 | CRIS | KCT0000001",
                "IRCT20990101000001N1 | IRCT | IRCT20990101000001N1",
                "PACTR209900000000001 | PACTR | PACTR209900000000001",
                "TCTR20990101001 | TCTR | TCTR20990101001",
                "RBR-0aaaaa | ReBEC | RBR-0aaaaa",
                "Netherlands Trial Register, NL9999 | NTR | NL9999",
            })
    void aTrialIsToldByTheShapeOfItsNumberOrTheLabelBeforeIt(String text, String registry, String number) {
        assertThat(TrialRegistration.in(text)).containsExactly(new TrialRegistration(registry, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NCT1234", "XNCT90000001", "2019-990000-10", "NL9999", "NCT900000011", "grant UMIN 12"})
    void aNumberThatMayBeAnythingIsNoTrial(String text) {
        assertThat(TrialRegistration.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www-nature-com.proxy.example.edu/a?b=c | https://www.nature.com/a?b=c",
                "https://onlinelibrary-wiley-com.libproxy1.example.ac.uk/doi/10.5555/a | https://onlinelibrary.wiley.com/doi/10.5555/a",
                "http://www.nature.com.ezproxy.example.edu:2048/a | http://www.nature.com/a",
                "https://www--x-journal-org.eproxy.lib.example.hk/1 | https://www-x.journal.org/1",
                "https://journal-example-com.idm.oclc.org/a.pdf | https://journal.example.com/a.pdf",
                "https://login.ezproxy.example.edu/login?url=https://www.nature.com/a?b=c | https://www.nature.com/a?b=c",
                "https://ezproxy.example.edu/login?qurl=https%3A%2F%2Fwww.nature.com%2Fa | https://www.nature.com/a",
                "https://www.nature.com/proxy/a | https://www.nature.com/proxy/a",
                "https://proxy.example.org/a | https://proxy.example.org/a",
                "https://www-data-com.example.org/proxy | https://www-data-com.example.org/proxy",
                "https://ezproxy.example.edu/login?qurl=https%3A%2F%2F%zz | https://ezproxy.example.edu/login?qurl=https%3A%2F%2F%zz",
            })
    void aProxyIsWrittenBackToThePublisher(String address, String own) {
        assertThat(ProxyHosts.own(address)).isEqualTo(own);
        assertThat(new FullText.Link(address, FullText.Kind.HTML).url()).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saline Institute, Brinemouth. | Saline Institute, Brinemouth.",
                "Saline Institute. Electronic address: a.quill@salt.example. | Saline Institute.",
                "Saline Institute; e-mail: a@salt.example | Saline Institute",
                "Saline Institute (a@salt.example) | Saline Institute",
            })
    void anAffiliationIsKeptWithoutAnAddressOfMail(String written, String place) {
        assertThat(Affiliations.read(written)).contains(place);
    }

    @Test
    void anAddressOfMailAloneIsNoAffiliation() {
        assertThat(Affiliations.read("a@salt.example")).isEmpty();
        assertThat(Affiliations.read(" 1 ")).isEmpty();
    }

    private static DatedEvent on(Kind kind, String date) {
        return new DatedEvent(kind, new PartialDate(date));
    }

    @Test
    void theBestDateIsTheIssuesThenAnyPublicationThenTheWebs() {
        DatedEvent online = on(Kind.ONLINE, "2023-12-01");
        DatedEvent published = on(Kind.PUBLISHED, "2024");
        DatedEvent cover = on(Kind.ISSUE, "2024-02");
        DatedEvent print = on(Kind.PRINT, "2024-02-20");

        assertThat(DatedEvent.best(List.of(online))).contains(online.date());
        assertThat(DatedEvent.best(List.of(online, published))).contains(published.date());
        assertThat(DatedEvent.best(List.of(online, published, cover))).contains(cover.date());
        assertThat(DatedEvent.best(List.of(online, cover, print))).contains(print.date());
    }

    @Test
    void aManuscriptsHistoryIsNoDateOfThePaper() {
        assertThat(DatedEvent.best(List.of(
                        on(Kind.RECEIVED, "2023"), on(Kind.REVISED, "2023-02"), on(Kind.ACCEPTED, "2023-03-04"))))
                .isEmpty();
    }
}

package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, pages, types, languages and licences as pages write them. */
class WrittenValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-26 | 2024-03-26",
                "2024-03-26T10:00:00Z | 2024-03-26",
                "2024/3 | 2024-03",
                "2024 | 2024",
                "20240326 | 2024-03-26",
                "2024 March 26 | 2024-03-26",
                "2010 Mar 1 | 2010-03-01",
                "26 March 2024 | 2024-03-26",
                "March 26, 2024 | 2024-03-26",
                "26th Sept. 2024 | 2024-09-26",
                "Jun 2023 | 2023-06",
                "2019 Jan-Feb | 2019-01",
                "12/2022 | 2022-12",
                "1998 Dec-1999 Jan | 1998-12",
                "2024 Spring | 2024",
                "Winter 2023 | 2023",
                "26/03/2024 | 2024-03-26",
                "03/26/2024 | 2024-03-26",
                "26.03.2024 | 2024-03-26",
                "2024-02-31 | 2024-02",
                "2024-00-00 | 2024",
            })
    void aDateKeepsThePrecisionThatIsWritten(String written, String date) {
        assertThat(WrittenDate.read(written)).map(PartialDate::value).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "March", "12", "0000-01-01", "99999"})
    void whatIsNoDateIsNone(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13", "2024-02-30", "24", "2024-3", "2024-03-26-01"})
    void anImpossibleDateIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150-68 | 150 | 168",
                "1023-9 | 1023 | 1029",
                "967-988 | 967 | 988",
                "S12-S15 | S12 | S15",
                "S3-9 | S3 | S9",
                "i72-80 | i72 | i80",
                "H1270-H1280 | H1270 | H1280",
                "p107-118 | 107 | 118",
                "pp. 1–9 | 1 | 9",
                "533-8; discussion 538-9 | 533 | 538",
                "e123 | e123 |",
                "plv005 | plv005 |",
                "89637 | 89637 |",
                "xii-xv | xii | xv",
            })
    void aPageRangeIsCompleted(String written, String first, String last) {
        assertThat(PageRange.read(written)).isEqualTo(new PageRange(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "META-ANALYSIS | Meta-Analysis",
                "RESEARCH SUPPORT, N.I.H., EXTRAMURAL | Research Support, N.I.H., Extramural",
                "RESEARCH SUPPORT, NON-U.S. GOV’T | Research Support, Non-U.S. Gov't",
                "CLINICAL TRIAL, PHASE II | Clinical Trial, Phase II",
                "review | Review",
                "PICTORIAL ESSAY | Pictorial Essay",
                "VIEW OF THE WARD | View of the Ward",
                "full-length article | Full-Length Article",
            })
    void aTypeHasTheCasingOfPubMed(String written, String type) {
        assertThat(PublicationTypes.cased(written)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "eng, en",
        "ger, de",
        "deu, de",
        "fre, fr",
        "en-GB, en",
        "English, en",
        "chi, zh",
        "jpn, ja",
        "und,",
        "klingon,"
    })
    void aLanguageHasItsTwoLetters(String written, String code) {
        assertThat(Languages.read(written).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://creativecommons.org/licenses/by/4.0/ | CC-BY-4.0",
                "http://creativecommons.org/licenses/by-nc-nd/3.0 | CC-BY-NC-ND-3.0",
                "https://creativecommons.org/publicdomain/zero/1.0/ | CC0",
                "This is CC BY-NC 4.0 work | CC-BY-NC-4.0",
                "under the Creative Commons Attribution License | CC-BY",
                "Creative Commons Attribution-NonCommercial-NoDerivs License 3.0 | CC-BY-NC-ND-3.0",
                "Creative Commons CC0 public domain dedication | CC0",
                "© 2024 The Authors. All rights reserved. |",
            })
    void aLicenceIsReadFromAddressesAndWords(String written, String license) {
        assertThat(Licenses.read(written).orElse(null)).isEqualTo(license);
    }

    @Test
    void proseIsOneLineWithoutInvisibleCharacters() {
        assertThat(Prose.tidy("  Salt\u00a0 and\r\n\tti\u00addes\u200b\u0007 ")).isEqualTo("Salt and tides");
        assertThat(Prose.orNull(" \n ")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prose.required(" ", "title"))
                .withMessageContaining("title");
    }

    @Test
    void foldedTextIsTheSameForAllSpellings() {
        assertThat(Prose.folded("Łódź's \u201cGroße\u201d Étude\u2014II."))
                .isEqualTo(Prose.folded("lodzs grosse etude ii"))
                .isEqualTo("lodzsgrosseetudeii");
    }
}

package org.lectern.ingest.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    private static String read(String line) {
        return Citation.read(line)
                .map(found -> Stream.of(
                                found.journal(),
                                found.volume(),
                                found.issue(),
                                found.pages().first(),
                                found.pages().last(),
                                found.date())
                        .map(part -> Objects.toString(part, "-"))
                        .collect(Collectors.joining(" / ")))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J Salt Lett. 2013 Feb;195(3):502-9. doi: 10.5555/a.1 | J Salt Lett / 195 / 3 / 502 / 509 / 2013-02",
                "2013 Feb;195(3):502-9. Epub 2012 Nov 21. | - / 195 / 3 / 502 / 509 / 2013-02",
                "2003;60;(7):727-735. doi:10.5555/a.1 | - / 60 / 7 / 727 / 735 / 2003",
                "Cite this as: SMJ 2012;345:e8050 | SMJ / 345 / - / e8050 / - / 2012",
                "Published in final edited form as: Salt Lett. 2005 Aug;7(4):637–645. | Salt Lett / 7 / 4 / 637 / 645 / 2005-08",
                "Originally published 1 Jan 2013 Saltwater. 2013;127:1–10 | Saltwater / 127 / - / 1 / 10 / 2013",
                "Salt 2013; 45(01): 1-10 | Salt / 45 / 01 / 1 / 10 / 2013",
                "Salt 2010: 133; 1–10 | Salt / 133 / - / 1 / 10 / 2010",
                "J. Salt Lett. 2020, 142, 1, 11–15 | J. Salt Lett / 142 / 1 / 11 / 15 / 2020",
                "J. Salt. Lett., 2014, 79 (3), pp 880–887 | J. Salt. Lett / 79 / 3 / 880 / 887 / 2014",
                "Salt Sci. 2025, 15(3), 264; https://doi.org/10.5555/a | Salt Sci / 15 / 3 / 264 / - / 2025",
                "Salt Health 2013, 13:1092 doi:10.5555/a | Salt Health / 13 / - / 1092 / - / 2013",
                "Salt Letters (2013) 14:1–6 | Salt Letters / 14 / - / 1 / 6 / 2013",
                "Salt Letters 14 (2013): 1–6 | Salt Letters / 14 / - / 1 / 6 / 2013",
                "Salt (2013) 121 (1): 1–10. | Salt / 121 / 1 / 1 / 10 / 2013",
                "Salt. Chem. Phys., 13, 1689-1712, 2013 | Salt. Chem. Phys / 13 / - / 1689 / 1712 / 2013",
                "Salt 441, 1–5 (2006) | Salt / 441 / - / 1 / 5 / 2006",
                "J. Salt Phys. 152, 123456 (2020) | J. Salt Phys / 152 / - / 123456 / - / 2020",
                "Salt Rev. X 12, 041027 – Published 9 December 2022 | Salt Rev. X / 12 / - / 041027 / - / 2022-12-09",
                "SaLT ONE 9(11): e113556. | SaLT ONE / 9 / 11 / e113556 / - / -",
                "Archives of Salt, 4(1), 32-37. http://dx.doi.org/10.5555/a | Archives of Salt / 4 / 1 / 32 / 37 / -",
                "Salt Lett. 2024 Mar 5;12 Suppl 1:S45-60. | Salt Lett / 12 Suppl 1 / - / S45 / S60 / 2024-03-05",
                "Quill et al. Salt Health 2013, 14:67 | Salt Health / 14 / - / 67 / - / 2013",
                ". 2022 Jun 24;10:20503121221104442. doi: 10.5555/a | - / 10 / - / 20503121221104442 / - / 2022-06-24",
                "Salt Letters, 37, 2, 307-319(13) | Salt Letters / 37 / 2 / 307 / 319 / -",
            })
    void theOrderTellsWhatIsWhat(String line, String expected) {
        assertThat(read(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Volume 156, Issue 2, 15 November 2007, Pages 117–127 | - / 156 / 2 / 117 / 127 / 2007-11-15",
                "September 2014, Vol. 26, No. 9, Pages 2171-2185 | - / 26 / 9 / 2171 / 2185 / 2014-09",
                "Annals of Salt: September 2014 - Volume 260 - Issue 3 - p 533–539 | Annals of Salt / 260 / 3 / 533 / 539 / 2014-09",
                "VOLUME 381, ISSUE 9860, P1-10, JANUARY 05, 2013 | - / 381 / 9860 / 1 / 10 / 2013-01-05",
                "Salt, Volume 14, Issue 4, April 2004, Pages 364–369, https://doi.org/10.5555/a | Salt / 14 / 4 / 364 / 369 / 2004-04",
                "Salt Reports volume 10, Article number: 5050 (2020) | Salt Reports / 10 / - / 5050 / - / 2020",
                "Published 15 October 2020 Volume 2020:13 Pages 135—143 | - / 13 / - / 135 / 143 / 2020-10-15",
                "Home » Journals » Salt Pressure Control » Volume 13, Issue 2 | Salt Pressure Control / 13 / 2 / - / - / -",
                "Cartas da Sal v.37(2), abr. 2021, p.10-20 | Cartas da Sal / 37 / 2 / 10 / 20 / 2021",
                "Volume 2014 (2014), Article ID 507405, 10 pages | - / 2014 / - / 507405 / - / 2014",
                "Salt Open / Volume 2 / 2016, e5 (9 pages) | Salt Open / 2 / - / e5 / - / 2016",
                "Revista de la Sal Vol. 49 N\u00fam. 3 p\u00e1gs. 409-423 | Revista de la Sal / 49 / 3 / 409 / 423 / -",
                "Volume 25, Number 10 - 5 October 2020 | - / 25 / 10 / - / - / 2020-10-05",
                "Volume: 12 issue: 3, page(s): 1-10 | - / 12 / 3 / 1 / 10 / -",
                "Salt J Vol 187, Iss 1, pp 1–10, Jan 1, 2013 | Salt J / 187 / 1 / 1 / 10 / 2013-01-01",
                "Issue: Volume 12(3), March 2005, p 123–130 | - / 12 / 3 / 123 / 130 / 2005-03",
            })
    void wordsNameTheParts(String line, String expected) {
        assertThat(read(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January 12, 2014 15:30",
                "Saltstr. 15, 81377 Salzburg",
                "We kept 12 of 15 (80%) of them, 2013 to 2014.",
                "Figure 3: 12–14",
                "Salt is salt.",
            })
    void otherLinesSayNothing(String line) {
        assertThat(read(line)).isEqualTo("nothing");
    }
}

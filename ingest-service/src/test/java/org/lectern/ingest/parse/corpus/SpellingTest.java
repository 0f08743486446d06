package org.lectern.ingest.parse.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void markupPunctuationAndCaseDoNotCount() {
        assertThat(Spelling.letters("<i>Salt</i> &amp;amp; Stra\u00dfe, H\u2082O"))
                .isEqualTo(Spelling.letters("SALT STRASSE h2o"));
        assertThat(Spelling.letters("Salt")).isNotEqualTo(Spelling.letters("Salts"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada M. Quill | quill/a",
                "Quill, Ada | quill/a",
                "Jan van der Berg | berg/j",
                "van der Berg, J | berg/j",
                "Quill | quill/",
            })
    void namesAreComparedByFamilyNameAndInitial(String name, String signature) {
        assertThat(Spelling.signature(name)).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Abstract Background: We asked. | We asked.",
                "SUMMARY. We asked. | We asked.",
                "Background of the matter | Background of the matter",
                "We asked. | We asked.",
            })
    void labelsAtTheHeadOfAnAbstractDoNotCount(String text, String body) {
        assertThat(Spelling.body(text)).isEqualTo(body);
    }

    @Test
    void aDateIsRightWhereItIsMorePreciseOrAMonth() {
        assertThat(StatedDate.isAccepted("2024-03-05", List.of("2024-03"))).isTrue();
        assertThat(StatedDate.isAccepted("2024-03", List.of("2024-03-05"))).isTrue();
        assertThat(StatedDate.isAccepted("2024", List.of("2024-03-05"))).isFalse();
        assertThat(StatedDate.isAccepted("", List.of("2024"))).isFalse();
    }
}

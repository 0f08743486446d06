package org.lectern.engagement.cme.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Does light help?         | does light help",
                "  DOES   light,   help   | does light help",
                "does\u00a0light\u2014help | does light help",
                "do\u00ades light help    | does light help",
                "Ｄｏｅｓ light ﬁlter help | does light filter help",
                "Straße                   | strasse",
                "STRASSE                  | strasse",
                "ΟΔΟΣ                     | οδοσ.",
                "e\u0301tude              | \u00c9TUDE",
                "(light) [help]!          | light help",
            })
    void questionsAreComparedWithoutCasePunctuationAndBlanks(String question, String same) {
        assertThat(fingerprint(question, ONE)).isEqualTo(fingerprint(same, ONE));
    }

    @ParameterizedTest
    @CsvSource({"does light help, does light hinder", "K+ low, K low", "a b, ab"})
    void otherQuestionsStayOther(String question, String other) {
        assertThat(fingerprint(question, ONE)).isNotEqualTo(fingerprint(other, ONE));
    }

    @Test
    void sourcesAreASet() {
        assertThat(fingerprint("q", ONE, TWO, ONE)).isEqualTo(fingerprint("q", TWO, ONE));
        assertThat(fingerprint("q", ONE)).isNotEqualTo(fingerprint("q", ONE, TWO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b", "\u3000", "?", " … - "})
    void nothingToReadIsBlank(String blank) {
        assertThat(new Documentation(blank, List.of(ONE), blank).missing()).containsExactly("question", "application");
    }

    @Test
    void allThreeFieldsMakeItComplete() {
        assertThat(new Documentation("q", List.of(ONE), "a").complete()).isTrue();
        assertThat(new Documentation("q", List.of(), "a").missing()).containsExactly("sources");
        assertThat(Documentation.NONE.missing()).containsExactly("question", "sources", "application");
    }

    @Test
    void thePromptsIdIsOfItsReaderSearchAndPolicy() {
        UUID id = PromptIds.of("ada", ONE, 1);

        assertThat(id)
                .hasToString("62fb955a-f6b2-51e4-a9ef-289717bb17e5"); // as another implementation of RFC 9562 says
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(List.of(PromptIds.of("bob", ONE, 1), PromptIds.of("ada", TWO, 1), PromptIds.of("ada", ONE, 2)))
                .doesNotContain(id)
                .doesNotHaveDuplicates();
    }

    private static String fingerprint(String question, UUID... sources) {
        return new Documentation(question, List.of(sources), "").fingerprint();
    }
}

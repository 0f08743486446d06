package org.lectern.ingest.parse.jats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.ingest.parse.paper.AbstractSection;

class JatsMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt | Salt",
                "10<jats:sup>5</jats:sup> ions | 10\u2075 ions",
                "H<sub>2</sub>O &amp; p < 0.05 | H\u2082O & p < 0.05",
                "a < b and c > d | a < b and c > d",
                "&lt;i&gt;Salt&lt;/i&gt; | Salt",
                "one<br>two | one two",
                "<b>Salt | Salt",
                "Salt</i> water | Salt water",
                "AT&T and R&D | AT&T and R&D",
                "<mml:math><mml:mi>x</mml:mi></mml:math> waves | x waves",
            })
    void markupLeavesItsText(String markup, String text) {
        assertThat(JatsMarkup.text(markup)).isEqualTo(text);
    }

    @Test
    void anAbstractHasItsSectionsHoweverTheyAreMarked() {
        AbstractSection aim = new AbstractSection("Aim", "To listen.");
        AbstractSection results = new AbstractSection("Results", "Nothing.");

        assertThat(JatsMarkup.abstractSections("Aim: To listen. Results: Nothing."))
                .containsExactly(aim, results);
        assertThat(JatsMarkup.abstractSections(
                        "<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To listen.</jats:p></jats:sec>"
                                + "<jats:sec><jats:title>Results</jats:title><jats:p>Nothing.</jats:p></jats:sec>"))
                .containsExactly(aim, results);
        assertThat(
                        JatsMarkup.abstractSections(
                                "<jats:title>Aim</jats:title><jats:p>To listen.</jats:p><jats:title>Results</jats:title><jats:p>Nothing.</jats:p>"))
                .containsExactly(aim, results);
        assertThat(JatsMarkup.abstractSections(
                        "<p><bold>Aim:</bold> To listen.</p><p><bold>Results:</bold> Nothing.</p>"))
                .containsExactly(aim, results);
        assertThat(JatsMarkup.abstractSections("To <i>listen</i>."))
                .containsExactly(new AbstractSection(null, "To listen."));
        assertThat(JatsMarkup.abstractSections("<jats:p> </jats:p>")).isEmpty();
    }

    @Test
    void deepMarkupKeepsItsText() {
        assertThat(JatsMarkup.text("<sub>".repeat(50_000) + "salt")).contains("salt");
        assertThat(JatsMarkup.abstractSections("<p>".repeat(50_000) + "salt")).isNotEmpty();
    }
}

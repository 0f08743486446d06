package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionLabelsTest {

    @Test
    void aLineOfSeveralSectionsIsCut() {
        assertThat(
                        SectionLabels.cut(
                                "BACKGROUND: Salt. METHODS AND MATERIALS: We looked. RESULTS: Yes: salt. CONCLUSIONS AND IMPLICATIONS FOR PRACTICE: Eat."))
                .containsExactly(
                        new AbstractSection("BACKGROUND", "Salt."),
                        new AbstractSection("METHODS AND MATERIALS", "We looked."),
                        new AbstractSection("RESULTS", "Yes: salt."),
                        new AbstractSection("CONCLUSIONS AND IMPLICATIONS FOR PRACTICE", "Eat."));
    }

    @Test
    void betweenSectionsInCapitalsOneKnownWordIsEnough() {
        assertThat(SectionLabels.cut(
                        "RESULTS: Yes. LIMITATION(S): One sea. PRIMARY FUNDING SOURCE: None. SALT: a view."))
                .containsExactly(
                        new AbstractSection("RESULTS", "Yes."),
                        new AbstractSection("LIMITATION(S)", "One sea."),
                        new AbstractSection("PRIMARY FUNDING SOURCE", "None. SALT: a view."));
    }

    @Test
    void labelsMayBeInMixedCase() {
        assertThat(SectionLabels.cut("Background: Salt. Methods: We looked."))
                .extracting(AbstractSection::label)
                .containsExactly("Background", "Methods");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DNA: a view from outside.",
                "We had two aims: salt and water.",
                "Three patients of one ward: what happened to them all.",
                "The study (see RESULTS: below) is old.",
                "IL-6: a marker of nothing.",
            })
    void aSentenceWithAColonIsNoLabel(String text) {
        assertThat(SectionLabels.cut(text)).containsExactly(new AbstractSection(null, text));
    }

    @Test
    void aLabelMayStandAlone() {
        assertThat(SectionLabels.isAlone("BACKGROUND")).isTrue();
        assertThat(SectionLabels.isAlone("Methods:")).isTrue();
        assertThat(SectionLabels.isAlone("SALT")).isFalse();
        assertThat(SectionLabels.isAlone("The methods are old.")).isFalse();
    }
}

package org.lectern.catalog.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void caseAccentsAndPunctuationDoNotMatter() {
        assertThat(print(Pages.html()
                        .title("Salt-tides in SLEEP: a rêverie.")
                        .by("Müller")
                        .date("2024-03")))
                .isPresent()
                .isEqualTo(print(Pages.html()
                        .title("salt tides in sleep; a reverie")
                        .by("Muller")
                        .date("2024")));
    }

    @Test
    void anotherAuthorOrYearIsAnotherPaper() {
        Pages quill = Pages.html().title("Salt tides").by("Quill").date("2024");

        assertThat(print(quill))
                .isNotEqualTo(print(Pages.html().title("Salt tides").by("Lamp").date("2024")));
        assertThat(print(quill))
                .isNotEqualTo(print(Pages.html().title("Salt tides").by("Quill").date("2023")));
    }

    @Test
    void aGroupSignsLikeAPerson() {
        assertThat(print(Pages.html()
                        .title("Salt tides")
                        .byGroup("The Quill Group")
                        .date("2024")))
                .isPresent();
    }

    @Test
    void aShortTitleAloneTellsNothing() {
        assertThat(print(Pages.html().title("Letter to the editor"))).isEmpty();
        assertThat(print(Pages.html().title("Letter to the editor").by("Quill")))
                .isEmpty();
        assertThat(print(Pages.html().title("Letter to the editor").by("Quill").date("2024")))
                .isPresent();
        assertThat(print(Pages.html().title("Salt tides in sleep revisited"))).isPresent();
    }

    @Test
    void aTitleWithoutALetterHasNoKey() {
        assertThat(Fingerprint.ofTitle("…?!")).isEmpty();
        assertThat(print(Pages.html().title("…?!").by("Quill").date("2024"))).isEmpty();
    }

    private static Optional<Identifier> print(Pages page) {
        return page.page().fingerprint();
    }
}

package org.lectern.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationTest {

    @Test
    void anAbbreviationIsKnownInTheFullName() {
        assertThat(Abbreviation.isOf("J. Salt Lett.", "The Journal of Salt Letters"))
                .isTrue();
        assertThat(Abbreviation.isOf("Atmos. Salt", "Salt and Atmosphere")).isFalse();
        assertThat(Abbreviation.isOf("Salt", "Salt")).isFalse();
    }
}

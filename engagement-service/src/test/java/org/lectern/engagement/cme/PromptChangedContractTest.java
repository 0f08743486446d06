package org.lectern.engagement.cme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PromptChangedContractTest {
    @Test
    void everyFrozenExampleIsAsPromised() throws IOException {
        for (Path example : PromptChangedContract.examples()) {
            assertThat(PromptChangedContract.violations(Files.readString(example)))
                    .as(example.toString())
                    .isEmpty();
        }
        assertThat(PromptChangedContract.examples()).hasSize(8);
    }

    @Test
    void aMissingFieldIsNoticed() throws IOException {
        String whole = Files.readString(PromptChangedContract.examples().getFirst());

        assertThat(PromptChangedContract.violations(whole.replace("\"reader\"", "\"who\"")))
                .isNotEmpty();
    }
}

package org.lectern.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private final Contract contract = Contract.of("engagement-service");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.lectern.reaction.changed.v1",
                "org.lectern.paper.saved.v1",
                "org.lectern.paper.unsaved.v1",
                "org.lectern.tallies.changed.v1",
                "org.lectern.cme.prompt.changed.v1"
            })
    void everyFrozenExampleFitsItsSchema(String type) throws IOException {
        assertThat(contract.examples(type)).isNotEmpty();
        for (Path example : contract.examples(type)) {
            assertThat(contract.violations(type, Files.readString(example)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reader\": \"reader-ada\", \"paperId\": \"no uuid\", \"at\": \"yesterday\"}"})
    void dataThatIsNotAsPromisedDoesNotFit(String data) throws IOException {
        assertThat(contract.violations("org.lectern.paper.saved.v1", data)).isNotEmpty();
    }
}

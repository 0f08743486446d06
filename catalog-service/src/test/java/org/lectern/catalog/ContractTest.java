package org.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private final Contract contract = Contract.of("catalog-service");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.lectern.paper.catalogued.v1",
                "org.lectern.paper.merged.v1",
                "org.lectern.paper.viewed.v1",
                "org.lectern.paper.withdrawn.v1",
                "org.lectern.search.performed.v1"
            })
    void everyFrozenExampleFitsItsSchema(String type) {
        assertThat(contract.examples(type))
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(contract.violations(type, example)).isEmpty());
    }

    @Test
    void dataThatIsNotAsPromisedDoesNotFit() {
        assertThat(contract.violations("org.lectern.paper.merged.v1", "{\"id\": \"no uuid\", \"version\": 1}"))
                .isNotEmpty();
    }
}

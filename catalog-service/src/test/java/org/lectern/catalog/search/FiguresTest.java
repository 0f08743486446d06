package org.lectern.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.Figures;
import org.lectern.localstack.TestStack;

/** What an operator sees at /q/metrics; docs/operations.md lists it. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class FiguresTest {
    @TestHTTPResource("/")
    String address;

    @Test
    void theIndexCountsItsPapersAndHowFarItIsBehind() {
        double before = Figures.of(address).sum("lectern_search_papers");

        Catalogue.paper("Counted for " + Catalogue.rareWord());

        assertThat(Figures.of(address).sum("lectern_search_papers")).isGreaterThan(before);
        assertThat(Figures.of(address).sum("lectern_search_lag")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lectern_search_lag",
                "lectern_usage_waiting",
                "lectern_outbox_pending",
                "lectern_outbox_oldest_seconds",
                "kafka_consumer_fetch_manager_records_lag_max"
            })
    void aFigureIsThereBeforeAnythingHappens(String name) {
        assertThat(Figures.of(address).has(name)).isTrue();
    }
}

package org.lectern.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.OutageWalk;
import org.lectern.localstack.OutageWalk.Call;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class DatabaseAwayTest {
    @TestHTTPResource
    String address;

    @Test
    void withoutItsDatabaseTheServiceAsksToTryLaterInFewWordsAndIsUnreadyButAlive() {
        assertThat(OutageWalk.of(
                                address,
                                Call.get("/papers/pmid:90000001"),
                                Call.get("/papers/5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702/related"),
                                Call.get("/papers?q=tides"))
                        .oddities())
                .isEmpty();
    }
}

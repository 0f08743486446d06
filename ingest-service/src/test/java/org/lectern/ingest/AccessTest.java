package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.AccessWalk;

@QuarkusTest
class AccessTest {
    @TestHTTPResource("/")
    String address;

    @Test
    void everyEndpointAdmitsWhoItShouldAndNobodyElse() {
        Set<String> crawlers = Set.of("ingest", "admin");

        assertThat(AccessWalk.of(address).allowed())
                .isEqualTo(Map.of(
                        "POST /pages", crawlers,
                        "GET /pages/{id}", crawlers,
                        "POST /pages:preview", crawlers,
                        "POST /pages/{id}:reparse", crawlers,
                        "POST /pages:reparse", crawlers));
    }
}

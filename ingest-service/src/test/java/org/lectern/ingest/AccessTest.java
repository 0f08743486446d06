package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .isEqualTo(Stream.of(
                                "POST /pages",
                                "GET /pages/{id}",
                                "POST /pages:preview",
                                "POST /pages/{id}:reparse",
                                "POST /pages:reparse",
                                "POST /imports",
                                "GET /imports",
                                "GET /imports/{id}",
                                "GET /imports/{id}/events",
                                "GET /imports/{id}/rejections",
                                "POST /imports/{id}:cancel")
                        .collect(Collectors.toMap(endpoint -> endpoint, endpoint -> crawlers)));
    }
}

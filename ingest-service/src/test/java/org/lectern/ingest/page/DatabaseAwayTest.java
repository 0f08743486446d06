package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.OutageWalk;
import org.lectern.localstack.OutageWalk.Call;
import org.lectern.localstack.TestStack;

@QuarkusTest
class DatabaseAwayTest {
    @TestHTTPResource
    String address;

    @Test
    void withoutItsDatabaseTheServiceAsksToTryLaterInFewWordsAndIsUnreadyButAlive() {
        String crawler = TestStack.token("crawler", "ingest");
        String page = new String(SampleHtml.unique().bytes(), StandardCharsets.UTF_8);

        assertThat(OutageWalk.of(
                                address,
                                new Call("POST", "/pages", crawler, "text/html", page),
                                Call.get("/pages/5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702")
                                        .by(crawler))
                        .oddities())
                .isEmpty();
    }
}

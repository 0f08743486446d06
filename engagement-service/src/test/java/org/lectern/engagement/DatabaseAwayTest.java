package org.lectern.engagement;

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
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class DatabaseAwayTest {
    private static final String ID = "5e0d7a18-22c4-4b7f-a3d9-8c1f60b2e702";

    private final String reader = TestStack.token("outage-reader", "reader");

    @TestHTTPResource
    String address;

    @Test
    void withoutItsDatabaseTheServiceAsksToTryLaterInFewWordsAndIsUnreadyButAlive() {
        assertThat(OutageWalk.of(
                                address,
                                json("PUT", "/papers/%s/reaction", "{\"reaction\": \"like\"}"),
                                json("POST", "/me/cme/prompts/%s/claim", "{\"attested\": true}"),
                                new Call("DELETE", "/papers/%s/save".formatted(ID), reader, null, ""),
                                Call.get("/me/saves").by(reader),
                                Call.get("/me/cme/prompts").by(reader),
                                Call.get("/papers/%s/tallies".formatted(ID)))
                        .oddities())
                .isEmpty();
    }

    private Call json(String method, String path, String body) {
        return new Call(method, path.formatted(ID), reader, "application/json", body);
    }
}

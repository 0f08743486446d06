package org.lectern.http;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.localstack.LogLines;
import org.lectern.localstack.TestStack;

/** Clients that are gone before their call has ended: nobody is there to answer, and nothing is wrong here. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class HangUpTest {
    @TestHTTPResource("/")
    URI address;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /probe HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"a\"",
                "POST /probe HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n",
                "POST /probe/text HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nabc",
                "GET /probe/long HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /probe/slow HTTP/1.1\r\nHost: h\r\n\r\n"
            })
    void aClientThatHangsUpIsNotLoggedAsAFailure(String request) throws IOException {
        try (LogLines log = LogLines.from(Level.INFO)) {
            for (int i = 0; i < 3; i++) {
                try (Socket client = new Socket(address.getHost(), address.getPort())) {
                    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    client.setSoLinger(true, i); // 0 resets the connection
                }
            }
            await().during(Duration.ofSeconds(2)).untilAsserted(() -> {
                get("/probe").then().statusCode(200);
                assertThat(log.soFar())
                        .filteredOn(line -> !line.contains("FailureLog")) // what another test's outage leaves behind
                        .isEmpty();
            });
        }
    }
}

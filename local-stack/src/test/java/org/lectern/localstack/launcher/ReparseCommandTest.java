package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Terminal.Answer;

class ReparseCommandTest {
    private static final String CHANGED = """
            {"id": "7", "status": "PARSED", "fromParser": 2, "parser": 3, "published": true,
             "differences": [{"path": "/paper/volume", "before": null, "after": "\\"3\\""}]}""";

    @TempDir
    Path folder;

    private final Addresses addresses = Addresses.free();
    private final List<String> calls = new ArrayList<>();
    private final IngestStandIn ingest = new IngestStandIn();

    @AfterEach
    void stop() {
        ingest.stop();
    }

    @Test
    void allBatchesAreReadAndEachChangeIsShown() throws Exception {
        serve(
                200,
                "{\"read\": 2, \"changed\": [%s], \"next\": 12}".formatted(CHANGED),
                "{\"read\": 0, \"changed\": []}");

        Answer answer = type("reparse");

        assertThat(answer).isEqualTo(new Answer(0, """
                        7  PARSED, parser 2 -> 3
                            /paper/volume  nothing -> "3"
                        2 pages read, 1 changed and published.
                        """));
        assertThat(calls)
                .containsExactly(
                        "/pages:reparse?dryRun=false&all=false&after=0",
                        "/pages:reparse?dryRun=false&all=false&after=12");
    }

    @Test
    void onePageIsTried() throws Exception {
        serve(200, CHANGED);

        Answer answer = type("reparse", "7", "--dry-run");

        assertThat(answer.text()).endsWith("1 pages read, 1 would change; nothing was published.\n");
        assertThat(calls).containsExactly("/pages/7:reparse?dryRun=true");
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws Exception {
        assertThat(type("reparse"))
                .isEqualTo(new Answer(
                        1,
                        "Ingest does not answer at %s/pages; ./lectern status says whether it runs.\n"
                                .formatted(addresses.url(Service.INGEST))));
        serve(400, "{\"detail\": \"id is not as expected\"}");
        assertThat(type("reparse", "x")).isEqualTo(new Answer(1, "Ingest refuses (400): id is not as expected.\n"));
    }

    /** Answers the calls one after the other. */
    private void serve(int status, String... bodies) throws IOException {
        ingest.serve(addresses, exchange -> {
            String body = bodies[calls.size()];
            calls.add(exchange.getRequestURI().toString());
            IngestStandIn.answer(exchange, status, body);
        });
    }

    private Answer type(String... arguments) throws Exception {
        return new Terminal(new Home(folder, folder.resolve("data")), addresses).type(arguments);
    }
}

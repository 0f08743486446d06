package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Terminal.Answer;

/** {@code lectern import} against a stand-in that answers as ingest does: its own tests are held to the real one's. */
class ImportCommandTest {
    private static final String DONE = """
            {"id": "7", "state": "DONE", "read": 4, "parsed": 2, "rejected": 1, "unchanged": 1, "deleted": 0,
             "bytesDone": 100, "bytesTotal": 100, "ratePerSecond": 40}""";

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
    void aFileIsSentAndFollowedToItsEnd() throws Exception {
        serve(DONE);
        Path file = Files.writeString(folder.resolve("salt.xml"), "<PubmedArticleSet/>");

        Answer answer = type("import", file.toString());

        assertThat(answer.text()).isEqualTo("""
                        salt.xml: sending
                        salt.xml: 40 %%, 2 records, 20 a second, 0 rejected, 3 s left
                        salt.xml: 100 %%, 4 records, 40 a second, 1 rejected
                        salt.xml: DONE, 4 read: 2 parsed, 1 unchanged, 0 deleted, 1 rejected
                          record 3, line 12: MALFORMED. The record does not end.
                          All that were rejected: %s/imports/7/rejections
                        """.formatted(addresses.url(Service.INGEST)));
        assertThat(answer.exitCode()).isZero();
        assertThat(calls).first().asString().isEqualTo("POST /imports <PubmedArticleSet/>");
    }

    @Test
    void aFileThatFailsSaysWhy() throws Exception {
        serve(DONE.replace("DONE", "FAILED")
                .replace("\"rejected\": 1", "\"rejected\": 0")
                .replaceFirst("\\}$", """
                , "failure": {"detail": "The gzip file ends too early.", "place": "byte 9", "advice": "Send it again."}}"""));

        Answer answer = type("import", "--follow", "7");

        assertThat(answer.text())
                .contains("7: FAILED, 4 read", "  The gzip file ends too early. (byte 9) Send it again.");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void anImportIsCancelled() throws Exception {
        serve(DONE.replace("DONE", "CANCELLED").replace("\"rejected\": 1", "\"rejected\": 0"));

        Answer answer = type("import", "--cancel", "7");

        assertThat(calls).containsExactly("POST /imports/7:cancel ");
        assertThat(answer.text()).startsWith("7: CANCELLED, 4 read");
    }

    @Test
    void interruptedItSaysHowToGoOn() throws Exception {
        serve("");
        Process follow = new Terminal(home(), addresses).start("import", "--follow", "7");
        follow.inputReader().readLine();

        follow.toHandle().destroy();

        assertThat(follow.inputReader().lines())
                .contains(
                        "7 goes on without you. To watch it: ./lectern import --follow 7",
                        "To stop it: ./lectern import --cancel 7");
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws Exception {
        assertThat(type("import")).isEqualTo(new Answer(1, "import needs a FILE, --follow ID or --cancel ID.\n"));
        assertThat(type("import", folder.resolve("nowhere.xml").toString()).text())
                .endsWith("nowhere.xml is no file that can be read.\n");
        assertThat(type("import", "--cancel", "7").text())
                .isEqualTo("Ingest does not answer at %s/imports; ./lectern status says whether it runs.\n"
                        .formatted(addresses.url(Service.INGEST)));
    }

    /** Answers every call; an import that is followed is half done first, then as given, or for ever half done. */
    private void serve(String end) throws IOException {
        ingest.serve(addresses, exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/events")) {
                events(exchange, end);
            } else {
                IngestStandIn.answer(exchange, 200, path.endsWith("/rejections") ? """
                        {"items": [{"number": 3, "place": "line 12", "reason": "MALFORMED", "detail": "The record does not end."}]}
                        """ : end);
            }
        });
    }

    private static void events(HttpExchange exchange, String end) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        String half = """
                {"id": "7", "state": "RUNNING", "read": 2, "rejected": 0, "bytesDone": 40, "bytesTotal": 100,
                 "ratePerSecond": 20, "secondsLeft": 3}""";
        exchange.getResponseBody().write(("data:" + half.replace("\n", "") + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (!end.isEmpty()) {
            exchange.getResponseBody()
                    .write(("data:" + end.replace("\n", "") + "\n\n").getBytes(StandardCharsets.UTF_8));
            exchange.close();
        }
    }

    private Home home() {
        return new Home(folder, folder.resolve("data"));
    }

    private Answer type(String... arguments) throws Exception {
        return new Terminal(home(), addresses).type(arguments);
    }
}

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of an import to the ingest service of the running stack. */
final class ImportCalls implements AutoCloseable {
    private static final long BETWEEN_ATTEMPTS_MS = 1_000;
    private static final int ATTEMPTS = 60;
    private static final int SHOWN = 5;
    private static final String DATA = "data:";
    private static final List<String> OVER = List.of("DONE", "CANCELLED", "FAILED");

    private final IngestCalls ingest = IngestCalls.below("/imports", "importer");

    /** Sends a file, whatever its size, and answers the import. */
    JsonNode send(Path file) {
        try {
            return ingest.call(ingest.request("")
                    .header("content-type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    JsonNode cancel(String id) {
        return ingest.call(ingest.request("/" + id + ":cancel").POST(BodyPublishers.noBody()));
    }

    /** The first of an import's rejections. */
    JsonNode rejections(String id) {
        return ingest.call(ingest.request("/" + id + "/rejections?limit=" + SHOWN))
                .path("items");
    }

    URI addressOfRejections(String id) {
        return URI.create(ingest.address() + "/" + id + "/rejections");
    }

    /** Shows each word about an import until it is over, and answers the last; outlasts a restart of the service. */
    JsonNode follow(String id, Consumer<JsonNode> each) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            JsonNode last = events(id, each);
            if (last != null && OVER.contains(last.path("state").asText())) {
                return last;
            }
            attempt = last == null ? attempt : 0;
            pause();
        }
        throw new IngestCalls.NoAnswer(ingest.address());
    }

    /** The last word before the connection ended; null where there was none. */
    private @Nullable JsonNode events(String id, Consumer<JsonNode> each) {
        HttpRequest.Builder request = ingest.request("/" + id + "/events").header("accept", "text/event-stream");
        try (Stream<String> lines = ingest.send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith(DATA))
                    .map(line -> ingest.read(line.substring(DATA.length())))
                    .peek(each)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        } catch (IngestCalls.NoAnswer | UncheckedIOException cutOff) {
            return null;
        }
    }

    /** The service gives no sign when it is back. */
    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ingest.close();
    }
}

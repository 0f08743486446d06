package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.Tokens;

/** The calls of an import to the ingest service of the running stack. */
final class ImportCalls implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final long BETWEEN_ATTEMPTS_MS = 1_000;
    private static final int ATTEMPTS = 60;
    private static final int SHOWN = 5;
    private static final String DATA = "data:";
    private static final List<String> OVER = List.of("DONE", "CANCELLED", "FAILED");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI imports;
    private final String token;

    private ImportCalls(URI imports, String token) {
        this.imports = imports;
        this.token = token;
    }

    /** Calls in the name of the local issuer. */
    static ImportCalls of(Home home, Addresses addresses) {
        String token =
                Tokens.of(home.issuer(), addresses.issuer()).token("importer", List.of("ingest"), null, LIFETIME);
        return new ImportCalls(addresses.url(Service.INGEST).resolve("/imports"), token);
    }

    /** Sends a file, whatever its size, and answers the import. */
    JsonNode send(Path file) {
        try {
            return call(request("")
                    .header("content-type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    JsonNode cancel(String id) {
        return call(request("/" + id + ":cancel").POST(BodyPublishers.noBody()));
    }

    /** The first of an import's rejections. */
    JsonNode rejections(String id) {
        return call(request("/" + id + "/rejections?limit=" + SHOWN)).path("items");
    }

    URI addressOfRejections(String id) {
        return URI.create(imports + "/" + id + "/rejections");
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
        throw new NoAnswer(imports);
    }

    /** The last word before the connection ended; null where there was none. */
    private @Nullable JsonNode events(String id, Consumer<JsonNode> each) {
        HttpRequest.Builder request = request("/" + id + "/events").header("accept", "text/event-stream");
        try (Stream<String> lines = send(request, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith(DATA))
                    .map(line -> read(line.substring(DATA.length())))
                    .peek(each)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        } catch (NoAnswer | UncheckedIOException cutOff) {
            return null;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(imports + path)).header("authorization", "Bearer " + token);
    }

    private JsonNode call(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer.statusCode(), read(answer.body()));
        }
        return read(answer.body());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException unreachable) {
            throw new NoAnswer(imports);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(imports);
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
        client.shutdownNow();
    }

    /** Nobody listens, or the connection ends early. */
    static final class NoAnswer extends LauncherFailure {
        NoAnswer(URI address) {
            super("Ingest does not answer at %s; ./lectern status says whether it runs.".formatted(address));
        }
    }

    /** The service does not do what it is asked. */
    static final class Refused extends LauncherFailure {
        Refused(int status, JsonNode problem) {
            super("Ingest refuses (%d): %s."
                    .formatted(status, problem.path("detail").asText("without a word")));
        }
    }
}

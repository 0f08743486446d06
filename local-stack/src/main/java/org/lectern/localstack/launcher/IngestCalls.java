package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.lectern.localstack.Tokens;

/** Calls of the running stack's ingest service, in the name of the local issuer, below one of its addresses. */
final class IngestCalls implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;
    private final String token;

    private IngestCalls(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Calls below a path.
     *
     * @param path such as {@code /imports}
     * @param caller whom the token names
     */
    static IngestCalls below(String path, String caller) {
        Addresses addresses = Addresses.fromEnvironment();
        String token =
                Tokens.of(Home.current().issuer(), addresses.issuer()).token(caller, List.of("ingest"), null, LIFETIME);
        return new IngestCalls(addresses.url(Service.INGEST).resolve(path), token);
    }

    /** The address below which it calls. */
    URI address() {
        return address;
    }

    /** A call to be completed; the rest of the path is put behind the address. */
    HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create(address + rest)).header("authorization", "Bearer " + token);
    }

    /** The JSON that a call answers. */
    JsonNode call(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(answer.statusCode(), read(answer.body()));
        }
        return read(answer.body());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException unreachable) {
            throw new NoAnswer(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(address);
        }
    }

    JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A paper of the samples, for examples that work as they are printed. */
final class FirstPaper {
    /** A word of the samples. */
    static final String QUERY = "salt";

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final URI search;

    FirstPaper(Addresses addresses) {
        search = addresses.url(Service.CATALOG).resolve("/papers?limit=1&q=" + QUERY);
    }

    /** Its id, waited for: samples that were ingested a moment ago take a moment to be found. Empty when it does not come. */
    Optional<String> await(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        try (HttpClient client = HttpClient.newHttpClient()) {
            Optional<String> id = id(client);
            while (id.isEmpty() && Instant.now().isBefore(deadline)) {
                Thread.sleep(BETWEEN_LOOKS);
                id = id(client);
            }
            return id;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> id(HttpClient client) throws InterruptedException {
        try {
            String answer = client.send(
                            HttpRequest.newBuilder(search).timeout(TIMEOUT).build(), BodyHandlers.ofString())
                    .body();
            String id = new ObjectMapper().readTree(answer).at("/items/0/id").asText();
            return Optional.of(id).filter(found -> !found.isEmpty());
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }
}

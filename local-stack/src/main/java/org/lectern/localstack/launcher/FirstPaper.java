package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Any paper of the catalog, for an example that works as it is printed. */
final class FirstPaper {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI search;

    FirstPaper(Addresses addresses) {
        search = addresses.url(Service.CATALOG).resolve("/papers?q=magnesium&limit=1");
    }

    /** The id of the first paper that a search finds; empty when it finds none. */
    Optional<String> id() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(
                            HttpRequest.newBuilder(search).timeout(TIMEOUT).build(), BodyHandlers.ofString())
                    .body();
            String id = new ObjectMapper().readTree(answer).at("/items/0/id").asText();
            return Optional.of(id).filter(found -> !found.isEmpty());
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

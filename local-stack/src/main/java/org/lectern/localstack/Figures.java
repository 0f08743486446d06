package org.lectern.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * The figures that a service shows at {@code /q/metrics}, in Prometheus' text format.
 *
 * @param lines such as {@code lectern_outbox_pending 0.0}
 */
public record Figures(List<String> lines) {
    /** The figures of the service at this address, such as {@code http://localhost:8081}, as they are now. */
    public static Figures of(String address) {
        URI figures = URI.create(address.replaceAll("/+$", "") + "/q/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Figures(client.send(HttpRequest.newBuilder(figures).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceFirst(" # .*", "")) // the trace that a counter was last raised in
                    .toList());
        } catch (IOException e) {
            throw new LocalStackFailure("%s does not answer.".formatted(figures), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackFailure("Interrupted while calling %s.".formatted(figures), e);
        }
    }

    /** Whether there is a figure of this name, whatever its labels. */
    public boolean has(String name) {
        return lines.stream().anyMatch(line -> line.matches(name + "[ {].*"));
    }

    /** The sum of the figures that begin so: a name, or a name with labels in the service's order. */
    public double sum(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}

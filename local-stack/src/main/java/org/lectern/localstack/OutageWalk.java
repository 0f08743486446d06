package org.lectern.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Takes a service's database away, calls the service meanwhile, and tells what it did otherwise than a service should:
 * answer 503 with a problem and {@code Retry-After}, be unready but alive, say so in few lines, and go on afterwards.
 *
 * <pre>{@code
 * assertThat(OutageWalk.of(address, Call.get("/papers/pmid:90000001")).oddities()).isEmpty();
 * }</pre>
 */
public final class OutageWalk {
    private static final Duration LASTS = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_LINES = 8;
    private static final List<String> PROBLEMS = List.of("/database-unavailable\"", "/usage-not-recorded\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> oddities = new ArrayList<>();
    private final String address;
    private final List<Call> calls;

    private OutageWalk(String address, List<Call> calls) {
        this.address = address.replaceAll("/+$", "");
        this.calls = calls;
    }

    /** A walk over the service at this address, such as {@code http://localhost:8081}, by these calls. */
    public static OutageWalk of(String address, Call... calls) {
        return new OutageWalk(address, List.of(calls));
    }

    /**
     * A call that needs the database.
     *
     * @param token of the tests' stack; null for a call without one
     * @param mediaType of the body; null where there is none
     */
    public record Call(
            String method,
            String path,
            @Nullable String token,
            @Nullable String mediaType,
            String body) {
        /** Reads without a token. */
        public static Call get(String path) {
            return new Call("GET", path, null, null, "");
        }

        /** The same call by somebody. */
        public Call by(String someToken) {
            return new Call(method, path, someToken, mediaType, body);
        }
    }

    /** All that was not as it should be, a sentence each. */
    public List<String> oddities() {
        try (LogLines log = LogLines.from(Level.WARNING)) {
            try (TestStack.Outage outage = TestStack.outage()) {
                expect("/q/health/ready", 503, send(Call.get("/q/health/ready")));
                expect("/q/health/live", 200, send(Call.get("/q/health/live")));
                Instant end = Instant.now().plus(LASTS);
                do {
                    calls.forEach(call -> expectUnavailable(call, send(call)));
                } while (oddities.isEmpty() && Instant.now().isBefore(end));
            }
            expectFew(log.soFar());
        }
        expectRecovery();
        return List.copyOf(oddities);
    }

    private void expectUnavailable(Call call, HttpResponse<String> answer) {
        boolean isProblem = answer.headers()
                        .firstValue("content-type")
                        .filter(type -> type.startsWith("application/problem+json"))
                        .isPresent()
                && PROBLEMS.stream().anyMatch(answer.body()::contains);
        expect(call.method() + " " + call.path(), 503, answer);
        if (!isProblem || answer.headers().firstValue("retry-after").isEmpty()) {
            oddities.add("%s %s answers %s with %s, expected database-unavailable and Retry-After"
                    .formatted(
                            call.method(),
                            call.path(),
                            answer.body(),
                            answer.headers().map()));
        }
    }

    private void expect(String what, int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            oddities.add("%s answers %d, expected %d: %s".formatted(what, answer.statusCode(), status, answer.body()));
        }
    }

    private void expectFew(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            oddities.add("%d lines in the log, expected %d at most".formatted(lines.size(), MOST_LINES));
        }
        lines.stream()
                .filter(line -> !line.startsWith("WARN") || line.contains("\n"))
                .forEach(line -> oddities.add("in the log, expected a warning of one line: " + line));
    }

    private void expectRecovery() {
        Instant deadline = Instant.now().plus(PATIENCE);
        HttpResponse<String> ready = send(Call.get("/q/health/ready"));
        while (ready.statusCode() != 200 && Instant.now().isBefore(deadline)) {
            ready = send(Call.get("/q/health/ready"));
        }
        expect("/q/health/ready, with the database again,", 200, ready);
        calls.stream()
                .filter(call -> send(call).statusCode() >= 500)
                .forEach(call -> oddities.add("%s %s fails still".formatted(call.method(), call.path())));
    }

    private HttpResponse<String> send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + call.path()))
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .header("idempotency-key", "outage");
        if (call.token() != null) {
            request.header("authorization", "Bearer " + call.token());
        }
        if (call.mediaType() != null) {
            request.header("content-type", call.mediaType());
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LocalStackFailure("%s does not answer.".formatted(call), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackFailure("Interrupted while calling %s.".formatted(call), e);
        }
    }
}

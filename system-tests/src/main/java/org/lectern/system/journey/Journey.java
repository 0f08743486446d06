package org.lectern.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.Tokens;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;

/** The calls of one journey over HTTP, as a crawler and a reading app make them. Safe for many threads. */
public final class Journey implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> bearers = new ConcurrentHashMap<>();
    private final HttpClient client;
    private final Map<Service, URI> services;
    private final Tokens tokens;
    private final @Nullable String traceparent;

    /**
     * A client of services that trust the issuer of these tokens.
     *
     * @param services each service's root, such as {@code http://localhost:8081}
     */
    public Journey(Map<Service, URI> services, Tokens tokens) {
        this(services, tokens, null);
    }

    private Journey(Map<Service, URI> services, Tokens tokens, @Nullable String traceparent) {
        this.services = Map.copyOf(services);
        this.tokens = tokens;
        this.traceparent = traceparent;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** A client of the local stack at these addresses. */
    public static Journey of(Addresses addresses, Tokens tokens) {
        return new Journey(
                Map.of(
                        Service.INGEST, addresses.url(Service.INGEST),
                        Service.CATALOG, addresses.url(Service.CATALOG),
                        Service.ENGAGEMENT, addresses.url(Service.ENGAGEMENT)),
                tokens);
    }

    /**
     * Another client of the same services, all of whose calls belong to one trace.
     *
     * @param traceId 32 hexadecimal digits, as in W3C Trace Context
     */
    public Journey inTrace(String traceId) {
        return new Journey(services, tokens, "00-%s-b7ad6b7169203331-01".formatted(traceId));
    }

    /** Submits a page as a crawler would. */
    public Answer submit(SubmittedPage page) {
        HttpRequest.Builder request = request(Service.INGEST, "/pages", bearer("crawler", "ingest"))
                .header("Content-Type", page.mediaType())
                .POST(BodyPublishers.ofByteArray(page.bytes()));
        if (page.address() != null) {
            request.header("Content-Location", page.address());
        }
        return send(request);
    }

    /** Imports a file of many records, which must not take long to send. */
    public Answer importFile(byte[] file) {
        return send(request(Service.INGEST, "/imports", bearer("crawler", "ingest"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** How far an import has come. */
    public Answer importOf(String id) {
        return send(request(Service.INGEST, "/imports/" + id, bearer("crawler", "ingest")));
    }

    /** What became of a page. */
    public Answer page(String id) {
        return send(request(Service.INGEST, "/pages/" + id, bearer("crawler", "ingest")));
    }

    /**
     * A paper.
     *
     * @param identifier its id, or {@code doi:…}, {@code pmid:…}
     */
    public Answer paper(String identifier) {
        return send(request(Service.CATALOG, "/papers/" + identifier, null));
    }

    /** The papers that a paper's pages call related. */
    public Answer related(String id) {
        return send(request(Service.CATALOG, "/papers/" + id + "/related", null));
    }

    /** A reader's search. */
    public Answer search(String reader, String query) {
        return send(request(Service.CATALOG, "/papers?q=" + encoded(query), bearer(reader, "reader")));
    }

    /** A reader opens a paper that a search has found. */
    public Answer open(String reader, String id, String searchId) {
        return send(request(Service.CATALOG, "/papers/" + id + "?search=" + searchId, bearer(reader, "reader")));
    }

    /**
     * Sets a reaction.
     *
     * @param reaction {@code like} or {@code dislike}
     */
    public Answer react(String reader, String id, String reaction) {
        return send(engagement(reader, "/papers/" + id + "/reaction").PUT(body(Map.of("reaction", reaction))));
    }

    /** Takes a reaction back. */
    public Answer takeBack(String reader, String id) {
        return send(engagement(reader, "/papers/" + id + "/reaction").DELETE());
    }

    /** Saves a paper. */
    public Answer save(String reader, String id) {
        return send(engagement(reader, "/papers/" + id + "/save").PUT(BodyPublishers.noBody()));
    }

    /** Takes a saved paper out again. */
    public Answer unsave(String reader, String id) {
        return send(engagement(reader, "/papers/" + id + "/save").DELETE());
    }

    /** A paper's tallies, as engagement counts them. */
    public Answer tallies(String id) {
        return send(request(Service.ENGAGEMENT, "/papers/" + id + "/tallies", null));
    }

    /** What a reader has done with a paper. */
    public Answer mine(String reader, String id) {
        return send(engagement(reader, "/me/papers/" + id));
    }

    /** A reader's CME prompts, the newest first. */
    public Answer prompts(String reader) {
        return send(engagement(reader, "/me/cme/prompts?limit=100"));
    }

    /** Documents a prompt's cycle: the question, the papers consulted, how the answer is applied. */
    public Answer document(String reader, String prompt, String question, List<String> sources, String application) {
        return send(engagement(reader, "/me/cme/prompts/" + prompt + "/documentation")
                .PUT(body(Map.of("question", question, "sources", sources, "application", application))));
    }

    /** Claims an earned credit; the same key again is the same claim. */
    public Answer claim(String reader, String prompt, String idempotencyKey) {
        return send(engagement(reader, "/me/cme/prompts/" + prompt + "/claim")
                .header("Idempotency-Key", idempotencyKey)
                .POST(body(Map.of("attested", true))));
    }

    /** Any other path of a service, without a token: health, metrics. */
    public Answer get(Service service, String path) {
        return send(request(service, path, null));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder engagement(String reader, String path) {
        return request(Service.ENGAGEMENT, path, bearer(reader, "reader")).header("Content-Type", JSON);
    }

    private HttpRequest.Builder request(Service service, String path, @Nullable String bearer) {
        URI root = Objects.requireNonNull(services.get(service), service::id);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).timeout(TIMEOUT);
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private String bearer(String subject, String role) {
        return bearers.computeIfAbsent(
                subject + " " + role, key -> tokens.token(subject, List.of(role), null, LIFETIME));
    }

    private BodyPublisher body(Object value) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder builder) {
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Location"), read(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) throws IOException {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return isJson ? json.readTree(response.body()) : MissingNode.getInstance();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

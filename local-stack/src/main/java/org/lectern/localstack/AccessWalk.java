package org.lectern.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks every endpoint of a service's OpenAPI document, with a token of each role and without one, and tells who got in.
 * Who is turned away must be so in one way: without a token by 401, with one by 403, each as problem+json. And the document
 * must say truly where a token is needed.
 *
 * <pre>{@code
 * assertThat(AccessWalk.of(address).allowed()).isEqualTo(Map.of("POST /pages", Set.of("ingest", "admin")));
 * }</pre>
 */
public final class AccessWalk {
    /** Stands for a call without a token. */
    public static final String NOBODY = "nobody";

    private static final List<String> ROLES = List.of("reader", "librarian", "ingest", "admin");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern NO_ENDPOINT = Pattern.compile("problems/(not-found|method-not-allowed)\"");
    private static final String SOME_ID = "5e0d7a18-22c4-8b7f-a3d9-8c1f60b2e702";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private AccessWalk(String address) {
        this.address = address;
        ROLES.forEach(role -> tokens.put(role, TestStack.token("walker-" + role, role)));
    }

    /** Walks the service at this address, such as {@code http://localhost:8081}, with tokens of the tests' stack. */
    public static AccessWalk of(String address) {
        return new AccessWalk(address.replaceAll("/+$", ""));
    }

    /** An endpoint of the document is none of the service. */
    public static final class MissingEndpoint extends LocalStackFailure {
        MissingEndpoint(Endpoint endpoint, HttpResponse<String> answer) {
            super("%s is in the OpenAPI document, but the service answers %d %s"
                    .formatted(endpoint, answer.statusCode(), answer.body()));
        }
    }

    /** The document asks for a token where none is needed, or does not where one is. */
    public static final class MisdocumentedEndpoint extends LocalStackFailure {
        MisdocumentedEndpoint(Endpoint endpoint) {
            super(
                    endpoint.isSecured()
                            ? endpoint + " answers without a token, but the OpenAPI document asks for one"
                            : endpoint + " wants a token, but the OpenAPI document does not say so");
        }
    }

    /** Somebody was turned away in another way than by 401 or 403 as problem+json. */
    public static final class OddRefusal extends LocalStackFailure {
        OddRefusal(Endpoint endpoint, String caller, HttpResponse<String> answer) {
            super("%s turned %s away by %d %s: expected %d application/problem+json"
                    .formatted(
                            endpoint,
                            caller,
                            answer.statusCode(),
                            answer.headers().firstValue("content-type").orElse("without a body"),
                            refusalOf(caller)));
        }
    }

    /** One endpoint, written as {@code POST /pages}. */
    private record Endpoint(
            String method, String path, @Nullable String mediaType, boolean isSecured) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * Who may call each endpoint: from {@code POST /pages} to the roles, with {@link #NOBODY} where no token is needed.
     *
     * @throws OddRefusal where the answer to one who may not is no proper one
     * @throws MisdocumentedEndpoint where the document is wrong about needing a token
     */
    public Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        endpoints().forEach(endpoint -> allowed.put(endpoint.toString(), allowed(endpoint)));
        return allowed;
    }

    private Set<String> allowed(Endpoint endpoint) {
        Set<String> allowed = new TreeSet<>();
        boolean isOpen = isAllowed(endpoint, NOBODY);
        if (isOpen == endpoint.isSecured()) {
            throw new MisdocumentedEndpoint(endpoint);
        }
        if (isOpen) {
            allowed.add(NOBODY);
        }
        ROLES.stream().filter(role -> isAllowed(endpoint, role)).forEach(allowed::add);
        return allowed;
    }

    private boolean isAllowed(Endpoint endpoint, String caller) {
        HttpResponse<String> answer = send(request(endpoint, tokens.get(caller)), BodyHandlers.ofString());
        if (NO_ENDPOINT.matcher(answer.body()).find()) {
            throw new MissingEndpoint(endpoint, answer);
        }
        if (answer.statusCode() != 401 && answer.statusCode() != 403) {
            return true;
        }
        boolean isProblem = answer.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("application/problem+json"))
                .isPresent();
        if (answer.statusCode() != refusalOf(caller) || !isProblem) {
            throw new OddRefusal(endpoint, caller, answer);
        }
        return false;
    }

    private static int refusalOf(String caller) {
        return caller.equals(NOBODY) ? 401 : 403;
    }

    private HttpRequest request(Endpoint endpoint, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + endpoint.path().replaceAll("\\{[^}]*}", SOME_ID)))
                .method(
                        endpoint.method(),
                        endpoint.mediaType() == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (endpoint.mediaType() != null) {
            request.header("content-type", endpoint.mediaType());
        }
        if (token != null) {
            request.header("authorization", "Bearer " + token);
        }
        return request.build();
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        endpoints.add(endpoint(path.getKey(), operation.getKey(), operation.getValue()));
                    }
                }));
        return endpoints;
    }

    private static Endpoint endpoint(String path, String method, JsonNode operation) {
        var mediaTypes = operation.path("requestBody").path("content").fieldNames();
        return new Endpoint(
                method.toUpperCase(Locale.ROOT),
                path,
                mediaTypes.hasNext() ? mediaTypes.next() : null,
                operation.has("security"));
    }

    private JsonNode document() {
        URI document = URI.create(address + "/q/openapi?format=json");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString());
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new LocalStackFailure("%s is no JSON.".formatted(document), e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new LocalStackFailure("%s does not answer.".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackFailure("Interrupted while calling %s.".formatted(request.uri()), e);
        }
    }
}

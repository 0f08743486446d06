package org.lectern.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer for this machine: publishes its discovery document and its public key, and signs whatever
 * token is asked for. Its path, {@code /local-issuer}, is how production knows it and refuses to start with it.
 */
public final class LocalIssuer implements AutoCloseable {
    private static final String PATH = "/local-issuer";

    private final HttpServer server;
    private final PublicJsonWebKey key;
    private final URI issuer;

    private LocalIssuer(HttpServer server, PublicJsonWebKey key, URI issuer) {
        this.server = server;
        this.key = key;
        this.issuer = issuer;
    }

    /**
     * An issuer that keeps its key pair in the folder, made at its first start.
     *
     * @param port such as 8084, or 0 for a free one
     * @throws Ports.InUse when another program listens there
     */
    public static LocalIssuer start(Path folder, int port) {
        int claimed = Ports.claim(port, "the local issuer");
        return inPlaceOf(URI.create(address(claimed)), folder, claimed);
    }

    /**
     * A stand-in for an issuer that calls itself by another address than the one where services find it, as Keycloak does
     * behind a proxy: its path and the {@code iss} of its tokens are that issuer's.
     *
     * @param issuer such as {@code https://login.example/realms/lectern}
     * @throws Ports.InUse when another program listens on the port
     */
    public static LocalIssuer inPlaceOf(URI issuer, Path folder, int port) {
        PublicJsonWebKey key = SigningKey.in(folder);
        int claimed = Ports.claim(port, "the local issuer");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), claimed), 0);
            LocalIssuer started = new LocalIssuer(server, key, issuer);
            started.publish("/.well-known/openid-configuration", started::discovery);
            started.publish("/keys", host -> new JsonWebKeySet(key).toJson());
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer of a port of this machine, such as {@code http://localhost:8084/local-issuer}. */
    static String address(int port) {
        return "http://localhost:" + port + PATH;
    }

    /** The {@code iss} of its tokens and, but for a stand-in, the services' auth-server-url. */
    public String address() {
        return issuer.toString();
    }

    /** A signed token; see {@link Tokens#token}. */
    public String token(String subject, Collection<String> roles, @Nullable String institution, Duration lifetime) {
        return new Tokens(key, address()).token(subject, roles, institution, lifetime);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The keys are where the document was found; the issuer itself may be out of a service's reach. */
    private String discovery(String host) {
        return """
                {"issuer":"%1$s","jwks_uri":"http://%2$s%3$s/keys","authorization_endpoint":"%1$s/none",
                "token_endpoint":"%1$s/none","response_types_supported":["none"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address(), host, issuer.getPath());
    }

    private void publish(String path, UnaryOperator<String> jsonForHost) {
        server.createContext(issuer.getPath() + path, exchange -> answer(exchange, jsonForHost));
    }

    private static void answer(HttpExchange exchange, UnaryOperator<String> jsonForHost) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("host");
        byte[] json = jsonForHost.apply(host).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}

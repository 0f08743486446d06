package org.lectern.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
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

    private LocalIssuer(HttpServer server, PublicJsonWebKey key) {
        this.server = server;
        this.key = key;
    }

    /**
     * An issuer that keeps its key pair in the folder, made at its first start.
     *
     * @param port such as 8084, or 0 for a free one
     * @throws Ports.InUse when another program listens there
     */
    public static LocalIssuer start(Path folder, int port) {
        PublicJsonWebKey key = SigningKey.in(folder);
        int claimed = Ports.claim(port, "the local issuer");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), claimed), 0);
            LocalIssuer issuer = new LocalIssuer(server, key);
            issuer.publish("/.well-known/openid-configuration", issuer.discovery());
            issuer.publish("/keys", new JsonWebKeySet(key).toJson());
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer of a port of this machine, such as {@code http://localhost:8084/local-issuer}. */
    static String address(int port) {
        return "http://localhost:" + port + PATH;
    }

    /** The {@code iss} of its tokens and the services' auth-server-url. */
    public String address() {
        return address(server.getAddress().getPort());
    }

    /** A signed token; see {@link Tokens#token}. */
    public String token(String subject, Collection<String> roles, @Nullable String institution, Duration lifetime) {
        return new Tokens(key, address()).token(subject, roles, institution, lifetime);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/none","token_endpoint":"%1$s/none",
                "response_types_supported":["none"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address());
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(PATH + path, exchange -> answer(exchange, body));
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }
}

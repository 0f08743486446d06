package org.lectern.localstack.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers at ingest's address as a test wants it to. */
final class IngestStandIn {
    private HttpServer server;

    void serve(Addresses addresses, HttpHandler handler) throws IOException {
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), addresses.port(Service.INGEST)), 0);
        server.createContext("/", handler);
        server.start();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Nothing where it never served. */
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}

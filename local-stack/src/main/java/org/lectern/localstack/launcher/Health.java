package org.lectern.localstack.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.lectern.localstack.Ports;

/** Asks the parts of the stack how they are. */
final class Health {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Health() {}

    /** Whether a service says that it is ready for requests. */
    static boolean isReady(URI service) {
        return answers(service.resolve("/q/health/ready"));
    }

    /** Whether an address answers 200. */
    static boolean answers(URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            HttpResponse<Void> response = CLIENT.send(request, BodyHandlers.discarding());
            return response.statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether PostgreSQL takes a connection to a service's database. */
    static boolean isDatabaseUp(Addresses addresses) {
        Service service = Service.INGEST;
        try (Connection connection =
                DriverManager.getConnection(addresses.jdbcUrl(service), service.id(), service.id())) {
            return connection.isValid((int) TIMEOUT.toSeconds());
        } catch (SQLException down) {
            return false;
        }
    }

    /** Whether the broker answers. */
    static boolean isBrokerUp(Addresses addresses) {
        if (Ports.isFree(addresses.kafkaPort())) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                addresses.bootstrapServers(),
                "default.api.timeout.ms",
                String.valueOf(TIMEOUT.toMillis()),
                "request.timeout.ms",
                String.valueOf(TIMEOUT.toMillis())))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.lectern.system.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;

/** Reads the services' databases, as only a test may. */
final class Stores implements AutoCloseable {
    private final Map<Service, Connection> connections = new TreeMap<>();

    Stores(Addresses addresses) {
        for (Service service : Service.values()) {
            connections.put(service, connect(addresses, service));
        }
    }

    /** Tells that a query failed. */
    static final class Unreadable extends RuntimeException {
        Unreadable(Service service, SQLException cause) {
            super(service.id() + ": " + cause.getMessage(), cause);
        }
    }

    /** The rows of a query of two columns, the first of which is unique, as text; null becomes the empty string. */
    Map<String, String> pairs(Service service, String sql) {
        try (Statement statement = connection(service).createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, String> pairs = new TreeMap<>();
            while (row.next()) {
                pairs.put(text(row, 1), text(row, 2));
            }
            return pairs;
        } catch (SQLException failure) {
            throw new Unreadable(service, failure);
        }
    }

    /** The number that a query answers. */
    long number(Service service, String sql) {
        try (Statement statement = connection(service).createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new Unreadable(service, failure);
        }
    }

    @Override
    public void close() {
        for (Map.Entry<Service, Connection> connection : connections.entrySet()) {
            try {
                connection.getValue().close();
            } catch (SQLException failure) {
                throw new Unreadable(connection.getKey(), failure);
            }
        }
    }

    private Connection connection(Service service) {
        Connection connection = connections.get(service);
        if (connection == null) {
            throw new IllegalArgumentException(service.id());
        }
        return connection;
    }

    private static Connection connect(Addresses addresses, Service service) {
        try {
            return DriverManager.getConnection(addresses.jdbcUrl(service), service.id(), service.id());
        } catch (SQLException failure) {
            throw new Unreadable(service, failure);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}

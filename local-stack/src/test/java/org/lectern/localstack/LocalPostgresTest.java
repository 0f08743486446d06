package org.lectern.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    static Path folder;

    private static LocalPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.start(folder.resolve("data"), 0);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void rowsSurviveARestart() throws Exception {
        try (Connection connection = postgres.connect("catalog")) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 'Ada' AS name");
        }

        stop();
        start();

        try (Connection connection = postgres.connect("catalog")) {
            assertThat(ask(connection, "SELECT name FROM kept")).isEqualTo("Ada");
        }
    }

    @Test
    void acknowledgedWritesAreOnDisk() throws Exception {
        try (Connection connection = postgres.connectAsSuperuser()) {
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void noServiceReadsTheDatabaseOfAnother() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("engagement"), "catalog", "catalog"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"engagement\"");
    }

    @Test
    void lettersBeyondAsciiFoldAndStay() throws Exception {
        try (Connection connection = postgres.connect("catalog")) {
            assertThat(ask(connection, "SELECT lower('ÉCOLE Ω')")).isEqualTo("école ω");
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalPostgres.start(folder.resolve("other"), other.getLocalPort()))
                    .isInstanceOf(Ports.InUse.class)
                    .hasMessageContaining("which PostgreSQL needs, is in use");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (ResultSet answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}

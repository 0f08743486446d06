package org.lectern.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.LocalPostgres;
import org.lectern.localstack.Ports;

/** docker/postgres/databases.sh on a real server, also where there is no psql. {@link ComposeTest} uses what it makes. */
class DatabasesScriptTest {
    private static final String MADE = """
            select datname || ' of ' || rolname || case when has_database_privilege('stranger', datname, 'connect')
                then ', open to strangers' else '' end
            from pg_database join pg_roles on pg_roles.oid = datdba
            where not datistemplate and datname <> 'postgres' order by 1""";

    @TempDir
    Path folder;

    @Test
    void everyPartOwnsADatabaseThatNobodyElseMayEnter() throws Exception {
        try (LocalPostgres server = LocalPostgres.bare(folder.resolve("data"), Ports.free())) {
            Map<String, String> environment =
                    ComposeFile.of(EnvironmentFile.filledIn()).environment("postgres");
            new DatabasesScript(server, environment).runWithStandIn(folder);
            execute(server, "create role stranger");

            assertThat(made(server))
                    .containsExactly(
                            "catalog of catalog",
                            "engagement of engagement",
                            "ingest of ingest",
                            "keycloak of keycloak");
            assertThatThrownBy(() -> new DatabasesScript(server, environment).runWithStandIn(folder))
                    .as("a failure ends the script")
                    .isInstanceOf(DatabasesScript.Failed.class)
                    .hasMessageContaining("already exists");
        }
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> made(LocalPostgres server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MADE)) {
            List<String> made = new ArrayList<>();
            while (rows.next()) {
                made.add(rows.getString(1));
            }
            return made;
        }
    }
}

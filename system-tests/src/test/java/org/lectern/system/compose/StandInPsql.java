package org.lectern.system.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For machines without psql: runs the statements of the standard input over JDBC, with psql's variables {@code :"name"}
 * and {@code :'name'} put in. Ends with an error at any option and any meta-command that it does not know.
 */
final class StandInPsql {
    private static final Pattern VARIABLE = Pattern.compile(":([\"'])(\\w+)\\1");

    private final Map<String, String> variables = new HashMap<>();
    private String user = "";

    private StandInPsql() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        StandInPsql psql = new StandInPsql();
        psql.read(List.of(arguments).iterator());
        psql.run(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private void read(Iterator<String> options) {
        while (options.hasNext()) {
            String option = options.next();
            switch (option) {
                case "--quiet" -> {}
                case "--username" -> user = options.next();
                case "--set" -> {
                    String[] pair = options.next().split("=", 2);
                    variables.put(pair[0], pair[1]);
                }
                default -> throw new IllegalArgumentException("an option that is not known here: " + option);
            }
        }
        if (!"1".equals(variables.get("ON_ERROR_STOP"))) {
            throw new IllegalArgumentException("without ON_ERROR_STOP psql would go on after a failure");
        }
    }

    private void run(String input) throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s".formatted(System.getenv("PGHOST"), System.getenv("PGPORT"), user);
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String sql : input.strip().split(";\\s*")) {
                statement.execute(filled(sql));
            }
        }
    }

    private String filled(String sql) {
        if (sql.startsWith("\\")) {
            throw new IllegalArgumentException("a meta-command that is not known here: " + sql);
        }
        return VARIABLE.matcher(sql).replaceAll(found -> {
            String quote = found.group(1);
            String value = variables.get(found.group(2)).replace(quote, quote + quote);
            return Matcher.quoteReplacement(quote + value + quote);
        });
    }
}

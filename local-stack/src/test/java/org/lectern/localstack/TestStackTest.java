package org.lectern.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class TestStackTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aServiceIsToldWhereEverythingIs() throws Exception {
        Map<String, String> settings = settingsOf("catalog");

        assertThat(settings.get("kafka.bootstrap.servers")).isEqualTo(TestStack.bootstrapServers());
        assertThat(settings.get("quarkus.oidc.auth-server-url")).endsWith("/local-issuer");
        try (Connection connection = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"))) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void duringAnOutageTheServicesDoNotReachTheDatabaseButTheTestsDo() throws Exception {
        String url = settingsOf("catalog").get("quarkus.datasource.jdbc.url");
        try (Connection before = DriverManager.getConnection(url, "catalog", "catalog")) {
            try (TestStack.Outage outage = TestStack.outage();
                    Connection own = DriverManager.getConnection(TestStack.jdbcUrl("catalog"), "catalog", "catalog")) {
                assertThat(before.isValid(5)).isFalse();
                assertThatThrownBy(() -> DriverManager.getConnection(url, "catalog", "catalog"))
                        .hasMessageContaining("connection attempt failed");
                assertThat(own.isValid(5)).isTrue();
            }
        }
        try (Connection after = DriverManager.getConnection(url, "catalog", "catalog")) {
            assertThat(after.isValid(5)).isTrue();
        }
    }

    @Test
    void anUnknownServiceIsRefused() {
        assertThatThrownBy(() -> settingsOf("billing")).hasMessageContaining("'billing', expected one of [ingest");
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        TestStack.createTopic("letters", 3);
        TestStack.createTopic("letters", 3);
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(
                    "letters",
                    "a",
                    CloudEvent.json("/test", "org.lectern.test.v1", "{}").withId("1"));
        }

        var read = TestStack.reader().find("letters", record -> "a".equals(record.key()), SOON);

        assertThat(read.value()).asString().isEqualTo("{}");
        assertThat(TopicReader.header(read, "ce_id")).contains("1");
        assertThat(TopicReader.header(read, "content-type")).contains("application/json");
    }

    @Test
    void aTokenVerifiesAgainstThePublishedKey() throws Exception {
        JwtClaims claims = verifier().processToClaims(TestStack.token("ada", "reader", "librarian"));

        assertThat(claims.getSubject()).isEqualTo("ada");
        assertThat(claims.getClaimValue("realm_access")).isEqualTo(Map.of("roles", List.of("reader", "librarian")));
    }

    @Test
    void anExpiredTokenDoesNotVerify() {
        String expired = TestStack.tokens().token("ada", List.of(), "north-library", Duration.ofMinutes(-5));

        assertThatThrownBy(() -> verifier().processToClaims(expired)).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtConsumer verifier() {
        String issuer = settingsOf("ingest").get("quarkus.oidc.auth-server-url");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/keys")))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("lectern")
                .setRequireExpirationTime()
                .build();
    }

    private static Map<String, String> settingsOf(String service) {
        TestStack stack = new TestStack();
        stack.init(Map.of("service", service));
        return stack.start();
    }

    private static String show(Connection connection, String setting) throws Exception {
        try (ResultSet found = connection.createStatement().executeQuery("SHOW " + setting)) {
            found.next();
            return found.getString(1);
        }
    }
}

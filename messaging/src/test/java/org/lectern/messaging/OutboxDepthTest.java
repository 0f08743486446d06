package org.lectern.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class OutboxDepthTest {
    /** Without a registry of the service's choice nothing is counted. */
    static class Registry {
        @Produces
        @Singleton
        MeterRegistry simple() {
            return new SimpleMeterRegistry();
        }
    }

    @Inject
    OutboxDepth depth;

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void whatWaitsToBePublishedAndForHowLongIsMeasured() throws SQLException {
        UUID id = UUID.randomUUID();
        try {
            insertWhatTheBrokerRefuses(id);
            depth.measure();

            assertThat(gauge("lectern.outbox.pending")).isEqualTo(1);
            assertThat(depth.atMost()).isEqualTo(1);
            assertThat(gauge("lectern.outbox.oldest.seconds")).isBetween(60.0, 90.0);
        } finally {
            run("delete from outbox where id = '" + id + "'");
        }
        depth.measure();
        assertThat(gauge("lectern.outbox.pending")).isZero();
        assertThat(depth.atMost()).isZero();
        assertThat(gauge("lectern.outbox.oldest.seconds")).isZero();
    }

    /** It is larger than a record may be, so the relay goes on trying. */
    private void insertWhatTheBrokerRefuses(UUID id) throws SQLException {
        run("""
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred)
            values ('%s', 'lectern.test.facts', 'large', 'large', repeat('x', 2000000), now() - interval '1 minute')
            """.formatted(id));
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}

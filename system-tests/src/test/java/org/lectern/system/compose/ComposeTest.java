package org.lectern.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.Project;
import org.lectern.system.journey.EventLog;
import org.lectern.system.journey.ExpectedPage;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Topics;
import org.lectern.system.journey.WholeJourney;

/** docker-compose.yml works, as far as that can be shown without containers. */
class ComposeTest {
    private static ComposedStack stack;
    private static Journey journey;

    @BeforeAll
    static void up() throws Exception {
        Project.requireBuilt();
        stack = new ComposedStack();
        journey = stack.journey();
    }

    @AfterAll
    static void down() {
        journey.close();
        stack.close();
    }

    @Test
    void thePageGoesAllTheWayInTheMemoryThatTheFileAllows() {
        try (EventLog events = EventLog.fromBeginning(stack.bootstrapServers(), Topics.PUBLISHED)) {
            new WholeJourney(journey, events, ExpectedPage.invented()).play();
        }

        assertThat(Service.values()).allSatisfy(service -> {
            Container container = stack.container(service);
            assertThat(container.memory()).isLessThan(stack.file().memory(service.id()));
            assertThat(container.log())
                    .allSatisfy(
                            line -> assertThat(json(line).get("level").asText()).isIn("INFO", "WARN"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void itsLogIsJsonOfProduction(Service service) {
        assertThat(stack.container(service).log())
                .anySatisfy(
                        line -> assertThat(json(line).get("message").asText()).startsWith("Profile prod activated."));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsForDevelopersIsNotServed(Service service) {
        assertThat(journey.get(service, "/q/swagger-ui").isSuccess()).isFalse();
        assertThat(journey.get(service, "/q/dev-ui").isSuccess()).isFalse();
        assertThat(journey.get(service, "/q/openapi").isSuccess()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aHealthCheckFailsWhereNobodyListens(Service service) {
        assertThat(stack.container(service).isHealthy(stack.file())).isTrue();
        assertThat(Container.isHealthy(service.id(), stack.file(), Map.of("QUARKUS_HTTP_PORT", "1")))
                .isFalse();
    }

    @Test
    void aTokenInTheNameOfAnotherIssuerIsRefused() {
        try (Journey stranger = stack.journeyWithTokensOf("http://localhost:8084/local-issuer")) {
            assertThat(stranger.prompts("ada").status()).isEqualTo(401);
        }
    }

    @Test
    void aServiceReachesItsOwnDatabaseAloneAndByItsPasswordAlone() {
        String password = stack.password("ingest");
        assertThatCode(() -> stack.enter("ingest", "ingest", password)).doesNotThrowAnyException();
        assertThatThrownBy(() -> stack.enter("catalog", "ingest", password))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> stack.enter("ingest", "ingest", "ingest"))
                .hasMessageContaining("password authentication failed");
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}

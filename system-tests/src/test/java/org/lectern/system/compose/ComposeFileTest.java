package org.lectern.system.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.system.Project;

/** What can be read from docker-compose.yml and the files that it names. */
class ComposeFileTest {
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|CREDENTIAL");

    private final ComposeFile file = ComposeFile.of(EnvironmentFile.filledIn());

    @Test
    void everyVariableIsExplainedInTheExampleAndUsedInTheFile() {
        assertThat(ComposeFile.variables())
                .isNotEmpty()
                .isEqualTo(EnvironmentFile.example().keySet());
    }

    @Test
    void aVariableWithoutAValueIsRefused() {
        EnvironmentFile.example().forEach((name, value) -> {
            Map<String, String> variables = new HashMap<>(EnvironmentFile.filledIn());
            variables.put(name, "");
            if (value.isEmpty()) {
                assertThatThrownBy(() -> ComposeFile.of(variables))
                        .isInstanceOf(ComposeFile.Unset.class)
                        .hasMessageContaining(name);
            } else {
                assertThat(ComposeFile.of(variables).services())
                        .as("%s has a default", name)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void everySecretIsAVariableWhoseValueStandsNowhere() {
        Map<String, String> example = EnvironmentFile.example();
        example.forEach((name, value) -> {
            if (SECRET.matcher(name).find()) {
                assertThat(value).as(name).isEmpty();
            }
        });
        assertThat(secrets())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(
                        value -> assertThat(EnvironmentFile.filledIn().values()).contains(value));
    }

    @Test
    void everyServiceIsWatchedBoundedAndStartedAgain() {
        assertThat(file.services()).allSatisfy(name -> {
            JsonNode service = file.service(name);
            assertThat(service.has("healthcheck") || !image(name).healthCheck().isEmpty())
                    .as("a health check")
                    .isTrue();
            assertThat(file.memory(name)).as("a limit of memory").isPositive();
            assertThat(service.at("/logging/options/max-size").asText())
                    .as("a limit of logs")
                    .isNotEmpty();
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
        });
    }

    @Test
    void onlyThisHostReachesAnyPort() {
        assertThat(file.services())
                .flatMap(name -> file.list(name, "ports"))
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
    }

    @Test
    void everyMountedFileIsThere() {
        assertThat(file.services())
                .flatMap(name -> file.list(name, "volumes"))
                .filteredOn(volume -> volume.startsWith("."))
                .isNotEmpty()
                .allSatisfy(
                        volume -> assertThat(Project.path(volume.split(":")[0])).exists());
    }

    @Test
    void versionsAreThoseOfTheBuild() {
        String pom = Project.text(Project.path("pom.xml"));
        assertThat(version("kafka")).isEqualTo(property(pom, "kafka.version"));
        assertThat(property(pom, "postgres-binaries.version")).isEqualTo(version("postgres") + ".0");
        assertThat(version("postgres")).startsWith("18.");
        assertThat(version("keycloak")).matches("\\d+\\.\\d+(\\.\\d+)?");
    }

    @Test
    void everyImageIsWhatTheBuildMakesAndRunsAsNobody() {
        assertThat(Project.SERVICES).allSatisfy(name -> {
            Dockerfile image = image(name);
            assertThat(image.base()).matches("eclipse-temurin:\\d+-jre");
            assertThat(image.user()).as("not root").matches("[1-9]\\d*");
            assertThat(image.copies())
                    .isNotEmpty()
                    .allSatisfy(copy -> assertThat(image.context().resolve(copy.source()))
                            .as("built by ./mvnw package")
                            .exists());
            assertThat(file.list(name, "ports"))
                    .containsExactly("127.0.0.1:%1$s:%1$s"
                            .formatted(file.environment(name).get("QUARKUS_HTTP_PORT")));
        });
    }

    @Test
    void theRealmHasTheRolesOfTheServicesAndTheirTokensTheClaims() {
        JsonNode realm = Project.json("docker/keycloak/lectern-realm.json");
        assertThat(realm.at("/roles/realm").findValuesAsText("name"))
                .containsExactlyInAnyOrder("reader", "librarian", "ingest", "admin");
        assertThat(realm.get("clients"))
                .isNotEmpty()
                .allSatisfy(client ->
                        assertThat(client.at("/defaultClientScopes/0").asText()).isEqualTo("lectern"));

        JsonNode mappers = realm.at("/clientScopes/0/protocolMappers");
        assertThat(mappers.findValuesAsText("protocolMapper")).contains("oidc-sub-mapper");
        assertThat(mappers.findValuesAsText("claim.name")).contains("institution", "preferred_username");
        assertThat(Project.SERVICES).map(Project::settings).allSatisfy(settings -> {
            assertThat(mappers.findValuesAsText("included.custom.audience"))
                    .contains(settings.getProperty("quarkus.oidc.token.audience"));
            assertThat(mappers.findValuesAsText("claim.name"))
                    .contains(settings.getProperty("quarkus.oidc.roles.role-claim-path")
                            .replace('/', '.'));
        });
    }

    @Test
    void everyServiceFindsTheRealmThatIsImported() {
        String realm =
                Project.json("docker/keycloak/lectern-realm.json").get("realm").asText();
        assertThat(Project.SERVICES)
                .allSatisfy(name -> assertThat(file.environment(name).get("QUARKUS_OIDC_AUTH_SERVER_URL"))
                        .isEqualTo("http://keycloak:8080/realms/" + realm));
    }

    private List<String> secrets() {
        return file.services().stream()
                .flatMap(name -> file.environment(name).entrySet().stream())
                .filter(variable -> SECRET.matcher(variable.getKey()).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Dockerfile image(String service) {
        return Container.image(service, file);
    }

    private String version(String service) {
        String image = file.service(service).get("image").asText();
        return image.substring(image.indexOf(':') + 1);
    }

    private static String property(String pom, String name) {
        return Pattern.compile("<%1$s>(.*)</%1$s>".formatted(Pattern.quote(name)))
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}

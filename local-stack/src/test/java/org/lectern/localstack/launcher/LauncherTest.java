package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Terminal.Answer;

class LauncherTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** Shared, since making a database takes most of a start. */
    @TempDir
    static Path folder;

    private final Home home = new Home(folder, folder.resolve("data"));
    private final Terminal terminal = new Terminal(home, Addresses.free());

    @BeforeEach
    void build() throws Exception {
        StandInService.installAll(home);
    }

    @AfterEach
    void leaveNothing() throws Exception {
        terminal.type("down");
    }

    @Test
    void upStatusAndDownTellTheTruth() throws Exception {
        Answer up = terminal.type("up", "--detach");
        assertThat(up.text()).contains("PostgreSQL", "engagement   ready after", "curl ", "/me/cme/prompts");
        assertThat(up.exitCode()).isZero();
        assertThat(terminal.type("status").exitCode()).isZero();
        assertThat(healthOfEveryPart()).hasSize(6).containsOnly("healthy");
        assertThat(terminal.type("up").text()).contains("already up");
        assertThat(terminal.type("reset").text()).contains("stop it with ./lectern down");
        List<ProcessHandle> running = running();

        assertThat(terminal.type("down").text()).isEqualToIgnoringNewLines("Stopped.");

        assertThat(running).hasSize(5).noneMatch(ProcessHandle::isAlive);
        assertThat(healthOfEveryPart()).containsOnly("down");
        assertThat(terminal.type("status").exitCode()).isEqualTo(1);
    }

    @Test
    void aServiceThatEndsIsStartedAgain() throws Exception {
        terminal.type("up", "--detach");
        ProcessHandle first = PidFile.of(home, "catalog").process().orElseThrow();

        first.destroyForcibly();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(PidFile.of(home, "catalog").process()).isPresent().get().isNotEqualTo(first);
            assertThat(healthOfEveryPart()).containsOnly("healthy");
        });
    }

    @Test
    void aKilledLauncherLeavesNothingForLong() throws Exception {
        terminal.type("up", "--detach");
        List<ProcessHandle> left = running();
        killLauncher();

        assertThat(terminal.type("up", "--detach").text())
                .contains(
                        "An earlier run was cut short; stopped what it had left: ingest, catalog, engagement, PostgreSQL.");
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        List<ProcessHandle> leftAgain = running();
        killLauncher();

        assertThat(terminal.type("down").text()).startsWith("Stopped what a killed launcher had left");
        assertThat(leftAgain).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void anInterruptedStartLeavesNothing() throws Exception {
        Process up = terminal.start("up");
        await().atMost(SOON).until(() -> !running().isEmpty());

        up.toHandle().destroy();

        assertThat(new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("Stopped.\n")
                .doesNotContain("\tat ");
        assertThat(running()).isEmpty();
    }

    @Test
    void aServiceThatCannotStartEndsTheStartInOneSentence() throws Exception {
        StandInService.install(home.application(Service.CATALOG), StandInService.Broken.class);

        Answer up = terminal.type("up", "--detach");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.text())
                .contains("catalog stopped while it was starting; its log is " + home.log("catalog"))
                .doesNotContain("\tat ");
        assertThat(running()).isEmpty();
    }

    private void killLauncher() {
        ProcessHandle launcher = PidFile.of(home, "launcher").process().orElseThrow();
        launcher.destroyForcibly();
        launcher.onExit().join();
    }

    private List<ProcessHandle> running() {
        Stream<ProcessHandle> written = Stream.of("launcher", "ingest", "catalog", "engagement")
                .flatMap(part -> PidFile.of(home, part).process().stream());
        return Stream.concat(written, new Leftovers(home).postgres().stream()).toList();
    }

    private List<String> healthOfEveryPart() throws Exception {
        JsonNode parts =
                new ObjectMapper().readTree(terminal.type("status", "--json").text());
        return parts.findValuesAsText("health");
    }
}

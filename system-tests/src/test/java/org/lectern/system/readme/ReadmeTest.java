package org.lectern.system.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.Project;
import org.lectern.system.readme.Terminal.Typed;

/** The commands of the README do what it says, as it is written there. */
class ReadmeTest {
    /** Shared, since making the databases takes long. */
    @TempDir
    static Path folder;

    private final Terminal terminal = new Terminal(folder);

    @BeforeAll
    static void services() {
        Project.requireBuilt();
    }

    @AfterEach
    void leaveNothing() {
        terminal.type("./lectern down");
    }

    @Test
    void theTwoCommandsAreThese() {
        assertThat(commands()).containsExactly("./lectern up", "./lectern test");
        assertThat(Project.text(Project.path(".ci/run"))).as("what guards main").endsWith("/../lectern\" test\n");
    }

    @Test
    void upStartsAllAndWhatItPrintsCanBeTried() throws Exception {
        Typed up = terminal.start(commands().getFirst()).awaitText("Ready after");

        assertThat(up.text()).contains("0 refused", "Ready after").doesNotContain("Exception");
        assertThat(json(tried(up, "Search")).path("total").asInt()).isPositive();
        assertThat(json(tried(up, "Like a paper")).path("liked").asBoolean()).isTrue();
        assertThat(json(tried(up, "CME prompts")).has("items")).isTrue();

        Typed demo = terminal.type("./lectern demo");
        assertThat(demo.text()).contains("She claims the credit", "The whole journey took");
        assertThat(demo.exitCode()).isZero();

        importsDoWhatTheirPageSays();

        List<ProcessHandle> processes = processes();
        Typed down = terminal.type("./lectern down");
        assertThat(down.text()).endsWith("Stopped.\n");
        assertThat(down.exitCode()).isZero();
        up.exitCode();
        assertThat(processes).hasSize(6).noneMatch(ProcessHandle::isAlive);
        assertThat(leftOfTheData()).isEmpty();
    }

    @Test
    void whatAKilledLauncherLeavesEndsWithDown() throws Exception {
        Typed up = terminal.start(commands().getFirst()).awaitText("Ready after");
        List<ProcessHandle> processes = processes();

        up.process().destroyForcibly();
        up.exitCode();
        Typed down = terminal.type("./lectern down");

        assertThat(down.text())
                .contains("Stopped what a killed launcher had left: ingest, catalog, engagement, PostgreSQL.");
        assertThat(processes).hasSize(6).noneMatch(ProcessHandle::isAlive);
        assertThat(leftOfTheData()).isEmpty();
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws Exception {
        int port = terminal.addresses().port(Service.CATALOG);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Typed up = terminal.type("./lectern up");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.text().lines().filter(line -> !line.startsWith("lectern: JDK ")))
                    .singleElement()
                    .asString()
                    .startsWith("In use by another program: port %d (catalog);".formatted(taken.getLocalPort()));
        }
    }

    /** The commands of docs/imports.md print what stands below them, and the same file again is the same import. */
    private void importsDoWhatTheirPageSays() throws Exception {
        List<String> blocks = blocks("docs/imports.md", "(?:bash)?");
        Typed imported = terminal.type(blocks.get(0));
        assertThat(imported.text().lines().toList())
                .containsAll(blocks.get(1).lines().toList());
        assertThat(imported.exitCode()).isZero();

        String curl = blocks.get(2)
                .replace("8081", String.valueOf(terminal.addresses().port(Service.INGEST)))
                .replace("curl", "curl --silent --show-error --fail-with-body");
        Typed called = terminal.type(curl + " 2> /dev/null");
        assertThat(called.exitCode()).as("%s", called.text()).isZero();
        assertThat(called.text()).contains("\"state\":\"DONE\"", "{\"items\":[");
    }

    /** The lines of the README's block of commands, without what they say behind {@code #}. */
    private static List<String> commands() {
        return blocks("README.md", "bash")
                .getFirst()
                .lines()
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .toList();
    }

    /** What stands between fences in a document. */
    private static List<String> blocks(String document, String language) {
        return Pattern.compile("(?m)^```" + language + "\\n(.*?)^```$", Pattern.DOTALL)
                .matcher(Project.text(Project.path(document)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What the command answers that {@code up} has printed under a name; it must succeed. */
    private String tried(Typed up, String name) {
        String token = line(up, text -> text.startsWith("TOKEN="));
        String command = line(up, text -> text.startsWith(name + ":"))
                .substring(name.length() + 1)
                .strip();
        Typed curl = terminal.type(
                token + "\n" + command.replaceFirst("^curl", "curl --silent --show-error --fail-with-body"));
        assertThat(curl.exitCode()).as("%s", curl.text()).isZero();
        return curl.text();
    }

    private static String line(Typed command, Predicate<String> wanted) {
        return command.text().lines().filter(wanted).findFirst().orElseThrow();
    }

    /** The processes of all six parts, which must all be well. */
    private List<ProcessHandle> processes() throws Exception {
        Typed status = terminal.type("./lectern status --json 2> /dev/null");
        JsonNode parts = json(status.text());
        assertThat(status.exitCode()).isZero();
        assertThat(parts.findValuesAsText("health")).hasSize(6).containsOnly("healthy");
        return StreamSupport.stream(parts.spliterator(), false)
                .flatMap(part -> ProcessHandle.of(part.get("pid").asLong()).stream())
                .toList();
    }

    /** Any process that was started with the data folder, also one that no status knows. */
    private Stream<ProcessHandle> leftOfTheData() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(terminal.data().toString()));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}

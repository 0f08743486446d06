package org.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents are part of the product: what they name exists, and what exists they name. */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("lectern.root"));
    private static final List<String> SERVICES = List.of("ingest-service", "catalog-service", "engagement-service");

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<String> broken = documents()
                .flatMap(document -> matches("\\]\\((?!https?:|#)([^)#\\s]+)", read(document))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> ROOT.relativize(document) + " -> " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyLecternCommandThatADocumentNamesIsACommand() throws IOException, InterruptedException {
        String help = output(ROOT.resolve("lectern").toString(), "help");
        Set<String> named = new TreeSet<>();
        documents()
                .forEach(document ->
                        matches("\\./lectern ([a-z]+)", read(document)).forEach(named::add));

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(help).containsPattern("(?m)^ +" + command + "\\b"));
    }

    @Test
    void theReadmeIsReadInAFewMinutes() {
        assertThat(read(ROOT.resolve("README.md")).lines().count()).isLessThanOrEqualTo(150);
    }

    @Test
    void everyKindOfProblemIsDescribedAndEveryDescribedKindIsUsed() {
        Set<String> used = new TreeSet<>();
        Stream.concat(SERVICES.stream(), Stream.of("http"))
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main"), ".java"))
                .forEach(source -> matches("Problem\\s*\\.of\\(\\s*\\d+,\\s*\"([a-z-]+)\"", read(source))
                        .forEach(used::add));
        Set<String> described = new TreeSet<>(matches("(?m)^##+ `?([a-z-]+)`?$", read(ROOT.resolve("docs/problems.md")))
                .toList());

        assertThat(described).containsAll(used);
    }

    @Test
    void everyFigureThatIsCountedIsDescribedForOperators() {
        Set<String> counted = new TreeSet<>();
        Stream.concat(SERVICES.stream(), Stream.of("messaging"))
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/main"), ".java"))
                .forEach(source -> matches(
                                "(?:counter|gauge|timer|CollectionSize|builder|count)\\(\\s*\"(lectern[a-z.]+)\"",
                                read(source))
                        .forEach(counted::add));

        assertThat(counted).hasSizeGreaterThanOrEqualTo(14);
        assertThat(counted)
                .allSatisfy(figure ->
                        assertThat(read(ROOT.resolve("docs/operations.md"))).contains("`" + figure.replace('.', '_')));
    }

    @Test
    void everyTopicThatAServiceOwnsIsDescribedForStrangers() {
        Set<String> owned = new TreeSet<>();
        SERVICES.forEach(service -> matches("lectern\\.topics\\.\"([a-z.-]+)\"", read(properties(service)))
                .forEach(owned::add));

        assertThat(owned).hasSizeGreaterThanOrEqualTo(9);
        assertThat(owned).allSatisfy(topic -> {
            assertThat(read(ROOT.resolve("docs/events.md"))).contains(topic);
            assertThat(read(ROOT.resolve("docs/asyncapi.yaml"))).contains(topic);
        });
    }

    @Test
    void theReadmesPortsAreTheServicesPorts() {
        String readme = read(ROOT.resolve("README.md"));
        assertThat(SERVICES).allSatisfy(service -> {
            String port = matches("(?m)^quarkus\\.http\\.port=(\\d+)", read(properties(service)))
                    .findFirst()
                    .orElseThrow();
            assertThat(readme).contains("| " + service + " | " + port + " |");
        });
    }

    private static Path properties(String service) {
        return ROOT.resolve(service).resolve("src/main/resources/application.properties");
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                files(ROOT.resolve("docs"), ".md"));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> group(result));
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}

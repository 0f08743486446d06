package org.lectern.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of this project, as a checkout has them. */
public final class Project {
    public static final List<String> SERVICES = List.of("ingest", "catalog", "engagement");
    static final List<String> MODULES = List.of(
            "messaging",
            "http",
            "local-stack",
            "ingest-service",
            "catalog-service",
            "engagement-service",
            "system-tests");

    private Project() {}

    /** A file or folder by its path from the project's root. */
    public static Path path(String path) {
        return Path.of(System.getProperty("lectern.root")).resolve(path);
    }

    /** Ends a test with a sentence where the build has not made the services that it needs. */
    public static void requireBuilt() {
        for (String service : SERVICES) {
            Path application = path(service + "-service/target/quarkus-app/quarkus-run.jar");
            if (!Files.exists(application)) {
                throw new IllegalStateException(application + " is missing; ./mvnw package makes it.");
            }
        }
    }

    /**
     * The folder that lies beside the project and holds what the project may read but not keep; {@code -Dlectern.shared}
     * where it lies elsewhere.
     */
    public static Path shared() {
        return Path.of(System.getProperty("lectern.shared", path("../shared").toString()))
                .normalize();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    /** A JSON file by its path from the project's root. */
    public static JsonNode json(String path) {
        return read(new ObjectMapper(), path);
    }

    public static JsonNode yaml(String path) {
        return read(new YAMLMapper(), path);
    }

    private static JsonNode read(ObjectMapper mapper, String path) {
        try {
            return mapper.readTree(path(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's application.properties. */
    public static Properties settings(String service) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(settingsFile(service))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    static Path settingsFile(String service) {
        return path(service + "-service/src/main/resources/application.properties");
    }

    /** The files below a folder that fit; none where there is no such folder. */
    static List<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every Java file of the modules' main code, or of their tests. */
    static List<Path> sources(String kind) {
        return MODULES.stream()
                .flatMap(module -> files(path(module + "/src/" + kind + "/java"), Project::isJava).stream())
                .toList();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}

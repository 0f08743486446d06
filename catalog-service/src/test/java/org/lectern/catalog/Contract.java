package org.lectern.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service's schemas and frozen examples of its events. */
public record Contract(Path folder) {
    /** The contract of a service, such as {@code ingest-service}. */
    public static Contract of(String service) {
        return new Contract(Path.of(System.getProperty("lectern.root"), service, "contract"));
    }

    /** What is wrong with data of this type; nothing where it is as promised. */
    public List<Error> violations(String type, String data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(folder.resolve(type + ".schema.json")));
        return schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The frozen examples of a type. */
    public List<String> examples(String type) {
        try (Stream<Path> files = Files.list(folder.resolve("examples").resolve(type))) {
            return files.sorted().map(Contract::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

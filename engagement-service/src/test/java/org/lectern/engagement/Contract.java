package org.lectern.engagement;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service's schemas and frozen examples of its events. */
public record Contract(Path folder) {
    /** The contract of a service, such as {@code catalog-service}. */
    public static Contract of(String service) {
        return new Contract(Path.of(System.getProperty("lectern.root"), service, "contract"));
    }

    /** What is wrong with data of this type; nothing where it is as promised. */
    public List<Error> violations(String type, String data) throws IOException {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = schemas.getSchema(Files.readString(folder.resolve(type + ".schema.json")));
        return schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The frozen examples of a type. */
    public List<Path> examples(String type) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("examples").resolve(type))) {
            return files.sorted().toList();
        }
    }
}

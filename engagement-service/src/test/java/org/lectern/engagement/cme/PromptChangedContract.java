package org.lectern.engagement.cme;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The promise of {@code org.lectern.cme.prompt.changed.v1}. */
final class PromptChangedContract {
    static final String TYPE = "org.lectern.cme.prompt.changed.v1";
    private static final Path FOLDER = Path.of(System.getProperty("lectern.root"), "engagement-service/contract");

    private PromptChangedContract() {}

    /** What is wrong with an event's data; nothing where it is as promised. */
    static List<String> violations(String data) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve(TYPE + ".schema.json")));
        return schema
                .validate(
                        data,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("examples").resolve(TYPE))) {
            return files.sorted().toList();
        }
    }
}

package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lectern.localstack.TopicReader.header;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.ingest.parse.Page;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

@QuarkusTest
class ContractTest {
    private static final Path CONTRACT = Path.of(System.getProperty("lectern.root"), "ingest-service", "contract");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT.resolve("examples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsWhatItsSchemaDescribes(Path example) throws IOException {
        assertThat(errors(example.getParent().getFileName().toString(), Files.readString(example)))
                .isEmpty();
    }

    @Test
    void aSchemaRefusesWhatItDoesNotDescribe() throws IOException {
        assertThat(errors("org.lectern.page.rejected.v1", "{\"page\":{},\"reason\":\"BORING\"}"))
                .isNotEmpty();
    }

    @Test
    void whatIsPublishedIsWhatTheSchemasDescribe() throws IOException {
        Ingest.read(Ingest.submit(SampleHtml.unique().bytes()).path("id"));
        Ingest.read(Ingest.submit(new byte[] {1, 2, 3}).path("id"));
        Ingest.published(Ingest.PARSED, "");

        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(Ingest.all(Ingest.PARSED));
        events.addAll(Ingest.all(Ingest.REJECTED));

        assertThat(events)
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(errors(
                                header(event, "ce_type").orElseThrow(),
                                new String(event.value(), StandardCharsets.UTF_8)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void everyExampleOfASubmissionIsTakenFromTheTopic(Path example) {
        JsonPath submission = JsonPath.from(example.toFile());
        Map<String, String> headers = submission.getMap("headers");
        byte[] bytes = submission.getString("value").getBytes(StandardCharsets.UTF_8);

        try (TopicWriter writer = TestStack.writer()) {
            writer.write(Ingest.SUBMITTED, submission.getString("key"), bytes, headers);
        }

        UUID id = new Page(bytes, headers.get("content-type"), headers.get("ce_subject")).id();
        await().atMost(Ingest.SOON)
                .until(() -> Ingest.crawler().get("/pages/" + id).statusCode() == 200);
    }

    static List<Path> submissions() throws IOException {
        return examples().stream()
                .filter(file -> file.getParent().endsWith("org.lectern.page.submitted.v1"))
                .toList();
    }

    private static List<Error> errors(String type, String json) throws IOException {
        Schema schema = SCHEMAS.getSchema(Files.readString(CONTRACT.resolve(type + ".schema.json")));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}

package org.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.LocalKafka;
import org.lectern.localstack.TopicWriter;

/** The consumer of docs/events.md, run as a stranger would run it. */
class ExampleConsumerTest {
    private static final String TOPIC = "lectern.engagement.recorded";
    private static final String SOURCE = "/lectern/engagement";
    private static final String FIRST = "11111111-1111-4111-8111-111111111111";
    private static final String SECOND = "22222222-2222-4222-8222-222222222222";
    private static final Path EXAMPLE = Project.path("docs/examples/CountLikes.java");

    @Test
    void itCountsEachLikeOnceAndSkipsWhatItDoesNotKnow() throws Exception {
        try (LocalKafka kafka = LocalKafka.temporary()) {
            write(kafka.bootstrapServers());

            assertThat(run(kafka.bootstrapServers())).isEqualTo(FIRST + " 2\n" + SECOND + " 0\n");
        }
    }

    @Test
    void itIsShortEnoughToRead() {
        assertThat(Project.lines(EXAMPLE)).hasSizeLessThanOrEqualTo(60);
    }

    private static void write(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
        }
        CloudEvent adaLikesFirst = reaction("ada", FIRST, null, "like");
        try (TopicWriter topic = new TopicWriter(bootstrapServers)) {
            topic.write(TOPIC, "ada", adaLikesFirst);
            topic.write(TOPIC, "ada", adaLikesFirst);
            topic.write(TOPIC, "ben", reaction("ben", FIRST, null, "like"));
            topic.write(TOPIC, "cleo", reaction("cleo", SECOND, null, "like"));
            topic.write(TOPIC, "cleo", reaction("cleo", SECOND, "like", "dislike"));
            topic.write(TOPIC, "ben", CloudEvent.json(SOURCE, "org.lectern.paper.saved.v1", "{}"));
        }
    }

    private static CloudEvent reaction(String reader, String paper, @Nullable String from, String to) {
        String data = """
                {"reader":"%s","paperId":"%s","from":%s,"to":"%s","at":"2026-01-05T06:07:08Z"}
                """.formatted(reader, paper, from == null ? "null" : "\"" + from + "\"", to);
        return CloudEvent.json(SOURCE, "org.lectern.reaction.changed.v1", data);
    }

    private static String run(String bootstrapServers) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EXAMPLE.toString(),
                        bootstrapServers)
                .redirectError(Redirect.DISCARD)
                .start();
        try (InputStream output = java.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(java.waitFor()).isZero();
            return text;
        }
    }
}

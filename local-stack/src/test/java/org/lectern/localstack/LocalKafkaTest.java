package org.lectern.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    @TempDir
    Path folder;

    @Test
    void recordsSurviveARestart() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(folder, 0);
                TopicWriter writer = new TopicWriter(kafka.bootstrapServers())) {
            createTopic(kafka, "kept");
            writer.write("kept", "k", "v".getBytes(), Map.of());
        }

        try (LocalKafka again = LocalKafka.start(folder, 0)) {
            var read = new TopicReader(again.bootstrapServers())
                    .find("kept", record -> "k".equals(record.key()), Duration.ofSeconds(20));
            assertThat(read.value()).asString().isEqualTo("v");
        }
    }

    @Test
    void namingATopicDoesNotMakeIt() {
        try (LocalKafka kafka = LocalKafka.start(folder, 0);
                Admin admin = admin(kafka)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("unheard-of"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalKafka.start(folder, other.getLocalPort()))
                    .isInstanceOf(Ports.InUse.class)
                    .hasMessage("Port %d, which Kafka needs, is in use by another program."
                            .formatted(other.getLocalPort()));
        }
    }

    private static void createTopic(LocalKafka kafka, String name) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin(LocalKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}

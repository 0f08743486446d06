package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicReader;
import org.lectern.localstack.TopicWriter;

class DeadLetterBoxTest {
    private static final Addresses ADDRESSES = new Addresses(portOf(TestStack.bootstrapServers()) - 9192);

    @BeforeEach
    void topics() {
        TestStack.createTopic(Service.CATALOG.deadLetterTopic(), 1);
        TestStack.createTopic("origin", 3);
    }

    @Test
    void aDeadLetterGoesBackOnceAsItWas() {
        bury("k", "not json", Map.of("ce_id", "7"));
        try (DeadLetterBox box = new DeadLetterBox(ADDRESSES)) {
            assertThat(box.all(Service.CATALOG))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.describe())
                            .contains("origin-2@41", "key k", "catalog.papers: Undecodable: no JSON")
                            .doesNotContain("replayed"));

            assertThat(box.replay(Service.CATALOG)).isOne();
            assertThat(box.replay(Service.CATALOG)).isZero();
            assertThat(box.all(Service.CATALOG))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.replayed()).isTrue());
        }

        ConsumerRecord<String, byte[]> back = TestStack.reader().find("origin", record -> true, Duration.ofSeconds(20));
        assertThat(back.key()).isEqualTo("k");
        assertThat(back.value()).asString().isEqualTo("not json");
        assertThat(TopicReader.header(back, "ce_id")).contains("7");
        assertThat(back.headers()).noneMatch(header -> header.key().startsWith("lectern-dead-letter-"));
    }

    @Test
    void aServiceWithoutATopicHasNoDeadLetters() {
        try (DeadLetterBox box = new DeadLetterBox(ADDRESSES)) {
            assertThat(box.all(Service.INGEST)).isEmpty();
            assertThat(box.replay(Service.INGEST)).isZero();
        }
    }

    private static void bury(String key, String text, Map<String, String> originalHeaders) {
        Map<String, String> headers = new HashMap<>(originalHeaders);
        headers.put("lectern-dead-letter-topic", "origin");
        headers.put("lectern-dead-letter-partition", "2");
        headers.put("lectern-dead-letter-offset", "41");
        headers.put("lectern-dead-letter-consumer", "catalog.papers");
        headers.put("lectern-dead-letter-reason", "Undecodable: no JSON");
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(Service.CATALOG.deadLetterTopic(), key, text.getBytes(), headers);
        }
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }
}

package org.lectern.localstack.launcher;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.TopicReader;

/**
 * A record that a service could not apply, as it lies in the service's dead-letter topic.
 *
 * @param replayed whether it has been sent back since
 */
record DeadLetter(ConsumerRecord<String, byte @Nullable []> record, boolean replayed) {
    private static final String PREFIX = "lectern-dead-letter-";

    /** The record as it first was, for its first topic. */
    ProducerRecord<String, byte[]> original() {
        ProducerRecord<String, byte[]> original = new ProducerRecord<>(about("topic"), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                original.headers().add(header);
            }
        }
        return original;
    }

    /** One line for a person: number, when, whence, by whom, why. */
    String describe() {
        return "%s@%d  %s  %s-%s@%s  key %s  %s: %s%s"
                .formatted(
                        record.topic(),
                        record.offset(),
                        Instant.ofEpochMilli(record.timestamp()),
                        about("topic"),
                        about("partition"),
                        about("offset"),
                        record.key(),
                        about("consumer"),
                        about("reason"),
                        replayed ? "  (replayed)" : "");
    }

    private String about(String what) {
        return TopicReader.header(record, PREFIX + what).orElse("?");
    }
}

package org.lectern.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * A topic as the broker knows it.
 *
 * @param id another one whenever the topic was made anew
 */
record TopicState(String id, List<TopicPartition> partitions) {

    /**
     * Asks the broker; empty where there is no such topic.
     *
     * @throws KafkaException where the broker does not answer
     */
    static Optional<TopicState> of(Admin admin, String topic) throws InterruptedException {
        try {
            return Optional.ofNullable(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .map(TopicState::of);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException(failure.getCause());
        }
    }

    private static TopicState of(TopicDescription topic) {
        return new TopicState(
                topic.topicId().toString(),
                topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                        .toList());
    }
}

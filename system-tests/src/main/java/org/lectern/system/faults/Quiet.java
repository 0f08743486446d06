package org.lectern.system.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.Waiting;

/** Waits until nothing is on its way any more: no page waits, no outbox holds a row, no consumer is behind. */
final class Quiet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS_MS = 1_000;

    private final Admin admin;
    private final Stores stores;

    Quiet(Addresses addresses, Stores stores) {
        this.admin = Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()));
        this.stores = stores;
    }

    /** Tells that the broker does not say how far the consumers are. */
    static final class Unknown extends RuntimeException {
        Unknown(Throwable cause) {
            super("the broker does not say how far the consumers are: " + cause.getMessage(), cause);
        }
    }

    /** Returns once two looks in a row have found nothing: what a look misses is about to show in another place. */
    void await(Consumer<String> log) {
        log.accept("waiting for what is on its way: " + left());
        Waiting.until("nothing is on its way", this::leftTwice, Map::isEmpty, PATIENCE);
    }

    private Map<String, Long> leftTwice() {
        Map<String, Long> left = left();
        if (left.isEmpty()) {
            Waiting.pause(BETWEEN_LOOKS_MS);
            left = left();
        }
        return left;
    }

    /** What is on its way, by where it waits; empty places are left out. */
    private Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>(lags());
        for (Service service : Service.values()) {
            left.put(service.id() + "'s outbox", stores.number(service, "select count(*) from outbox"));
        }
        left.put("pages", stores.number(Service.INGEST, "select count(*) from page where status = 'RECEIVED'"));
        left.put("tallies", stores.number(Service.ENGAGEMENT, "select count(*) from tally_delta"));
        left.values().removeIf(number -> number == 0);
        return left;
    }

    private Map<String, Long> lags() {
        try {
            Map<String, Long> lags = new TreeMap<>();
            for (GroupListing group : admin.listGroups().all().get()) {
                lags.put(group.groupId(), lag(group.groupId()));
            }
            return lags;
        } catch (ExecutionException failure) {
            throw new Unknown(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unknown(interrupted);
        }
    }

    private long lag(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                ends(committed.keySet()).entrySet()) {
            OffsetAndMetadata next = committed.get(end.getKey());
            lag += next == null ? 0 : end.getValue().offset() - next.offset();
        }
        return lag;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close();
    }
}

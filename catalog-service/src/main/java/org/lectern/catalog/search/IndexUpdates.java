package org.lectern.catalog.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.lectern.catalog.search.index.Change;
import org.lectern.catalog.search.index.PaperIndex;
import org.lectern.catalog.search.index.Progress;

/** Applies what a consumer reads to the index, and lets searches see it and the disk have it in time. */
final class IndexUpdates {
    private static final Logger LOG = Logger.getLogger(IndexUpdates.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(100);

    private final PaperIndex index;
    private final CatalogueRecords records;
    private final FeedState state;
    private final MeterRegistry metrics;
    private final Duration view;
    private final Due refresh;
    private final Due commit;
    private final Map<Integer, Long> offsets = new HashMap<>();
    private String topic = "";

    IndexUpdates(
            PaperIndex index,
            CatalogueRecords records,
            SearchSettings settings,
            FeedState state,
            MeterRegistry metrics) {
        this.index = index;
        this.records = records;
        this.state = state;
        this.metrics = metrics;
        this.view = settings.view();
        this.refresh = new Due(settings.refresh());
        this.commit = new Due(settings.commit());
    }

    /** Begins where the index stands; an index of a topic that was since made anew is emptied first. */
    void begin(Consumer<String, byte[]> consumer, TopicState current) {
        if (!index.progress().topic().equals(current.id())) {
            index.clear();
        }
        topic = current.id();
        offsets.putAll(index.progress().offsets());
        consumer.assign(current.partitions());
        for (TopicPartition partition : current.partitions()) {
            consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L));
        }
        state.catchUpTo(consumer.endOffsets(current.partitions()));
    }

    /** One round: reads what is there, or waits a moment for it. */
    void poll(Consumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> read = consumer.poll(LONGEST_POLL);
        if (!read.isEmpty()) {
            apply(read);
        }
        if (state.isCaughtUp() ? refresh.isDue() : state.reached(consumer)) {
            index.refresh();
            index.forgetViews(view);
            state.measure(consumer, index.size());
        }
        if (commit.isDue()) {
            index.commit();
        }
    }

    private void apply(ConsumerRecords<String, byte[]> read) {
        List<Change> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : read) {
            addChange(record, changes);
            offsets.put(record.partition(), record.offset() + 1);
        }
        index.apply(changes, new Progress(topic, offsets));
    }

    /** The topic is this service's own: an unreadable record is a mistake of ours, counted, and stops nobody. */
    private void addChange(ConsumerRecord<String, byte[]> record, List<Change> changes) {
        try {
            records.change(record).ifPresent(changes::add);
        } catch (CatalogueRecords.Unreadable failure) {
            LOG.errorf("search feed: a record was left out: %s", failure.getMessage());
            metrics.counter("lectern.search.unreadable").increment();
        }
    }
}

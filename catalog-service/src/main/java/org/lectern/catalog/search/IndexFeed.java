package org.lectern.catalog.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.lectern.catalog.search.index.PaperIndex;

/**
 * Lets the index of this instance follow the topic of catalogued papers: all partitions, in no consumer group, from where
 * the index says it is. A topic that is not there yet is waited for, and so is a broker that is away.
 */
@ApplicationScoped
class IndexFeed {
    private static final Logger LOG = Logger.getLogger(IndexFeed.class);
    private static final long PAUSE_MILLIS = 1000;

    @Inject
    PaperIndex index;

    @Inject
    CatalogueRecords records;

    @Inject
    SearchSettings settings;

    @Inject
    FeedState state;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("search-feed").daemon().unstarted(this::run);
    private volatile Optional<Consumer<?, ?>> consuming = Optional.empty();

    void start(@Observes StartupEvent event) {
        state.begin(index);
        thread.start();
    }

    /** The last papers are committed when the index is closed, after this. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        consuming.ifPresent(Consumer::wakeup);
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!isStopping()) {
                followWhileBrokerAnswers();
                stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void followWhileBrokerAnswers() throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            Optional<TopicState> topic = TopicState.of(admin, settings.topic());
            if (topic.isPresent()) {
                follow(topic.get());
            } else {
                state.nothingToCatchUp();
            }
        } catch (WakeupException stop) {
            LOG.debug("search feed: stopping");
        } catch (KafkaException failure) {
            LOG.warnf("search feed: the broker does not answer (%s), trying again", failure.getMessage());
        }
    }

    private void follow(TopicState topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(configuration(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consuming = Optional.of(consumer);
            IndexUpdates updates = new IndexUpdates(index, records, settings, state, metrics);
            updates.begin(consumer, topic);
            while (!isStopping()) {
                updates.poll(consumer);
            }
        } finally {
            consuming = Optional.empty();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private Map<String, Object> configuration() {
        Map<String, Object> configuration = new HashMap<>(kafka);
        configuration.put("enable.auto.commit", false);
        configuration.put("allow.auto.create.topics", false);
        configuration.put("auto.offset.reset", "earliest");
        configuration.put("max.poll.records", 1000);
        configuration.put("max.partition.fetch.bytes", 4 << 20);
        return configuration;
    }
}

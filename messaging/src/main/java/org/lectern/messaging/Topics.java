package org.lectern.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Creates the topics that this service owns and that are missing; one that exists is left as its operator made it. */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    @Inject
    MessagingSettings.Owned owned;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final Thread thread = Thread.ofVirtual().name("topics").unstarted(this::createWhenBrokerAnswers);

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** The service does not wait for this: what it publishes stays in the outbox until the topics are there. */
    private void createWhenBrokerAnswers() {
        boolean created = false;
        while (!created && !Thread.currentThread().isInterrupted()) {
            try (Admin admin = Admin.create(kafka)) {
                createMissing(admin);
                created = true;
            } catch (ExecutionException | KafkaException failure) {
                LOG.warnf("topics: the broker does not answer yet (%s), trying again", failure.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<NewTopic> missing = owned.topics().entrySet().stream()
                .filter(topic -> !there.contains(topic.getKey()))
                .map(topic -> new NewTopic(
                                topic.getKey(), Optional.of(topic.getValue().partitions()), Optional.empty())
                        .configs(topic.getValue().config()))
                .toList();
        admin.createTopics(missing).all().get();
        LOG.infof("topics: created %s", missing.stream().map(NewTopic::name).toList());
    }
}

package org.lectern.localstack;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in this JVM, reachable from this machine only. Topics are
 * never made by merely naming them: a service declares its own.
 */
public final class LocalKafka implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable afterwards;

    private LocalKafka(KafkaRaftServer server, int port, Runnable afterwards) {
        this.server = server;
        this.port = port;
        this.afterwards = afterwards;
    }

    /** A broker whose data lives until {@link #close()}, on a free port. */
    public static LocalKafka temporary() {
        Path folder = Folders.temporary("kafka");
        return start(folder, 0, () -> Folders.delete(folder));
    }

    /**
     * A broker that keeps its data in the folder, made if missing.
     *
     * @param port such as 9192, or 0 for a free one
     * @throws Ports.InUse when another program listens there
     */
    public static LocalKafka start(Path folder, int port) {
        return start(Folders.create(folder), port, () -> {});
    }

    private static LocalKafka start(Path folder, int wantedPort, Runnable afterwards) {
        QuietLogs.apply();
        int port = Ports.claim(wantedPort, "Kafka");
        format(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(folder, port), false), Time.SYSTEM);
        server.startup();
        return new LocalKafka(server, port, afterwards);
    }

    /** The address for clients, such as {@code localhost:9192}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Stops the broker in good order and waits for it. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        afterwards.run();
    }

    private static void format(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            formatter(folder).run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LocalStackFailure("Kafka cannot prepare its data folder %s.".formatted(folder), e);
        }
    }

    private static Formatter formatter(Path folder) {
        return new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setHasDynamicQuorum(false)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Properties settings(Path folder, int port) {
        int controllerPort = Ports.free();
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@localhost:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.toString(),
                "auto.create.topics.enable",
                "false"));
        settings.putAll(alone());
        settings.putAll(small());
        settings.putAll(quick());
        return settings;
    }

    /** One replica of everything. */
    private static Map<String, String> alone() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /** Buffers and partitions for one machine: the defaults are meant for a cluster's node. */
    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20),
                "log.index.size.max.bytes", String.valueOf(1 << 20));
    }

    /** Consumers join at once, and a killed broker comes back before its old self would be missed. */
    private static Map<String, String> quick() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "broker.heartbeat.interval.ms", "1000",
                "broker.session.timeout.ms", "4000");
    }
}

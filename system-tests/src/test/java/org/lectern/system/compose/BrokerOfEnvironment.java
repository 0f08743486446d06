package org.lectern.system.compose;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker that is told everything as the image apache/kafka is: {@code KAFKA_LOG_DIRS} is the setting
 * {@code log.dirs}. It prepares its folder, which must be new.
 */
final class BrokerOfEnvironment {
    /** For the image's start script, not for the broker. */
    private static final String HEAP = "KAFKA_HEAP_OPTS";

    private BrokerOfEnvironment() {}

    public static void main(String[] arguments) throws Exception {
        Properties settings = settings(System.getenv());
        String folder = settings.getProperty("log.dirs");
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setMetadataLogDirectory(folder)
                .addDirectory(folder)
                .setHasDynamicQuorum(false)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, true), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    private static Properties settings(Map<String, String> environment) {
        Properties settings = new Properties();
        environment.forEach((name, value) -> {
            if (name.startsWith("KAFKA_") && !name.equals(HEAP)) {
                settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return settings;
    }
}

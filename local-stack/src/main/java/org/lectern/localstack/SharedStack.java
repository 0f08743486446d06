package org.lectern.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one stack of a test JVM and how to reach it. Quarkus loads tests by class loaders of its own and throws them away;
 * the broker must outlive them, so {@link #address} always goes to the copy of this class that the system's class
 * loader has, and only types of the JDK cross over.
 */
final class SharedStack implements Supplier<Map<String, String>> {
    static final String KAFKA = "kafka";
    static final String POSTGRES_PORT = "postgres.port";
    static final String ISSUER = "issuer";
    static final String ISSUER_FOLDER = "issuer.folder";

    private static @Nullable Map<String, String> addresses;

    /** Public for {@link #address}, which crosses class loaders. */
    public SharedStack() {}

    /** One address of this JVM's stack, which is started at the first call. */
    static String address(String name) {
        return Objects.requireNonNull(addresses().get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> addresses() {
        try {
            Class<?> ofTheSystem = ClassLoader.getSystemClassLoader().loadClass(SharedStack.class.getName());
            return ((Supplier<Map<String, String>>)
                            ofTheSystem.getDeclaredConstructor().newInstance())
                    .get();
        } catch (ReflectiveOperationException e) {
            throw new LocalStackFailure("local-stack is missing on the class path of the tests.", e);
        }
    }

    @Override
    public Map<String, String> get() {
        synchronized (SharedStack.class) {
            if (addresses == null) {
                addresses = start();
            }
            return addresses;
        }
    }

    private static Map<String, String> start() {
        Path folder = Folders.temporary("issuer");
        CompletableFuture<LocalPostgres> postgres = CompletableFuture.supplyAsync(LocalPostgres::temporary);
        CompletableFuture<LocalIssuer> issuer = CompletableFuture.supplyAsync(() -> LocalIssuer.start(folder, 0));
        LocalKafka kafka = LocalKafka.temporary();
        closeAtEnd(kafka, postgres.join(), issuer.join(), folder);
        return Map.of(
                KAFKA, kafka.bootstrapServers(),
                POSTGRES_PORT, String.valueOf(postgres.join().port()),
                ISSUER, issuer.join().address(),
                ISSUER_FOLDER, folder.toString());
    }

    private static void closeAtEnd(LocalKafka kafka, LocalPostgres postgres, LocalIssuer issuer, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "close PostgreSQL"));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "close Kafka"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            issuer.close();
            Folders.delete(folder);
        }));
    }
}

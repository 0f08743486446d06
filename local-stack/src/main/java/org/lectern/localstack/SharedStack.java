package org.lectern.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one stack of a test JVM and how to reach it. Quarkus loads tests by class loaders of its own and throws them away;
 * the broker must outlive them, so {@link #address} always goes to the copy of this class that the system's class
 * loader has, and only types of the JDK cross over.
 */
public final class SharedStack implements Supplier<Map<String, String>>, Consumer<Boolean> {
    static final String KAFKA = "kafka";
    static final String POSTGRES_PORT = "postgres.port";
    /** Where the services reach PostgreSQL, unless {@link #letServicesReachDatabases} says no. */
    static final String GATE_PORT = "gate.port";

    static final String ISSUER = "issuer";
    static final String FOLDER = "folder";

    private static @Nullable Map<String, String> addresses;
    private static @Nullable Gate gate;

    /** Public, as the class is, for {@link #address}, which crosses class loaders. */
    public SharedStack() {}

    /** One address of this JVM's stack, which is started at the first call. */
    static String address(String name) {
        return Objects.requireNonNull(addresses().get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> addresses() {
        return ((Supplier<Map<String, String>>) ofTheSystem()).get();
    }

    /** Whether the services reach PostgreSQL from now on; tests always do. */
    @SuppressWarnings("unchecked")
    static void letServicesReachDatabases(boolean open) {
        ((Consumer<Boolean>) ofTheSystem()).accept(open);
    }

    private static Object ofTheSystem() {
        try {
            return ClassLoader.getSystemClassLoader()
                    .loadClass(SharedStack.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LocalStackFailure("local-stack is missing on the class path of the tests.", e);
        }
    }

    /** The addresses of this class loader's stack, by name; starts it at the first call. */
    @Override
    public Map<String, String> get() {
        synchronized (SharedStack.class) {
            if (addresses == null) {
                addresses = start();
            }
            return addresses;
        }
    }

    /** Opens or shuts the gate in front of this class loader's PostgreSQL. */
    @Override
    public void accept(Boolean open) {
        Gate before = Objects.requireNonNull(gate, "the stack has not been started");
        if (open) {
            before.open();
        } else {
            before.shut();
        }
    }

    private static Map<String, String> start() {
        Path folder = Folders.temporary("tests");
        CompletableFuture<LocalPostgres> postgres =
                CompletableFuture.supplyAsync(() -> closeAtEnd(LocalPostgres.temporary()));
        CompletableFuture<LocalIssuer> issuer =
                CompletableFuture.supplyAsync(() -> closeAtEnd(LocalIssuer.start(folder, 0)));
        CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(SharedStack::startKafka);
        closeAtEnd(() -> Folders.delete(folder));
        int postgresPort = postgres.join().port();
        gate = Gate.before(postgresPort);
        return Map.of(
                KAFKA, kafka.join().bootstrapServers(),
                POSTGRES_PORT, String.valueOf(postgresPort),
                GATE_PORT, String.valueOf(gate.port()),
                ISSUER, issuer.join().address(),
                FOLDER, folder.toString());
    }

    /** Kafka loads classes by the thread's context class loader, which may be one that Quarkus throws away. */
    private static LocalKafka startKafka() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        return closeAtEnd(LocalKafka.temporary());
    }

    private static <T extends AutoCloseable> T closeAtEnd(T part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(part)));
        return part;
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LocalStackFailure("%s does not close.".formatted(part), e);
        }
    }
}

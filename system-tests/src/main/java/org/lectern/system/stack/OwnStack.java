package org.lectern.system.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.Folders;
import org.lectern.localstack.LocalIssuer;
import org.lectern.localstack.LocalKafka;
import org.lectern.localstack.LocalPostgres;
import org.lectern.localstack.Tokens;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Home;
import org.lectern.localstack.launcher.Service;
import org.lectern.localstack.launcher.ServiceProcess;

/** Kafka and PostgreSQL in or under this JVM, the services as JVMs beside it. Everything is gone after {@link #close}. */
public final class OwnStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Home home;
    private final Addresses addresses;
    private final LocalIssuer issuer;
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();
    private volatile @Nullable LocalKafka kafka;
    private volatile @Nullable LocalPostgres postgres;

    private OwnStack(Home home, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
        this.issuer = LocalIssuer.start(home.issuer(), addresses.issuerPort());
    }

    /** A stack of all services as they are built, and ready. */
    public static OwnStack start() {
        return of(Service.values());
    }

    /** A stack of these services alone, as they are built, and ready. */
    public static OwnStack of(Service... wanted) {
        Path root = Path.of(System.getProperty("lectern.root", "")).toAbsolutePath();
        OwnStack stack = new OwnStack(new Home(root, Folders.temporary("stack")), Addresses.free());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        CompletableFuture<Void> broker = CompletableFuture.runAsync(stack::startBroker);
        stack.startDatabase();
        broker.join();
        Stream.of(wanted).forEach(stack::start);
        Stream.of(wanted).forEach(service -> stack.awaitReady(service, PATIENCE));
        return stack;
    }

    /** Where everything listens. */
    public Addresses addresses() {
        return addresses;
    }

    /** Signs tokens that the services trust. */
    public Tokens tokens() {
        return Tokens.of(home.issuer(), issuer.address());
    }

    /** The folder with the logs and the data; gone after {@link #close}, but not where a start failed. */
    public Path folder() {
        return home.data();
    }

    /** Starts a service's JVM and returns at once. */
    public void start(Service service) {
        services.put(service, ServiceProcess.start(service, home, addresses));
    }

    /** Waits until the service says that it is ready. */
    public void awaitReady(Service service, Duration patience) {
        process(service).awaitReady(patience);
    }

    /** {@code kill -9}: the JVM has no chance to finish anything. */
    public void kill(Service service) {
        ProcessHandle jvm = process(service).handle();
        jvm.destroyForcibly();
        jvm.onExit().join();
    }

    /** The service's JVM. */
    public ProcessHandle jvm(Service service) {
        return process(service).handle();
    }

    /** Starts the broker on its port, with the data that it had. */
    public void startBroker() {
        kafka = LocalKafka.start(home.kafka(), addresses.kafkaPort());
    }

    /** Stops the broker. */
    public void stopBroker() {
        LocalKafka running = kafka;
        kafka = null;
        if (running != null) {
            running.close();
        }
    }

    /** Starts the database server on its port, with the data that it had. */
    public void startDatabase() {
        postgres = LocalPostgres.start(home.postgres(), addresses.postgresPort());
    }

    /** Stops the database server; connections break. */
    public void stopDatabase() {
        LocalPostgres running = postgres;
        postgres = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        stop();
        issuer.close();
        Folders.delete(home.data());
    }

    /** Also when this JVM is interrupted: no process outlives it. */
    private synchronized void stop() {
        killServices();
        stopDatabase();
        stopBroker();
    }

    private ServiceProcess process(Service service) {
        return Objects.requireNonNull(services.get(service), service::id);
    }

    /** Nothing of it is needed any more, so nothing is waited for. */
    private void killServices() {
        services.values().forEach(process -> process.handle().destroyForcibly());
        services.values().forEach(process -> process.handle().onExit().join());
    }
}

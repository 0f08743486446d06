package org.lectern.localstack.launcher;

import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.LocalIssuer;
import org.lectern.localstack.LocalKafka;
import org.lectern.localstack.LocalPostgres;

/** Kafka, PostgreSQL and the issuer in or under this JVM, and the services beside it. */
final class RunningStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A broker whose disk failed may not stop in good order. */
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(20);

    private final Home home;
    private final Addresses addresses;
    private final Screen screen;
    private final ConcurrentLinkedQueue<AutoCloseable> infrastructure = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<ServiceProcess> services = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> watched = new ConcurrentLinkedQueue<>();
    private volatile CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);
    private volatile boolean closing;

    RunningStack(Home home, Addresses addresses, Screen screen) {
        this.home = home;
        this.addresses = addresses;
        this.screen = screen;
    }

    /** Starts everything side by side and returns when all of it is ready. */
    void start() {
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka);
        CompletableFuture<Void> issuer = CompletableFuture.runAsync(this::startIssuer);
        // The services need their schema at start; the broker and the issuer they can wait for.
        CompletableFuture<Void> ready =
                CompletableFuture.runAsync(this::startPostgres).thenCompose(up -> startServices());
        starting = CompletableFuture.allOf(kafka, issuer, ready);
        starting.join();
        services.forEach(this::watch);
    }

    private void startKafka() {
        Exit.setHaltProcedure((status, message) -> giveUp(message));
        Exit.setExitProcedure((status, message) -> giveUp(message));
        infrastructure.add(LocalKafka.start(home.kafka(), addresses.kafkaPort()));
        screen.ready("Kafka", addresses.bootstrapServers());
    }

    /** Kafka, whose disk is full, would end this JVM at once and leave the services and PostgreSQL behind. */
    private void giveUp(@Nullable String message) {
        if (!closing) {
            screen.say("Kafka has given up, as it does when its disk is full%s; its log is %s."
                    .formatted(message == null ? "" : " (" + message + ")", home.log("launcher")));
            Thread.ofPlatform().daemon().start(() -> System.exit(1));
        }
    }

    private void startIssuer() {
        infrastructure.add(LocalIssuer.start(home.issuer(), addresses.issuerPort()));
        screen.ready("issuer", addresses.issuer());
    }

    private void startPostgres() {
        Redirect log = Redirect.appendTo(home.log("postgres").toFile());
        infrastructure.add(LocalPostgres.start(home.postgres(), addresses.postgresPort(), log));
        screen.ready("PostgreSQL", "localhost:" + addresses.postgresPort());
    }

    private CompletableFuture<Void> startServices() {
        return CompletableFuture.allOf(Stream.of(Service.values())
                .takeWhile(service -> !closing)
                .map(this::launch)
                .map(service -> CompletableFuture.runAsync(() -> awaitReady(service)))
                .toArray(CompletableFuture[]::new));
    }

    private ServiceProcess launch(Service service) {
        ServiceProcess launched = ServiceProcess.start(service, home, addresses);
        services.add(launched);
        return launched;
    }

    private void awaitReady(ServiceProcess service) {
        try {
            service.awaitReady(PATIENCE);
            screen.ready(service.service().id(), addresses.url(service.service()));
        } catch (ServiceProcess.NotReady failure) {
            if (!closing) {
                throw failure;
            }
        }
    }

    /** A service that ends on its own is started again, as an orchestrator would. */
    private void watch(ServiceProcess service) {
        watched.add(service.handle().onExit().thenAccept(ended -> {
            if (!closing) {
                screen.say("%s has stopped; starting it again. Its log is %s."
                        .formatted(
                                service.service().id(),
                                home.log(service.service().id())));
                services.remove(service);
                replace(service.service());
            }
        }));
    }

    private void replace(Service service) {
        ServiceProcess again = launch(service);
        try {
            awaitReady(again);
            watch(again);
        } catch (ServiceProcess.NotReady failure) {
            screen.say(Lectern.sentence(failure));
        }
    }

    /** Stops the services, then what they need. */
    @Override
    public void close() {
        closing = true;
        closeAll(List.copyOf(services)).join();
        awaitEndOfStart();
        closeAll(List.copyOf(services)).join();
        closeAll(List.copyOf(infrastructure))
                .completeOnTimeout(null, PATIENCE_AT_END.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Who interrupts a start catches some parts neither running nor stopped. */
    private void awaitEndOfStart() {
        starting.exceptionally(failure -> null)
                .completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static CompletableFuture<Void> closeAll(List<? extends AutoCloseable> parts) {
        return CompletableFuture.allOf(parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> close(part)))
                .toArray(CompletableFuture[]::new));
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(part + " does not stop", e);
        }
    }
}

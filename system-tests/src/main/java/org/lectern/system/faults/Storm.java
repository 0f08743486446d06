package org.lectern.system.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.Waiting;
import org.lectern.system.stack.OwnStack;

/** Kills services at random moments, and stops the broker or the database now and then; starts again what it stopped. */
final class Storm {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int LONGEST_CALM_MS = 2_000;
    private static final int LONGEST_OUTAGE_MS = 4_000;
    private static final int KILLS_PER_OUTAGE = 6;

    private final OwnStack stack;
    private final Random random;
    private final Consumer<String> log;
    private final List<Recovery> recoveries = new ArrayList<>();

    /**
     * How long it took until a service was ready again by itself.
     *
     * @param blow what had happened
     */
    record Recovery(String blow, Service service, Duration duration) {}

    Storm(OwnStack stack, long seed, Consumer<String> log) {
        this.stack = stack;
        this.random = new Random(seed);
        this.log = log;
    }

    /** Returns what it took every service to be ready again, once all are. */
    List<Recovery> rage(int kills) {
        for (int kill = 1; kill <= kills; kill++) {
            calm(LONGEST_CALM_MS);
            kill();
            if (kill % KILLS_PER_OUTAGE == KILLS_PER_OUTAGE / 2) {
                outage();
            }
        }
        return List.copyOf(recoveries);
    }

    /** One time in three another service is killed while the first one still starts. */
    private void kill() {
        Service first = anyService();
        Instant killed = killAndStart(first);
        if (random.nextInt(3) == 0) {
            calm(LONGEST_CALM_MS);
            Service second = anyService();
            Instant again = killAndStart(second);
            recover("kill -9", second, again);
            killed = second == first ? again : killed;
        }
        recover("kill -9", first, killed);
    }

    private Instant killAndStart(Service service) {
        stack.kill(service);
        log.accept("kill -9 " + service.id());
        stack.start(service);
        return Instant.now();
    }

    private void outage() {
        boolean broker = random.nextBoolean();
        String part = broker ? "broker" : "database";
        log.accept("stop the " + part);
        run(broker, stack::stopBroker, stack::stopDatabase);
        calm(LONGEST_OUTAGE_MS);
        run(broker, stack::startBroker, stack::startDatabase);
        Instant back = Instant.now();
        Stream.of(Service.values()).forEach(service -> recover(part + " away", service, back));
    }

    private static void run(boolean first, Runnable one, Runnable other) {
        (first ? one : other).run();
    }

    private void recover(String blow, Service service, Instant since) {
        stack.awaitReady(service, PATIENCE);
        recoveries.add(new Recovery(blow, service, Duration.between(since, Instant.now())));
    }

    private void calm(int longestMs) {
        Waiting.pause(random.nextInt(longestMs));
    }

    private Service anyService() {
        return Service.values()[random.nextInt(Service.values().length)];
    }
}

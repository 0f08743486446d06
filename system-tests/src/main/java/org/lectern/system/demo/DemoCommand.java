package org.lectern.system.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lectern.localstack.Tokens;
import org.lectern.localstack.launcher.Addresses;
import org.lectern.localstack.launcher.Home;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.EventLog;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays the journey against the stack of this machine, which it starts when it is down. */
@Command(
        name = "demo",
        description = "Play the journey of one page, step by step, with the event that each step caused.")
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public DemoCommand() {}

    /** Tells that the stack was down and could not be started. */
    static final class NoStack extends RuntimeException {
        NoStack(int code) {
            super("The stack is down, and ./lectern up --detach ended with " + code + ".");
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.current();
        Addresses addresses = Addresses.fromEnvironment();
        PrintWriter out = spec.commandLine().getOut();
        Tokens tokens = Tokens.of(home.issuer(), addresses.issuer());
        try (Journey journey = Journey.of(addresses, tokens)) {
            startUnlessUp(home, journey);
            try (EventLog events = EventLog.fromNow(addresses.bootstrapServers(), Topics.PUBLISHED)) {
                new Demo(journey, events, new Narrator(out), paperOfNow()).play();
            }
        }
        return 0;
    }

    /** Another paper each time, so that a second demo tells the whole story again. */
    private static InventedPaper paperOfNow() {
        return new InventedPaper("demo" + Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX), 1);
    }

    private static void startUnlessUp(Home home, Journey journey) throws IOException, InterruptedException {
        if (Stream.of(Service.values()).allMatch(service -> isReady(journey, service))) {
            return;
        }
        int code = new ProcessBuilder(home.root().resolve("lectern").toString(), "up", "--detach")
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new NoStack(code);
        }
    }

    private static boolean isReady(Journey journey, Service service) {
        try {
            return journey.get(service, "/q/health/ready").isSuccess();
        } catch (UncheckedIOException down) {
            return false;
        }
    }
}

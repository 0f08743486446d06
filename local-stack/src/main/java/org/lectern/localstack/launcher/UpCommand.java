package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is told to stop. */
@Command(name = "up", description = "Start Kafka, PostgreSQL and the three services, and stay in the foreground.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return once everything is ready, and leave it running.")
    private boolean detach;

    @Spec
    private CommandSpec spec;

    private final Home home = Home.current();

    @Override
    public Integer call() throws InterruptedException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Addresses addresses = Addresses.fromEnvironment();
        if (detach) {
            return new DetachedLauncher(home, screen).up();
        }
        Optional<RunLock> lock = RunLock.take(home);
        if (lock.isEmpty()) {
            screen.say("Lectern is already up; ./lectern status shows its parts.");
            return 0;
        }
        clearLeftovers(screen);
        Preconditions.check(home, addresses);
        run(addresses, screen);
        return 0;
    }

    private void clearLeftovers(Screen screen) {
        List<String> ended = new Leftovers(home).end();
        if (!ended.isEmpty()) {
            screen.say(
                    "An earlier run was cut short; stopped what it had left: %s.".formatted(String.join(", ", ended)));
        }
    }

    private void run(Addresses addresses, Screen screen) throws InterruptedException {
        RunningStack stack = new RunningStack(home, addresses, screen);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, screen), "stop"));
        PidFile.of(home, "launcher").write(ProcessHandle.current());
        stack.start();
        new Welcome(home, addresses, screen).show();
        mark();
        new CountDownLatch(1).await();
    }

    private void mark() {
        try {
            Files.writeString(
                    home.readyMark(), String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop(RunningStack stack, Screen screen) {
        screen.say("Stopping.");
        unmark();
        stack.close();
        PidFile.of(home, "launcher").delete();
        screen.say("Stopped.");
    }

    private void unmark() {
        try {
            Files.deleteIfExists(home.readyMark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.lectern.localstack.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops everything, also what a killed launcher has left. */
@Command(name = "down", description = "Stop everything; the data stays.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Spec
    private CommandSpec spec;

    private final Home home = Home.current();

    @Override
    public Integer call() {
        Optional<ProcessHandle> launcher = PidFile.of(home, "launcher").process();
        launcher.ifPresent(process -> Ending.end(process, PATIENCE));
        PidFile.of(home, "launcher").delete();
        List<String> left = new Leftovers(home).end();
        spec.commandLine().getOut().println(outcome(launcher.isPresent(), left));
        return 0;
    }

    private static String outcome(boolean wasUp, List<String> left) {
        if (!left.isEmpty()) {
            return "Stopped what a killed launcher had left: %s.".formatted(String.join(", ", left));
        }
        return wasUp ? "Stopped." : "Nothing was running.";
    }
}

package org.lectern.localstack.launcher;

import java.util.concurrent.Callable;
import org.lectern.localstack.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Forgets all data. */
@Command(name = "reset", description = "Delete all data, keys and logs of the stopped stack.")
final class ResetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Home home = Home.current();

    @Override
    public Integer call() {
        try (RunLock lock = RunLock.take(home).orElseThrow(StillUp::new)) {
            new Leftovers(home).end();
            Folders.delete(home.data());
            spec.commandLine().getOut().printf("Deleted %s.%n", home.data());
            return 0;
        }
    }

    /** The data is in use. */
    static final class StillUp extends LauncherFailure {
        StillUp() {
            super("Lectern is up: stop it with ./lectern down before its data is deleted.");
        }
    }
}

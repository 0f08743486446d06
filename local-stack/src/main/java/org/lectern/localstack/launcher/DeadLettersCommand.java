package org.lectern.localstack.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows and brings back the records that a service could not apply. */
@Command(
        name = "dlq",
        description = "List or replay dead letters: records that a service could not apply.",
        subcommands = {DeadLettersCommand.ListCommand.class, DeadLettersCommand.ReplayCommand.class})
final class DeadLettersCommand {
    private DeadLettersCommand() {}

    private static List<Service> chosen(@Nullable Service service) {
        return service == null ? List.of(Service.values()) : List.of(service);
    }

    /** Lists every dead letter that has not expired, and whether it has been replayed. */
    @Command(name = "list", description = "List dead letters.")
    static final class ListCommand implements Callable<Integer> {
        @Option(names = "--service", description = "Only those of ingest, catalog or engagement.")
        private @Nullable Service service;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (DeadLetterBox box = new DeadLetterBox(Addresses.fromEnvironment())) {
                List<DeadLetter> letters = chosen(service).stream()
                        .flatMap(of -> box.all(of).stream())
                        .toList();
                letters.forEach(letter -> out.println(letter.describe()));
                out.printf("%d dead letters.%n", letters.size());
            }
            return 0;
        }
    }

    /** Sends every dead letter that has not been replayed back to where it came from. */
    @Command(name = "replay", description = "Send dead letters back to their topics, each once.")
    static final class ReplayCommand implements Callable<Integer> {
        @Option(names = "--service", description = "Only those of ingest, catalog or engagement.")
        private @Nullable Service service;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (DeadLetterBox box = new DeadLetterBox(Addresses.fromEnvironment())) {
                int replayed = chosen(service).stream().mapToInt(box::replay).sum();
                spec.commandLine().getOut().printf("%d dead letters replayed.%n", replayed);
            }
            return 0;
        }
    }
}

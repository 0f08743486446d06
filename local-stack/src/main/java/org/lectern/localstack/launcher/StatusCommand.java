package org.lectern.localstack.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every part: address, process, health. Exit code 0 when all are healthy, else 1. */
@Command(name = "status", description = "Show address, process and health of every part.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "For programs: a list of {name, address, pid, health}.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        List<PartStatus> parts = PartStatus.all(Home.current(), Addresses.fromEnvironment());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(parts));
        } else {
            parts.forEach(part ->
                    out.printf("%-12s %-8s %8s  %s%n", part.name(), part.health(), pid(part.pid()), part.address()));
        }
        return parts.stream().allMatch(PartStatus::isHealthy) ? 0 : 1;
    }

    private static String pid(@Nullable Long pid) {
        return pid == null ? "-" : pid.toString();
    }
}

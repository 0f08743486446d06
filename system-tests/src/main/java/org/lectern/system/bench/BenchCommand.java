package org.lectern.system.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.Journey;
import org.lectern.system.stack.OwnStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures a stack of its own and prints a table; nothing is judged. */
@Command(name = "bench", description = "Throughput and latency, each beside a floor of the same run.")
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** For picocli. */
    public BenchCommand() {}

    @Override
    public Integer call() throws SQLException, ExecutionException, InterruptedException, IOException {
        Table table = new Table(spec.commandLine().getOut());
        ParsingBench parsing = new ParsingBench();
        table.compare(parsing.lectern(), parsing.jsoup());
        BulkBench bulk = new BulkBench();
        table.compare(bulk.lectern(), bulk.records());
        try (OwnStack stack = OwnStack.start();
                Journey journey = Journey.of(stack.addresses(), stack.tokens())) {
            PipelineBench pipeline = new PipelineBench(journey, stack.addresses());
            table.compare(pipeline.lectern(), pipeline.jdbc(), pipeline.kafka());
            RequestsBench requests = new RequestsBench(journey, stack.addresses());
            table.compare(requests.reactions(), requests.rows(), requests.nothing(Service.ENGAGEMENT));
            table.compare(requests.tallies(), requests.nothing(Service.ENGAGEMENT));
            table.compare(requests.papers(), requests.nothing(Service.CATALOG));
            table.compare(requests.searches(), requests.nothing(Service.CATALOG));
            // The catalog would read the topic on the same processors.
            stack.kill(Service.CATALOG);
            ImportBench imports = new ImportBench(journey, stack.addresses());
            table.compare(imports.lectern(), imports.jdbc());
        }
        return 0;
    }

    /** A measurement a line, its floors indented below it. */
    private record Table(PrintWriter out) {
        Table {
            out.printf("%-52s %12s %10s %10s %10s%n", "", "a second", "p50 ms", "p95 ms", "p99 ms");
        }

        void compare(Measurement measured, Measurement... floors) {
            print("", measured);
            for (Measurement floor : floors) {
                print("    floor: ", floor);
            }
        }

        private void print(String indent, Measurement measured) {
            out.printf("%-52s %,12.0f", indent + measured.what(), measured.perSecond());
            if (!measured.nanos().isEmpty()) {
                out.printf(
                        " %10.1f %10.1f %10.1f",
                        measured.percentile(50), measured.percentile(95), measured.percentile(99));
            }
            out.println();
        }
    }
}

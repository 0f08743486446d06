package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the ingest service read its stored pages again, batch by batch, and shows what changes. */
@Command(name = "reparse", description = "Read stored pages again with today's parser; only what changes is published.")
final class ReparseCommand implements Callable<Integer> {
    private static final int WIDEST = 100;

    @Parameters(paramLabel = "PAGE", arity = "0..*", description = "Ids of pages; without any, all that are due.")
    private List<String> pages = List.of();

    @Option(names = "--dry-run", description = "Show the differences and change nothing.")
    private boolean trial;

    @Option(names = "--all", description = "Also pages that today's parser has read.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    private int read;
    private int changed;

    @Override
    public Integer call() {
        try (IngestCalls ingest = IngestCalls.below("/pages", "reparse")) {
            if (pages.isEmpty()) {
                allBatches(ingest);
            } else {
                pages.forEach(id -> one(ingest, id));
            }
        }
        out().printf(
                        trial
                                ? "%d pages read, %d would change; nothing was published.%n"
                                : "%d pages read, %d changed and published.%n",
                        read,
                        changed);
        return 0;
    }

    private void allBatches(IngestCalls ingest) {
        String after = "0";
        while (after != null) {
            JsonNode batch = reparse(ingest, ":reparse?dryRun=%s&all=%s&after=%s".formatted(trial, all, after));
            read += batch.path("read").asInt();
            batch.path("changed").forEach(this::show);
            after = batch.path("next").asText(null);
        }
    }

    private void one(IngestCalls ingest, String id) {
        show(reparse(ingest, "/%s:reparse?dryRun=%s".formatted(id, trial)));
        read++;
    }

    private static JsonNode reparse(IngestCalls ingest, String call) {
        return ingest.call(ingest.request(call).POST(BodyPublishers.noBody()));
    }

    private void show(JsonNode page) {
        if (!page.path("differences").isEmpty()) {
            changed++;
            out().printf(
                            "%s  %s, parser %s -> %s%n",
                            page.path("id").asText(),
                            page.path("status").asText(),
                            page.path("fromParser"),
                            page.path("parser"));
            page.path("differences")
                    .forEach(difference -> out().printf(
                                    "    %s  %s -> %s%n",
                                    difference.path("path").asText(),
                                    cut(difference.path("before")),
                                    cut(difference.path("after"))));
        }
    }

    private static String cut(JsonNode value) {
        String text = value.isNull() ? "nothing" : value.asText();
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "\u2026";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

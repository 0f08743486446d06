package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.localstack.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the ingest service read its stored pages again, batch by batch, and shows what changes. */
@Command(name = "reparse", description = "Read stored pages again with today's parser; only what changes is published.")
final class ReparseCommand implements Callable<Integer> {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int WIDEST = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

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
        if (pages.isEmpty()) {
            allBatches();
        } else {
            pages.forEach(this::one);
        }
        out().printf(
                        trial
                                ? "%d pages read, %d would change; nothing was published.%n"
                                : "%d pages read, %d changed and published.%n",
                        read,
                        changed);
        return 0;
    }

    private void allBatches() {
        JsonNode next = json.getNodeFactory().numberNode(0);
        while (next.isNumber()) {
            JsonNode batch = call("/pages:reparse?dryRun=%s&all=%s&after=%s".formatted(trial, all, next));
            read += batch.path("read").asInt();
            batch.path("changed").forEach(this::show);
            next = batch.path("next");
        }
    }

    private void one(String id) {
        show(call("/pages/%s:reparse?dryRun=%s".formatted(id, trial)));
        read++;
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

    private JsonNode call(String path) {
        Addresses addresses = Addresses.fromEnvironment();
        String token = Tokens.of(Home.current().issuer(), addresses.issuer())
                .token("reparse", List.of("ingest"), null, LIFETIME);
        URI address = addresses.url(Service.INGEST).resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new NotReparsed(address, answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new NotReparsed(address, "no answer; is the stack up?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReparsed(address, "interrupted");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The service did not do it. */
    static final class NotReparsed extends LauncherFailure {
        NotReparsed(URI address, String reason) {
            super("%s: %s".formatted(address, reason));
        }
    }
}

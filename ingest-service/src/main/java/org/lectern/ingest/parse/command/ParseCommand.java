package org.lectern.ingest.parse.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Receipt.Candidate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern parse}: what would be published for pages in files, with no service running. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Prints what would be published for each page, one JSON document a page or a record of a file.",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1)
public final class ParseCommand implements Callable<Integer> {

    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = {
                "Pages or files of records, compressed by gzip or not:",
                "HTML, JATS, PubMed XML, nbib, RIS, Crossref JSON, WARC or text."
            })
    private List<Path> files;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Writes FILE.json, or FILE.NUMBER.json for each record (.txt with --explain), into this folder.")
    private @Nullable Path out;

    @Option(names = "--address", paramLabel = "URL", description = "Where the pages were found; never fetched.")
    private @Nullable String address;

    @Option(
            names = "--explain",
            description = "Prints instead for each value the rule that found it, where, and what lost against it.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process with 0, 1 (a file could not be read or written) or 2 (wrong usage). */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new ParseCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        int failures = 0;
        for (Path file : files) {
            failures += parse(file) ? 0 : 1;
        }
        out().flush();
        return failures == 0 ? 0 : 1;
    }

    private boolean parse(Path file) {
        try {
            new FileEntries(address, explain ? this::explained : (page, answer) -> answer)
                    .read(file, (number, document) -> write(file, number, document));
            return true;
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(file + ": " + unreadable.getMessage());
            return false;
        }
    }

    private Object explained(Page page, ParsedPage answer) {
        List<Receipt> receipts = new PageParser().explain(page);
        return "page " + page.id() + ", parser " + PageParser.VERSION + "\n"
                + (receipts.isEmpty()
                        ? "  no paper: see the same command without --explain"
                        : receipts.stream().map(ParseCommand::lines).collect(Collectors.joining("\n")));
    }

    private static String lines(Receipt receipt) {
        return receipt.field() + "\n  = " + line(receipt.chosen())
                + receipt.others().stream().map(other -> "\n  - " + line(other)).collect(Collectors.joining());
    }

    private static String line(Candidate candidate) {
        return candidate.value() + "\n      by " + candidate.rule()
                + (candidate.place() == null ? "" : ", at " + candidate.place());
    }

    private void write(Path file, long number, Object document) throws IOException {
        String written = document instanceof String text ? text : json.writeValueAsString(document);
        if (out == null) {
            out().println(written);
        } else {
            Files.createDirectories(out);
            String name = file.getFileName() + (number == 0 ? "" : "." + number);
            Files.writeString(out.resolve(name + (explain ? ".txt" : ".json")), written + "\n");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands files of many records over to the running stack and shows how far each has come. */
@Command(name = "import", description = "Import files of many records, such as PubMed's, and follow them to their end.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "PubMed XML, nbib, RIS, Crossref JSON or WARC, compressed by gzip or not.")
    private List<Path> files = List.of();

    @Option(names = "--follow", paramLabel = "ID", description = "Follows an import that was begun before.")
    private @Nullable String followed;

    @Option(names = "--cancel", paramLabel = "ID", description = "Stops an import; what it has loaded stays.")
    private @Nullable String cancelled;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (files.isEmpty() && followed == null && cancelled == null) {
            throw new NothingToDo();
        }
        files.forEach(ImportCommand::requireReadable);
        try (ImportCalls calls = new ImportCalls()) {
            boolean good = true;
            if (cancelled != null) {
                good &= show(calls, cancelled, calls.cancel(cancelled));
            }
            if (followed != null) {
                good &= follow(calls, followed, followed);
            }
            for (Path file : files) {
                good &= run(calls, file);
            }
            return good ? 0 : 1;
        }
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new NoSuchFile(file);
        }
    }

    private boolean run(ImportCalls calls, Path file) {
        String name = String.valueOf(file.getFileName());
        out().println(name + ": sending");
        return follow(calls, name, calls.send(file).path("id").asText());
    }

    /** What is printed when the command is interrupted is the last thing that its person sees of the import. */
    private boolean follow(ImportCalls calls, String name, String id) {
        Thread farewell = new Thread(() -> out().printf(
                        "%n%s goes on without you. To watch it: ./lectern import --follow %s%nTo stop it: ./lectern import --cancel %s%n",
                        name, id, id));
        Runtime.getRuntime().addShutdownHook(farewell);
        ImportProgress progress = ImportProgress.on(out(), name);
        JsonNode last = calls.follow(id, progress::show);
        Runtime.getRuntime().removeShutdownHook(farewell);
        return show(calls, name, last);
    }

    private boolean show(ImportCalls calls, String name, JsonNode found) {
        out().println(ImportProgress.summary(name, found));
        if (found.path("rejected").asLong() > 0) {
            String id = found.path("id").asText();
            calls.rejections(id).forEach(rejection -> out().println("  " + ImportProgress.rejection(rejection)));
            out().println("  All that were rejected: " + calls.addressOfRejections(id));
        }
        return !found.path("state").asText().equals("FAILED");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Neither a file nor an import is named. */
    static final class NothingToDo extends LauncherFailure {
        NothingToDo() {
            super("import needs a FILE, --follow ID or --cancel ID.");
        }
    }

    /** The file is not there, or not to be read. */
    static final class NoSuchFile extends LauncherFailure {
        NoSuchFile(Path file) {
            super("%s is no file that can be read.".formatted(file));
        }
    }
}

package org.lectern.ingest.parse.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.PageParser;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern corpus}: how well pages with known answers are read, field by field. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Reads pages with known answers and prints how often each field is right.",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1)
public final class CorpusCommand implements Callable<Integer> {

    private final PageParser parser = new PageParser();
    private final ObjectMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FOLDER", description = "Has index.tsv, pages/ and gold/.")
    private Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "Writes what was read as ID.json into this folder.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process with 0 (also where there is no corpus), 1 (a file is broken) or 2 (wrong usage). */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new CorpusCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Corpus corpus = new Corpus(folder);
        PrintWriter printed = spec.commandLine().getOut();
        printed.print(
                corpus.isThere() ? scored(corpus) : "There is no corpus in " + folder + ": nothing is measured.\n");
        printed.flush();
        return 0;
    }

    private String scored(Corpus corpus) throws IOException {
        Scores scores = new Scores();
        for (Corpus.Entry entry : corpus.entries()) {
            FlatPaper paper = FlatPaper.of(parser.parse(corpus.page(entry)));
            write(entry, paper);
            scores.add(entry.kind(), paper, corpus.answers(entry));
        }
        return scores.table();
    }

    private void write(Corpus.Entry entry, FlatPaper paper) throws IOException {
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve(entry.id() + ".json"), json.writeValueAsString(paper) + "\n");
        }
    }
}

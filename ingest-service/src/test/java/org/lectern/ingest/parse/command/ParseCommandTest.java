package org.lectern.ingest.parse.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        return new CommandLine(new ParseCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path page() throws IOException {
        return Files.writeString(folder.resolve("salt.txt"), "LETTER\nAdd like\nAdd dislike\n\nSalt.\n");
    }

    @Test
    void aPageIsPrintedAsItsEvent() throws IOException {
        assertThat(run(page().toString(), "--address", "https://read.example/read/90000080/salt"))
                .isZero();

        JsonNode event = new ObjectMapper().readTree(out.toString());
        assertThat(event.at("/page/format").asText()).isEqualTo("reading-app");
        assertThat(event.at("/paper/pmid").asText()).isEqualTo("90000080");
        assertThat(event.at("/paper/title").asText()).isEqualTo("Salt.");
    }

    @Test
    void withAFolderEachPageGetsAFile() throws IOException {
        Path written = folder.resolve("out");

        assertThat(run(page().toString(), "--out", written.toString())).isZero();
        assertThat(written.resolve("salt.txt.json")).content().contains("\"types\" : [ \"Letter\" ]");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void eachValueIsExplained() throws IOException {
        assertThat(run(page().toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("title\n  = Salt.\n      by line of the title, at line 5");
    }

    @Test
    void whatStatesNoPaperIsNotExplained() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.html"));

        assertThat(run(empty.toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("no paper");
    }

    @Test
    void aRefusedPageIsAnAnswerToo() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.html"));

        assertThat(run(empty.toString())).isZero();
        assertThat(out.toString()).contains("\"reason\" : \"EMPTY\"");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run(folder.resolve("nowhere.txt").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.txt");
    }

    @Test
    void withoutAFileTheUsageIsPrinted() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("FILE");
    }
}

package org.lectern.ingest.parse.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
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
    void aFileOfManyRecordsGivesADocumentForEach() throws IOException {
        Path file = Files.writeString(
                folder.resolve("salt.ris"), "TY  - JOUR\nTI  - Salt\nER  - \nTY  - JOUR\nTI  - Tides\nER  - \n");
        Path written = folder.resolve("out");

        assertThat(run(file.toString(), "--out", written.toString())).isZero();
        assertThat(written.resolve("salt.ris.1.json")).content().contains("\"title\" : \"Salt\"");
        assertThat(written.resolve("salt.ris.2.json")).content().contains("\"title\" : \"Tides\"");
    }

    @Test
    void whatIsDeletedOrUnreadableIsAnAnswerToo() throws IOException {
        String article = "<PubmedArticle><MedlineCitation><Article><ArticleTitle>%s</ArticleTitle></Article>"
                + "</MedlineCitation></PubmedArticle>";
        Path file = Files.writeString(
                folder.resolve("update.xml"),
                "<PubmedArticleSet>" + article.formatted("Salt") + article.formatted("Tides")
                        + "<DeleteCitation><PMID>90000001</PMID><PMID>x</PMID></DeleteCitation></PubmedArticleSet>");

        assertThat(run(file.toString())).isZero();
        assertThat(out.toString())
                .contains("\"title\" : \"Tides\"")
                .contains("\"deleted\" : \"90000001\"")
                .contains("\"reason\" : \"MALFORMED\"");
    }

    @Test
    void aCompressedPageIsReadToo() throws IOException {
        Path file = folder.resolve("salt.html.gz");
        try (OutputStream page = new GZIPOutputStream(Files.newOutputStream(file))) {
            page.write("<html><head><meta name='citation_title' content='Salt'></head></html>".getBytes(UTF_8));
        }

        assertThat(run(file.toString())).isZero();
        assertThat(out.toString()).contains("\"title\" : \"Salt\"");
    }

    @Test
    void aFileThatBreaksOffGivesWhatCameBefore() throws IOException {
        Path file = Files.writeString(
                folder.resolve("works.json"),
                "[{\"DOI\":\"10.5555/a.1\",\"title\":[\"Salt\"]},\n{\"DOI\":\"10.5555/a.2\"},\n{\"DOI\":");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("\"title\" : \"Salt\"").contains("\"reason\" : \"NOT_AN_ARTICLE\"");
        assertThat(err.toString()).contains("works.json: The JSON is not well-formed");
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

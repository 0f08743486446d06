package org.lectern.ingest.parse.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusCommandTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("lectern.root")).resolve("ingest-service/src/test/resources/corpus");

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    private int run(Path corpus, String... options) {
        String[] arguments =
                Stream.concat(Stream.of(corpus.toString()), Stream.of(options)).toArray(String[]::new);
        return new CommandLine(new CorpusCommand())
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }

    private String row(String name) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElseThrow()
                .substring(name.length())
                .strip()
                .replaceAll(" +", " ");
    }

    @Test
    void eachFieldIsScoredForEachKindOfPage() {
        assertThat(run(CORPUS)).isZero();

        assertThat(row("title ")).isEqualTo("1 100.0 100.0 1 100.0 100.0 1 100.0 100.0 1 100.0 100.0");
        assertThat(row("doi ")).isEqualTo("1 100.0 100.0 1 100.0 100.0");
        assertThat(row("issue ")).isEqualTo("1 100.0 0.0 1 100.0 100.0");
        assertThat(row("dateExact")).startsWith("1 100.0 0.0 1 100.0 100.0");
        assertThat(row("dateAccepted")).startsWith("1 100.0 100.0");
        assertThat(row("authors(all,order)")).isEqualTo("1 100.0 100.0 1 100.0 100.0 1 0.0 0.0 1 100.0 100.0");
        assertThat(row("abstractWhole")).isEqualTo("1 100.0 100.0 1 100.0 100.0");
        assertThat(row("rejected(notArticle)")).isEqualTo("1 100.0 100.0");
    }

    @Test
    void aValueWhereThePageStatesNoneIsCounted() {
        run(CORPUS);

        String absent = out.toString().substring(out.toString().indexOf("given where the page states none"));
        assertThat(absent).containsPattern("lastPage +1 100\\.0 +0\\.0");
        assertThat(absent).containsPattern("pmid +1 +0\\.0 100\\.0");
    }

    @Test
    void eachPageIsWrittenFlat() throws IOException {
        assertThat(run(CORPUS, "--out", folder.toString())).isZero();

        JsonNode paper =
                new ObjectMapper().readTree(folder.resolve("quill-1.salt.json").toFile());
        assertThat(paper.path("authors").path(1).asText()).isEqualTo("Jan van der Berg");
        assertThat(paper.path("abstract").asText()).startsWith("Background: We counted");
        assertThat(paper.fieldNames())
                .toIterable()
                .contains("title", "issn", "pdfUrl", "keywords", "types", "relatedTitles");
        assertThat(folder.resolve("challenge.json")).content().contains("\"title\" : null");
    }

    @Test
    void aMissingCorpusIsToldInOneSentence() {
        assertThat(run(folder.resolve("nowhere"))).isZero();

        assertThat(out.toString()).startsWith("There is no corpus in ").hasLineCount(1);
    }
}

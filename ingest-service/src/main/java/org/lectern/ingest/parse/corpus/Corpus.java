package org.lectern.ingest.parse.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.ingest.parse.Page;

/**
 * A folder of pages with known answers: {@code index.tsv} (id and kind, a line a page behind the headings),
 * {@code pages/ID.html} or another ending, {@code gold/ID.json}.
 */
record Corpus(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The kinds of page that are scored apart. */
    enum Kind {
        HTML("HTML", "html"),
        PUBMED_XML("PubMed XML", "pubmed"),
        JATS("JATS", "jats"),
        TEXT("text", "txt");

        private final String title;
        private final String mark;

        Kind(String title, String mark) {
            this.title = title;
            this.mark = mark;
        }

        String title() {
            return title;
        }

        /** The kind that the index names: {@code negative-html}, {@code jats-xml}, {@code webcrawl-txt}. */
        static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> name.contains(kind.mark))
                    .findFirst()
                    .orElse(TEXT);
        }
    }

    /** One page of the index. */
    record Entry(String id, Kind kind) {}

    boolean isThere() {
        return Files.isReadable(folder.resolve("index.tsv"));
    }

    List<Entry> entries() throws IOException {
        return Files.readAllLines(folder.resolve("index.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length > 1)
                .map(cells -> new Entry(cells[0], Kind.of(cells[1])))
                .toList();
    }

    Page page(Entry entry) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("pages"))) {
            Path file = files.filter(each -> isOf(entry, each.getFileName().toString()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("pages/" + entry.id() + ".* is missing"));
            return new Page(Files.readAllBytes(file), null, null);
        }
    }

    // Ids have full stops of their own.
    private static boolean isOf(Entry entry, String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('.'))).equals(entry.id());
    }

    Answers answers(Entry entry) throws IOException {
        return JSON.readValue(
                folder.resolve("gold").resolve(entry.id() + ".json").toFile(), Answers.class);
    }
}

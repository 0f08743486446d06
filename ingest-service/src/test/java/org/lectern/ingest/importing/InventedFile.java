package org.lectern.ingest.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

/** A file of PubMed records of papers that nobody wrote, which no other test has. */
final class InventedFile {
    private final StringBuilder parts = new StringBuilder();
    private final int series = ThreadLocalRandom.current().nextInt(1, 90_000);

    /** The next records are good. */
    InventedFile records(int from, int to) {
        for (int number = from; number <= to; number++) {
            record(number, "Salt tides " + number);
        }
        return this;
    }

    InventedFile record(int number, String title) {
        parts.append("""
                <PubmedArticle><MedlineCitation><PMID Version="1">%d</PMID>
                <Article><ArticleTitle>%s.</ArticleTitle></Article></MedlineCitation></PubmedArticle>
                """.formatted(pmid(number), title));
        return this;
    }

    /** Not well-formed, but with an end. */
    InventedFile broken(int number) {
        return raw("<PubmedArticle><MedlineCitation><PMID>%d</PMID>\n<Article></MedlineCitation></PubmedArticle>\n"
                .formatted(pmid(number)));
    }

    InventedFile withoutTitle(int number) {
        return raw("<PubmedArticle><MedlineCitation><PMID>%d</PMID></MedlineCitation></PubmedArticle>\n"
                .formatted(pmid(number)));
    }

    InventedFile endless(int number) {
        return raw("<PubmedArticle><MedlineCitation><PMID>%d</PMID>\n".formatted(pmid(number)));
    }

    InventedFile deletion(int number) {
        return raw("<DeleteCitation><PMID Version=\"1\">%d</PMID></DeleteCitation>\n".formatted(pmid(number)));
    }

    InventedFile raw(String part) {
        parts.append(part);
        return this;
    }

    int pmid(int number) {
        return 100_000_000 + series * 9_000 + number;
    }

    String key(int number) {
        return "pmid:" + pmid(number);
    }

    byte[] bytes() {
        return ("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n" + parts + "</PubmedArticleSet>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] gzip() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            compressed.write(bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}

package org.lectern.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A publisher's page of an invented paper that no other test knows. */
record SampleHtml(String doi, String title) {
    static SampleHtml unique() {
        String suffix = UUID.randomUUID().toString();
        return new SampleHtml("10.5555/" + suffix, "A quiet trial of pen " + suffix);
    }

    /** The record's key on {@code lectern.papers.parsed}. */
    String key() {
        return "doi:" + doi;
    }

    SampleHtml titled(String title) {
        return new SampleHtml(doi, title);
    }

    byte[] bytes() {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%2$s</title>
                <meta name="citation_title" content="%2$s">
                <meta name="citation_author" content="Quill, Ada"><meta name="citation_author" content="van der Lamp, Tom">
                <meta name="citation_doi" content="%1$s">
                <meta name="citation_journal_title" content="Annals of Quiet Trials">
                <meta name="citation_issn" content="1234-5679">
                <meta name="citation_publication_date" content="2025/02/14">
                <meta name="citation_abstract" content="We listened to pens for a month and heard little.">
                </head><body><h1>%2$s</h1></body></html>
                """.formatted(doi, title).getBytes(StandardCharsets.UTF_8);
    }
}

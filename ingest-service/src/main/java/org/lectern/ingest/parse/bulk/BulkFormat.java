package org.lectern.ingest.parse.bulk;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The bulk formats: how each is told from the start of a file, and what reads it. */
enum BulkFormat {
    /** PubMed's yearly baseline and daily updates, and the answers of its E-utilities. */
    PUBMED_XML(PubmedFile::isRecognised, PubmedFile::new);

    private final Predicate<String> sign;
    private final Function<InputStream, BulkReader> reader;

    BulkFormat(Predicate<String> sign, Function<InputStream, BulkReader> reader) {
        this.sign = sign;
        this.reader = reader;
    }

    /** The format of a file that begins so. */
    static Optional<BulkFormat> of(String head) {
        return Arrays.stream(values()).filter(format -> format.sign.test(head)).findFirst();
    }

    BulkReader reader(InputStream file) {
        return reader.apply(file);
    }
}

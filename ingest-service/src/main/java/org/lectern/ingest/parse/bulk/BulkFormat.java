package org.lectern.ingest.parse.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.lectern.ingest.parse.crossref.CrossrefWorks;
import org.lectern.ingest.parse.nbib.Nbib;
import org.lectern.ingest.parse.ris.Ris;

/** The bulk formats: how each is told from the start of a file, and what reads it; the first that knows it is taken. */
enum BulkFormat {
    /** PubMed's yearly baseline and daily updates, and the answers of its E-utilities. */
    PUBMED_XML(PubmedFile::isRecognised, PubmedFile::new),
    /** MEDLINE's tagged lines, as PubMed exports them. */
    NBIB(Nbib::isRecognised, TaggedFile::nbib),
    /** What reference managers exchange. */
    RIS(Ris::isRecognised, TaggedFile::ris),
    /** Crossref's lists, arrays of its works, and one work a line. */
    CROSSREF(
            CrossrefWorks::begin,
            file -> CrossrefLines.isByLine(file) ? new CrossrefLines(file) : new CrossrefFile(file)),
    /** Web archives. */
    WARC(head -> head.startsWith("WARC/"), WebArchive::new),
    /** Anything else that is not blank: its reading says what it is. */
    PAGE(head -> !head.isBlank(), SinglePage::new);

    private final Predicate<String> sign;
    private final Opening reader;

    BulkFormat(Predicate<String> sign, Opening reader) {
        this.sign = sign;
        this.reader = reader;
    }

    /** What begins to read a file. */
    @FunctionalInterface
    private interface Opening {
        BulkReader open(BufferedInputStream file) throws IOException;
    }

    /** The format of a file that begins so. */
    static Optional<BulkFormat> of(String head) {
        return Arrays.stream(values()).filter(format -> format.sign.test(head)).findFirst();
    }

    BulkReader reader(BufferedInputStream file) throws IOException {
        return reader.open(file);
    }
}

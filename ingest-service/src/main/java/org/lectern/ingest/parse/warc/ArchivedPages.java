package org.lectern.ingest.parse.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Goes through an uncompressed archive from page to page, holding one; what is no page of an article is passed over. */
public final class ArchivedPages implements AutoCloseable {

    /** Longest header of a record, with what the reader takes beyond it, in bytes. */
    private static final int HEADER = 256 * 1024;
    /** Longest record that is gone over: the longest film of an archive is shorter, a bomb is not. */
    private static final long LONGEST = 4L << 30;

    private final Allowance archive;
    private final WarcReader reader;
    private final int largest;
    private long length;

    /**
     * The pages of an archive; closing them closes it.
     *
     * @param largest most bytes of a page that are read
     * @throws BrokenArchive where it does not begin as an archive
     */
    public ArchivedPages(InputStream archive, int largest) throws IOException {
        this.archive = new Allowance(archive);
        this.archive.allow(HEADER);
        this.reader = new WarcReader(this.archive);
        this.reader.setLenient(true);
        this.largest = largest;
    }

    /**
     * The next page; empty at the archive's end.
     *
     * @throws BrokenArchive where the archive cannot be read on; what came before stands
     * @throws IOException where the stream itself fails
     */
    public Optional<Capture> next() throws IOException {
        for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
            Optional<Capture> capture = capture(record.get());
            if (capture.isPresent()) {
                return capture;
            }
        }
        return Optional.empty();
    }

    private Optional<WarcRecord> record() throws IOException {
        archive.allow(length + HEADER);
        try {
            Optional<WarcRecord> record = reader.next();
            length = record.isPresent() ? length(record.get()) : 0;
            return record;
        } catch (EOFException cut) {
            throw broken("The archive ends within a record.");
        } catch (ParsingException | IllegalArgumentException malformed) {
            throw broken("What stands here is no record of an archive, or the length of the one before it is wrong.");
        }
    }

    private long length(WarcRecord record) throws IOException {
        long stated = record.body().size();
        if (stated < 0) {
            throw broken("The record's length is below 0.");
        }
        if (stated > LONGEST) {
            throw new BrokenArchive(Reason.TOO_LARGE, "The record is longer than 4 GiB.", place());
        }
        return stated;
    }

    private Optional<Capture> capture(WarcRecord record) throws IOException {
        if (!(record instanceof WarcResponse response) || !Response.isOfWeb(response)) {
            return Optional.empty();
        }
        archive.allow(length + HEADER);
        try {
            return new Response(response, place(), largest).capture();
        } catch (EOFException cut) {
            throw broken("The archive ends within a record.");
        }
    }

    private BrokenArchive broken(String detail) {
        return new BrokenArchive(Reason.MALFORMED, detail, place());
    }

    private String place() {
        return "byte " + reader.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

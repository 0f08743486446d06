package org.lectern.ingest.parse.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.parse.warc.InventedArchive.ADDRESS;
import static org.lectern.ingest.parse.warc.InventedArchive.gzip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class WarcFileTest {

    private static final int LARGEST = 100_000;

    private static byte[] page(String body) {
        return new InventedArchive().page("", body).bytes();
    }

    private static Reason reason(byte[] archive) {
        return ((Capture.Unreadable) WarcFile.only(archive, LARGEST)).refusal().reason();
    }

    @Test
    void itsStartTellsItCompressedOrNot() throws IOException {
        assertThat(WarcFile.isRecognised(page("Salt"))).isTrue();
        assertThat(WarcFile.isRecognised(gzip(page("Salt")))).isTrue();
        assertThat(WarcFile.isRecognised(gzip("Salt".getBytes(StandardCharsets.US_ASCII))))
                .isFalse();
        assertThat(WarcFile.isRecognised(new byte[] {0x1F, (byte) 0x8B, 8})).isFalse();
        assertThat(WarcFile.isRecognised(new byte[0])).isFalse();
    }

    @Test
    void eachRecordMayBeCompressedAlone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gzip(new InventedArchive().record("request", ADDRESS, 0).bytes()));
        file.write(gzip(page("Salt")));

        assertThat(((Capture.Document) WarcFile.only(file.toByteArray(), LARGEST)).bytes())
                .isEqualTo("Salt".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void noPageAndSeveralPagesAreRefused() {
        assertThat(reason(new InventedArchive().record("request", ADDRESS, 0).bytes()))
                .isEqualTo(Reason.NOT_AN_ARTICLE);
        assertThat(reason(new InventedArchive().page("", "A").page("", "B").bytes()))
                .isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void aBombIsNotUncompressed() throws IOException {
        byte[] bomb = new InventedArchive()
                .record("resource", ADDRESS, 50_000_000, new byte[50_000_000])
                .page("", "Salt")
                .bytes();

        assertThat(reason(gzip(bomb))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(
                        gzip(("WARC/1.0\r\nWARC-Type: " + "x".repeat(5_000_000)).getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void damagedCompressionIsRefused() throws IOException {
        byte[] damaged = gzip(page("Salt ".repeat(500)));
        damaged[damaged.length - 12] ^= 0x55;

        assertThat(reason(damaged)).isEqualTo(Reason.MALFORMED);
    }
}

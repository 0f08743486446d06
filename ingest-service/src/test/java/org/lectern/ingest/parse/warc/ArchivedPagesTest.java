package org.lectern.ingest.parse.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.ingest.parse.warc.InventedArchive.ADDRESS;
import static org.lectern.ingest.parse.warc.InventedArchive.gzip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class ArchivedPagesTest {

    private static final int LARGEST = 100_000;
    private static final byte[] SALT = "<p>Salt</p>".getBytes(StandardCharsets.US_ASCII);

    private final InventedArchive archive = new InventedArchive();

    private static List<Capture> captures(byte[] archive) throws IOException {
        List<Capture> captures = new ArrayList<>();
        try (ArchivedPages pages = new ArchivedPages(new ByteArrayInputStream(archive), LARGEST)) {
            for (Optional<Capture> next = pages.next(); next.isPresent(); next = pages.next()) {
                captures.add(next.get());
            }
        }
        return captures;
    }

    private static String text(Capture capture) {
        return new String(((Capture.Document) capture).bytes(), StandardCharsets.ISO_8859_1);
    }

    private static Reason reason(Capture capture) {
        return ((Capture.Unreadable) capture).refusal().reason();
    }

    @Test
    void aPageHasItsAddressItsTypeAndItsBytes() throws IOException {
        assertThat(captures(archive.page("; charset=utf-8", "<p>Salt</p>").bytes()))
                .singleElement()
                .isInstanceOfSatisfying(Capture.Document.class, page -> {
                    assertThat(page.address()).isEqualTo(ADDRESS);
                    assertThat(page.mediaType()).isEqualTo("text/html;charset=utf-8");
                    assertThat(page.bytes()).isEqualTo(SALT);
                    assertThat(page.place()).isEqualTo("byte 0");
                });
    }

    @Test
    void encodingsAreTakenOff() throws IOException {
        byte[] chunks = "6\r\n<p>Sal\r\n5\r\nt</p>\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] brotli = Base64.getDecoder().decode("oAAQPHA+U2FsdDwvcD4D");
        String ok = "200 OK\r\nContent-Type: text/html\r\n";
        archive.response(ADDRESS, ok + "Transfer-Encoding: chunked", chunks)
                .response(ADDRESS, ok + "Content-Encoding: gzip", gzip(SALT))
                .response(ADDRESS, ok + "Content-Encoding: br", brotli)
                .response(ADDRESS, ok + "Content-Encoding: identity", SALT);

        assertThat(captures(archive.bytes()))
                .extracting(ArchivedPagesTest::text)
                .containsOnly("<p>Salt</p>")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404 Not Found\r\nContent-Type: text/html",
                "301 Moved\r\nLocation: https://journal.example/",
                "200 OK\r\nContent-Type: image/png",
                "200 OK\r\nContent-Type: image/svg+xml",
                "200 OK\r\nContent-Type: application/rss+xml",
                "200 OK\r\nContent-Type: text/css",
                "200 OK\r\nServer: x"
            })
    void whatIsNoPageIsPassedOver(String head) throws IOException {
        archive.response(ADDRESS, head, SALT)
                .record("request", ADDRESS, 4, "GET ".getBytes(StandardCharsets.US_ASCII))
                .record("unheard-of", ADDRESS, 0)
                .page("", "after it");

        assertThat(captures(archive.bytes()))
                .extracting(ArchivedPagesTest::text)
                .containsExactly("after it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/xml", "application/xml; charset=x", "application/jats+xml", "TEXT/HTML"})
    void textAndXmlArePages(String type) throws IOException {
        archive.response(ADDRESS, "200 OK\r\nContent-Type: " + type, SALT);

        assertThat(captures(archive.bytes())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<https://journal.example/a>, https://journal.example/a",
        "dns:journal.example,",
        "ftp://journal.example/a,",
        "https://user:word@journal.example/a,",
        "https://journal.example/a b,",
        "no address,",
    })
    void onlyAWebAddressIsOne(String stated, String address) throws IOException {
        archive.response(stated, "200 OK\r\nContent-Type: text/html", SALT);

        assertThat(((Capture.Document) captures(archive.bytes()).getFirst()).address())
                .isEqualTo(address);
    }

    @Test
    void aPageThatIsTooLargeIsNotHeld() throws IOException {
        String ok = "200 OK\r\nContent-Type: text/html\r\n";
        archive.response(ADDRESS, ok + "Content-Encoding: gzip", gzip(new byte[LARGEST * 100]))
                .response(ADDRESS, ok, new byte[LARGEST * 2])
                .page("", "after them");

        List<Capture> captures = captures(archive.bytes());

        assertThat(captures.subList(0, 2))
                .allSatisfy(page -> assertThat(reason(page)).isEqualTo(Reason.TOO_LARGE));
        assertThat(text(captures.get(2))).isEqualTo("after them");
    }

    @Test
    void anAnswerThatIsBrokenCostsNoOther() throws IOException {
        String ok = "200 OK\r\nContent-Type: text/html\r\n";
        archive.response(ADDRESS, ok + "Content-Encoding: gzip", SALT)
                .response(ADDRESS, ok + "Content-Encoding: compress", SALT)
                .response(ADDRESS, ok + "Transfer-Encoding: chunked", "ff\r\nSalt".getBytes(StandardCharsets.US_ASCII))
                .record("response", ADDRESS, 4, "Salt".getBytes(StandardCharsets.US_ASCII))
                .page("", "after them");

        List<Capture> captures = captures(archive.bytes());

        assertThat(captures).hasSize(5);
        assertThat(captures.subList(0, 4))
                .allSatisfy(page -> assertThat(reason(page)).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void aCutOrWrongLengthBreaksTheArchiveBehindWhatWasRead() throws IOException {
        byte[] whole = archive.page("", "Salt").page("", "More salt").bytes();
        ArchivedPages cut =
                new ArchivedPages(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 10)), LARGEST);

        assertThat(cut.next()).map(ArchivedPagesTest::text).contains("Salt");
        assertThatThrownBy(cut::next).isInstanceOf(BrokenArchive.class);
        assertThatThrownBy(() -> captures(new InventedArchive()
                        .record("response", ADDRESS, -60, SALT)
                        .bytes()))
                .isInstanceOf(BrokenArchive.class);
        assertThatThrownBy(() -> captures(new InventedArchive()
                        .record("warcinfo", ADDRESS, 3, SALT)
                        .page("", "x")
                        .bytes()))
                .isInstanceOf(BrokenArchive.class);
        assertThatThrownBy(() -> captures(new InventedArchive()
                        .record("warcinfo", ADDRESS, 1L << 50, SALT)
                        .bytes()))
                .hasMessage("The record is longer than 4 GiB.");
    }

    @Test
    void aHeaderWithoutAnEndIsNotReadToIt() {
        byte[] endless = ("WARC/1.0\r\nWARC-Type: " + "x".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> captures(endless))
                .isInstanceOfSatisfying(
                        BrokenArchive.class,
                        broken -> assertThat(broken.refusal().reason()).isEqualTo(Reason.TOO_LARGE));
    }
}

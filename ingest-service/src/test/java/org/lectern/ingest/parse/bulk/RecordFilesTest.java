package org.lectern.ingest.parse.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** Files of nbib, RIS and Crossref's JSON, web archives and single pages. */
class RecordFilesTest {

    private static String nbib(int number) {
        return "PMID- " + (90_000_000 + number) + "\nOWN - NLM\nTI  - S\u00e4lt " + number + ".\n";
    }

    private static String ris(int number) {
        return "TY  - JOUR\nTI  - S\u00e4lt " + number + "\nER  - \n";
    }

    private static String work(int number) {
        return "{\"DOI\":\"10.5555/salt." + number + "\",\"title\":[\"S\u00e4lt " + number + "\"]}";
    }

    private static byte[] response(String address, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nContent-Type: application/http"
                        + "\r\nContent-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            compressed.write(content);
        }
        return file.toByteArray();
    }

    private static String title(String name) {
        return "<html><head><meta name='citation_title' content='" + name + "'></head></html>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eachMedlineRecordIsAPage(String end) throws IOException {
        String file = "\uFEFF" + (nbib(1) + "\n" + nbib(2) + nbib(3)).replace("\n", end);

        assertThat(Entries.of(file))
                .extracting(Entries::told)
                .containsExactly("S\u00e4lt 1.", "S\u00e4lt 2.", "S\u00e4lt 3.");
        assertThat(Entries.of(file)).extracting(Entry::place).containsExactly("line 1", "line 5", "line 8");
        assertThat(Entries.of(file)).extracting(Entries::text).contains(nbib(2));
    }

    @Test
    void eachReferenceIsAPageAndOneThatWasCutIsRefusedAlone() throws IOException {
        String cut = "TY  - JOUR\nTI  - Cut\n";

        assertThat(Entries.of("\uFEFF" + ris(1) + cut + ris(2) + "\n" + cut))
                .extracting(Entries::told)
                .containsExactly("S\u00e4lt 1", "MALFORMED", "S\u00e4lt 2", "MALFORMED");
    }

    @Test
    void eachRecordTellsItsOwnEncoding() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ris(1).getBytes(StandardCharsets.ISO_8859_1));
        file.write(ris(2).getBytes(StandardCharsets.UTF_8));

        assertThat(Entries.of(file.toByteArray()))
                .extracting(Entries::told)
                .containsExactly("S\u00e4lt 1", "S\u00e4lt 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "{\"items\":[\n%s,\n%s\n]}",
                "{\"status\":\"ok\",\"message\":{\"total-results\":2,\"items\":[%s,%s]},\"message-type\":\"work-list\"}",
                "%s\n%s\n",
                "\n\n%s\r\n\r\n%s",
                "[%s]\n[%s]",
                "%s %s"
            })
    void eachWorkIsAPageWhateverIsAroundIt(String shape) throws IOException {
        String file = shape.formatted(work(1), work(2));

        assertThat(Entries.of(file)).extracting(Entries::text).containsExactly(work(1), work(2));
        assertThat(Entries.of(file)).extracting(Entries::told).containsExactly("S\u00e4lt 1", "S\u00e4lt 2");
    }

    @Test
    void aWorkHasTheSameBytesHoweverItIsSpaced() throws IOException {
        String spaced = work(1).replace(":", " :\n ");

        assertThat(Entries.of("[" + spaced + "]")).extracting(Entries::text).containsExactly(work(1));
    }

    @Test
    void aLineThatIsBrokenCostsNoOther() throws IOException {
        String deep = "{\"DOI\":\"10.5555/deep\",\"x\":" + "[".repeat(500) + "}";
        String file = String.join("\n", work(1), "{\"DOI\":\"10.5555/cut", deep, "nonsense", "", work(2));

        assertThat(Entries.of(file))
                .extracting(Entries::told)
                .containsExactly("S\u00e4lt 1", "MALFORMED", "TOO_LARGE", "MALFORMED", "S\u00e4lt 2");
        assertThat(Entries.of(file)).extracting(Entry::place).contains("line 2", "line 6");
    }

    @Test
    void aListThatIsCutIsBrokenBehindItsWorks() throws IOException {
        BulkReader reader = BulkFile.open(new ByteArrayInputStream(
                ("[" + work(1) + ",\n" + work(2).substring(0, 20)).getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.next()).map(Entries::text).contains(work(1));
        assertThatThrownBy(reader::next)
                .isInstanceOfSatisfying(
                        BrokenFile.class,
                        broken -> assertThat(Entries.broken(broken)).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void aRecordThatIsTooLargeIsNotHeld() throws IOException {
        String large = "salt ".repeat(Page.LARGEST / 5);

        assertThat(Entries.of(nbib(1) + "AB  - " + large + "\n" + nbib(2)))
                .extracting(Entries::told)
                .containsExactly("TOO_LARGE", "S\u00e4lt 2.");
        assertThat(Entries.of("[" + work(1).replace("S\u00e4lt", large) + "," + work(2) + "]"))
                .extracting(Entries::told)
                .containsExactly("TOO_LARGE", "S\u00e4lt 2");
        assertThat(Entries.of(work(1) + "\n" + work(1).replace("S\u00e4lt", large) + "\n" + work(2)))
                .extracting(Entries::told)
                .containsExactly("S\u00e4lt 1", "TOO_LARGE", "S\u00e4lt 2");
        assertThat(Entries.of("<html>" + large)).extracting(Entries::told).containsExactly("TOO_LARGE");
    }

    @Test
    void eachArchivedPageIsAPageAtItsAddress() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gzip(response("https://journal.example/1", title("Salt 1"))));
        file.write(gzip(response("https://journal.example/2", title("Salt 2"))));

        assertThat(Entries.of(file.toByteArray())).extracting(Entries::told).containsExactly("Salt 1", "Salt 2");
        assertThat(Entries.of(file.toByteArray()))
                .extracting(entry -> ((Entry.Record) entry).page().address())
                .containsExactly("https://journal.example/1", "https://journal.example/2");
    }

    @Test
    void anArchiveThatIsCutIsBroken() {
        byte[] whole = response("https://journal.example/1", title("Salt"));

        assertThatThrownBy(() -> Entries.of(java.util.Arrays.copyOf(whole, whole.length - 30)))
                .isInstanceOf(BrokenFile.class);
    }

    @Test
    void aMemberWhoseHeaderIsDamagedIsNotTakenForTheFilesEnd() throws IOException {
        byte[] damaged = gzip(ris(2).getBytes(StandardCharsets.UTF_8));
        damaged[0] = 0;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gzip(ris(1).getBytes(StandardCharsets.UTF_8)));
        file.write(damaged);
        file.write(gzip(ris(3).getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> Entries.of(file.toByteArray()))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("The gzip file is damaged.");
    }

    @Test
    void aPageAloneIsOneEntry() throws IOException {
        assertThat(Entries.of(title("Salt"))).extracting(Entries::told).containsExactly("Salt");
        assertThat(Entries.of(gzip(title("Salt").getBytes(StandardCharsets.UTF_8))))
                .extracting(Entries::text)
                .containsExactly(title("Salt"));
        assertThat(Entries.of("{\"title\":\"Salt\"}")).extracting(Entries::told).containsExactly("UNSUPPORTED_FORMAT");
    }

    @Test
    void aFileOfManyRecordsIsNotHeld() throws IOException {
        String records =
                IntStream.range(0, 1_000).mapToObj(RecordFilesTest::nbib).collect(Collectors.joining("\n"));
        int times = 400;
        long count = 0;
        try (BulkReader reader =
                BulkFile.open(new Repeated(("\n" + records).getBytes(StandardCharsets.UTF_8), times))) {
            while (reader.next().isPresent()) {
                count++;
            }
        }

        assertThat(count).isEqualTo(times * 1_000L);
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.left = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return left <= 0 ? -1 : bytes[(int) ((bytes.length - left-- % bytes.length) % bytes.length)] & 0xFF;
        }
    }
}

package org.lectern.ingest.parse.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.bulk.Entry.Deletion;
import org.lectern.ingest.parse.bulk.Entry.Record;
import org.lectern.ingest.parse.bulk.Entry.Unreadable;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class PubmedFileTest {
    private static final String START = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE PubmedArticleSet PUBLIC "-//X//DTD" "https://nowhere.invalid/x.dtd" [ <!ENTITY a "<b>"> ]>
            <!-- <PubmedArticle> in a comment -->
            <PubmedArticleSet>
            """;
    private static final String END = "</PubmedArticleSet>\n";

    private static String record(int number) {
        return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">" + (90_000_000 + number)
                + "</PMID><Article><ArticleTitle>S\u00e4lt tides " + number
                + ".</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
    }

    private static List<Entry> entries(byte[] file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (BulkReader reader = BulkFile.open(new ByteArrayInputStream(file))) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                entries.add(next.get());
            }
        }
        return entries;
    }

    private static List<Entry> entries(String file) throws IOException {
        return entries(file.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            compressed.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static String text(Entry entry) {
        return new String(((Record) entry).page().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void eachRecordIsAPageOfItsOwnBytes() throws IOException {
        List<Entry> entries = entries(START + record(1) + "\n" + record(2) + "\n\n" + record(3) + END);

        assertThat(entries).extracting(PubmedFileTest::text).containsExactly(record(1), record(2), record(3));
        assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(Entry::place).containsExactly("line 5", "line 6", "line 8");
    }

    @Test
    void aRecordIsReadAsTheSamePageSentAlone() throws IOException {
        Page page = ((Record) entries(START + record(7) + END).getFirst()).page();

        assertThat(page.id()).isEqualTo(new Page(record(7).getBytes(StandardCharsets.UTF_8), null, null).id());
        assertThat(new PageParser().parse(page))
                .isInstanceOfSatisfying(
                        ParsedPage.Parsed.class,
                        parsed ->
                                assertThat(parsed.paper().strongestIdentifier()).isEqualTo("pmid:90000007"));
    }

    @Test
    void gzipIsToldByContentAlsoInSeveralMembers() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(gzip(START + record(1)));
        file.write(gzip(record(2) + END));

        assertThat(entries(file.toByteArray())).extracting(PubmedFileTest::text).containsExactly(record(1), record(2));
    }

    @Test
    void recordsThatCrossTheBuffersEndsStayWhole() throws IOException {
        StringBuilder file = new StringBuilder(START);
        List<String> records = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            records.add(record(number).replace("tides", "tides ".repeat(number % 97)));
            file.append(records.getLast()).append(" ".repeat(number % 13));
        }

        assertThat(entries(file + END)).extracting(PubmedFileTest::text).isEqualTo(records);
    }

    @Test
    void markupThatOnlyLooksLikeATagIsNone() throws IOException {
        String odd = record(1)
                .replace(
                        "tides",
                        "<![CDATA[</PubmedArticle>]]><!-- </PubmedArticle> --><?x </PubmedArticle> ?> &lt;b a='>'");

        assertThat(entries(START + odd + record(2) + END))
                .extracting(PubmedFileTest::text)
                .containsExactly(odd, record(2));
    }

    @Test
    void aRecordThatDoesNotEndCostsNoOther() throws IOException {
        String cut = record(2).substring(0, 100);

        List<Entry> entries = entries(START + record(1) + cut + record(3) + cut + END);

        assertThat(entries).hasSize(4);
        assertThat(text(entries.get(2))).isEqualTo(record(3));
        assertThat(List.of(entries.get(1), entries.get(3)))
                .allSatisfy(entry ->
                        assertThat(((Unreadable) entry).refusal().reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void aRecordThatIsNotWellFormedIsARecord() throws IOException {
        String broken = record(2).replace("</Article>", "<b x=\"1");

        assertThat(entries(START + record(1) + broken + record(3) + END))
                .extracting(PubmedFileTest::text)
                .containsExactly(record(1), broken, record(3));
    }

    @Test
    void aRecordThatIsTooLargeIsNotKept() throws IOException {
        String large = record(2).replace("tides", "tides ".repeat(2_000_000));

        List<Entry> entries = entries(START + record(1) + large + record(3) + END);

        assertThat(((Unreadable) entries.get(1)).refusal().reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(text(entries.get(2))).isEqualTo(record(3));
    }

    @Test
    void deletionsNameTheirPmids() throws IOException {
        String deletions = "<DeleteCitation>\n<PMID Version=\"1\">90000001</PMID><PMID> 90000002 </PMID><PMID>x</PMID>"
                + "</DeleteCitation>";

        List<Entry> entries = entries(START + record(1) + deletions + END);

        assertThat(entries.subList(1, 3))
                .extracting(entry -> ((Deletion) entry).pmid().value())
                .containsExactly("90000001", "90000002");
        assertThat(entries.get(3)).isInstanceOf(Unreadable.class);
    }

    @Test
    void booksAndTheOlderSetsAreReadToo() throws IOException {
        String book = "<PubmedBookArticle><BookDocument><PMID>90000009</PMID></BookDocument></PubmedBookArticle>";
        String citation = "<MedlineCitation><PMID>90000008</PMID></MedlineCitation>";

        assertThat(entries(START + book + END)).extracting(PubmedFileTest::text).containsExactly(book);
        assertThat(entries("<MedlineCitationSet>" + citation + citation + "</MedlineCitationSet>"))
                .extracting(PubmedFileTest::text)
                .containsExactly(citation, citation);
        assertThat(entries(record(1))).extracting(PubmedFileTest::text).containsExactly(record(1));
        assertThat(entries("<PubmedArticleSet/>")).isEmpty();
    }

    @Test
    void aFileThatIsCutIsBrokenWhereItEnds() throws IOException {
        byte[] compressed = gzip(START + record(1) + record(2) + END);

        assertThatThrownBy(() -> entries(START + record(1) + record(2).substring(0, 50)))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("The file ends within a record.");
        assertThatThrownBy(() -> entries(START + record(1)))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("The file ends before its PubmedArticleSet does.");
        assertThatThrownBy(() -> entries(Arrays.copyOf(compressed, compressed.length - 20)))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("The gzip file ends too early.");
        assertThatThrownBy(() -> entries(Arrays.copyOf(compressed, 5))).isInstanceOf(BrokenFile.class);
    }

    @Test
    void whatComesBeforeTheBreakIsGiven() throws IOException {
        BulkReader reader = BulkFile.open(
                new ByteArrayInputStream((START + record(1) + "<PubmedArticle>").getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.next()).map(PubmedFileTest::text).contains(record(1));
        assertThatThrownBy(reader::next).isInstanceOf(BrokenFile.class);
    }

    /** Whatever happens to a file, it is read to an end, and says so or that it is broken. */
    @RepeatedTest(200)
    void aDamagedFileIsReadToItsEnd(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] file = (START + record(1) + record(2) + "<DeleteCitation><PMID>90000001</PMID></DeleteCitation>" + END)
                .getBytes(StandardCharsets.UTF_8);
        byte[] signs = "<>/!?-[]&\"' P\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int change = random.nextInt(1, 40); change > 0; change--) {
            file[random.nextInt(60, file.length)] = signs[random.nextInt(signs.length)];
        }

        try (BulkReader reader = BulkFile.open(new ByteArrayInputStream(file))) {
            int entries = 0;
            while (reader.next().isPresent()) {
                entries++;
            }
            assertThat(entries).isLessThan(10);
        } catch (BrokenFile broken) {
            assertThat(broken.refusal().place()).isNotBlank();
        }
    }

    @Test
    void aBlankFileIsRefused() {
        assertThatThrownBy(() -> entries("  \n"))
                .isInstanceOfSatisfying(
                        BrokenFile.class,
                        broken -> assertThat(broken.refusal().reason()).isEqualTo(Reason.EMPTY));
    }
}

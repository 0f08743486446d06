package org.lectern.ingest.parse.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

class TaggedRecordsTest {

    private static List<TaggedRecord> records(Dialect dialect, String text, int longest) throws IOException {
        TaggedRecords records = new TaggedRecords(dialect, new StringReader(text), longest);
        List<TaggedRecord> found = new ArrayList<>();
        for (Optional<TaggedRecord> next = records.next(); next.isPresent(); next = records.next()) {
            found.add(next.get());
        }
        return found;
    }

    private static List<TaggedRecord> records(Dialect dialect, String text) throws IOException {
        return records(dialect, text, 10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndInAnyWay(String end) throws IOException {
        String text = "PMID- 1\nTI  - Salt and\n      tides.\n\nPMID- 2\nTI  - Rain.\n".replace("\n", end);

        List<TaggedRecord> found = records(Dialect.NBIB, text);

        assertThat(found).extracting(TaggedRecord::line).containsExactly(1, 5);
        assertThat(found.getFirst().fields().inOrder())
                .containsExactly(new Field("PMID", "1", 1), new Field("TI", "Salt and\ntides.", 2));
        assertThat(found.getFirst().text()).isEqualTo("PMID- 1\nTI  - Salt and\n      tides.\n");
    }

    @Test
    void aMedlineRecordEndsAtTheNextNumberOrBehindABlankLine() throws IOException {
        assertThat(records(Dialect.NBIB, "PMID- 1\nTI  - A.\nPMID- 2\nTI  - B.\n"))
                .hasSize(2);
        assertThat(records(Dialect.NBIB, "TI  - A.\n\nTI  - B.\n\n\nOWN - NLM\n"))
                .hasSize(3);
        assertThat(records(Dialect.NBIB, "TI  - A\n\n      goes on behind a blank line.\n"))
                .hasSize(1);
    }

    @Test
    void aReferenceReachesFromItsTypeToItsEnd() throws IOException {
        List<TaggedRecord> found = records(
                Dialect.RIS, "Provider: x\n\nTY  - JOUR\n\nTI  - A\nER  - \nstray\nTI  - stray\nTY  - BOOK\nTI  - B\n");

        assertThat(found).extracting(TaggedRecord::isWhole).containsExactly(true, false);
        assertThat(found)
                .extracting(record -> record.fields().first("TI").orElse(""))
                .containsExactly("A", "B");
    }

    @Test
    void aReferenceThatDoesNotEndCostsNoOther() throws IOException {
        List<TaggedRecord> found = records(Dialect.RIS, "TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - \n");

        assertThat(found).extracting(TaggedRecord::isWhole).containsExactly(false, true);
    }

    @Test
    void aRecordThatIsTooLongIsNotKept() throws IOException {
        String large = "PMID- 1\nAB  - " + "salt ".repeat(100) + "\n      more.\n";

        List<TaggedRecord> found = records(Dialect.NBIB, large + "\nPMID- 2\nTI  - B.\n", 200);

        assertThat(found).extracting(TaggedRecord::isTooLong).containsExactly(true, false);
        assertThat(found.getFirst().fields().inOrder()).isEmpty();
    }

    @Test
    void aLineWithoutATagGoesOnWithTheOneBefore() throws IOException {
        assertThat(records(Dialect.RIS, "TY  - JOUR\nAB  - One\ntwo\n  three\nER  -")
                        .getFirst()
                        .fields()
                        .first("AB"))
                .contains("One\ntwo\nthree");
    }
}

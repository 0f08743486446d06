package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample page becomes exactly what stands beside it; two files more are one case more. */
class SamplePagesTest {

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Path> pages() {
        return Stream.concat(Samples.in("pages").stream(), Samples.in("rejected").stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aSamplePageBecomesWhatStandsBesideIt(Path file) throws IOException {
        ParsedPage parsed = new PageParser().parse(Samples.page(file));

        byte[] expected = Samples.bytes(file.resolveSibling(file.getFileName() + Samples.EXPECTED));
        assertThat(json.readTree(json.writeValueAsBytes(parsed))).isEqualTo(json.readTree(expected));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theFolderTellsWhetherAPageIsRefused(Path file) {
        boolean refused = new PageParser().parse(Samples.page(file)) instanceof ParsedPage.Rejected;

        assertThat(refused).isEqualTo(file.getParent().endsWith("rejected"));
    }
}

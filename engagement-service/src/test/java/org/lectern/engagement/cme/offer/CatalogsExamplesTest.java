package org.lectern.engagement.cme.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.engagement.Contract;

/** What the catalog says that it publishes can be read here. */
class CatalogsExamplesTest {
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void everyExampleOfASearchIsRead() throws IOException {
        assertThat(read(SearchPerformed.TYPE, SearchPerformed.class))
                .isNotEmpty()
                .anySatisfy(search -> {
                    assertThat(search.reader()).isEqualTo("reader-ada");
                    assertThat(search.query()).isEqualTo("lantern therapy AND sleep[ti]");
                });
    }

    @Test
    void everyExampleOfAViewIsRead() throws IOException {
        assertThat(read(PaperViewed.TYPE, PaperViewed.class)).isNotEmpty().anySatisfy(view -> {
            assertThat(view.paper().pmid()).isEqualTo("90000001");
            assertThat(view.paper().isEligible()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Review, unknown, true",
        "Review, none, true",
        "Review, Retracted, false",
        "Review, withdrawn, false",
        "Retracted Publication, unknown, false",
        "Preprint, unknown, false",
        "PREPRINT, unknown, false",
        "Article In Press, unknown, false",
        "Retraction Notice, unknown, true",
    })
    void retractedPapersPreprintsAndArticlesInPressAreIneligible(String type, String retraction, boolean eligible) {
        var paper =
                new PaperViewed.Paper(new UUID(0, 1), null, null, null, List.of("Journal Article", type), retraction);

        assertThat(paper.isEligible()).isEqualTo(eligible);
    }

    private <T> List<T> read(String type, Class<T> as) throws IOException {
        return Contract.of("catalog-service").examples(type).stream()
                .map(file -> read(file, as))
                .toList();
    }

    private <T> T read(Path file, Class<T> as) {
        try {
            return json.readValue(Files.readString(file), as);
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }
}

package org.lectern.engagement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lectern.engagement.Contract;

class CatalogContractTest {
    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Contract contract = Contract.of("catalog-service");

    @Test
    void everyExampleOfACataloguedPaperCanBeRead() throws IOException {
        for (Path example : contract.examples(PaperNews.CATALOGUED)) {
            JsonNode said = json.readTree(example.toFile());
            PaperNews.Catalogued read = json.treeToValue(said, PaperNews.Catalogued.class);
            assertThat(read.id()).hasToString(said.get("id").asText());
            assertThat(read.version())
                    .isPositive()
                    .isEqualTo(said.get("version").asLong());
            assertThat(read.paper().title()).isEqualTo(said.at("/paper/title").textValue());
            assertThat(read.paper().date()).isEqualTo(said.at("/paper/date").textValue());
            assertThat(contract.violations(PaperNews.CATALOGUED, Files.readString(example)))
                    .isEmpty();
        }
    }

    @Test
    void everyExampleOfAMergedPaperCanBeRead() throws IOException {
        for (Path example : contract.examples(PaperNews.MERGED)) {
            JsonNode said = json.readTree(example.toFile());
            PaperNews.Merged read = json.treeToValue(said, PaperNews.Merged.class);
            assertThat(read.id()).hasToString(said.get("id").asText());
            assertThat(read.version())
                    .isPositive()
                    .isEqualTo(said.get("version").asLong());
            assertThat(read.mergedInto()).hasToString(said.get("mergedInto").asText());
            assertThat(contract.violations(PaperNews.MERGED, Files.readString(example)))
                    .isEmpty();
        }
    }

    @Test
    void everyExampleOfAWithdrawnPaperCanBeRead() throws IOException {
        for (Path example : contract.examples(PaperNews.WITHDRAWN)) {
            JsonNode said = json.readTree(example.toFile());
            PaperNews.Withdrawn read = json.treeToValue(said, PaperNews.Withdrawn.class);
            assertThat(read.id()).hasToString(said.get("id").asText());
            assertThat(read.version())
                    .isPositive()
                    .isEqualTo(said.get("version").asLong());
        }
    }
}

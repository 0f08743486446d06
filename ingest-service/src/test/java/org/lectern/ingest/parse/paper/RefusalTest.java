package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final Path ROOT = Path.of(System.getProperty("lectern.root"));

    @Test
    void theReasonsAreThoseOfTheContract() throws IOException {
        var contract = new ObjectMapper()
                .readTree(ROOT.resolve("ingest-service/contract/org.lectern.page.rejected.v1.schema.json")
                        .toFile())
                .at("/properties/reason");
        List<String> reasons =
                Arrays.stream(Refusal.Reason.values()).map(Enum::name).toList();

        assertThat(StreamSupport.stream(contract.get("enum").spliterator(), false))
                .extracting(Object::toString)
                .containsExactlyElementsOf(
                        reasons.stream().map(name -> "\"" + name + "\"").toList());
        assertThat(reasons)
                .allSatisfy(reason ->
                        assertThat(contract.get("description").asText()).contains(reason + ": "));
    }

    @Test
    void eachReasonAndItsAdviceAreDescribed() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/events.md"));

        assertThat(Refusal.Reason.values())
                .allSatisfy(reason -> assertThat(guide)
                        .containsPattern("\\| `" + reason + "` \\|.*\\| \\Q" + reason.advice() + "\\E \\|"));
    }
}

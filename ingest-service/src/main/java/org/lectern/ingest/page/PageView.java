package org.lectern.ingest.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Receipt;

/**
 * How far a page has come; what does not apply is left out.
 *
 * @param address where it was found, as its sender said
 * @param identifiers of the paper that it states
 * @param parsed the data of the event {@code org.lectern.paper.parsed.v1}
 * @param reason why it gives no paper, such as {@code BOT_CHALLENGE}
 * @param detail what is wrong, in one sentence
 * @param place where in the page, such as {@code line 3}
 * @param advice what the sender can do, in one sentence
 * @param explanation why each value is what it is, where that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageView(
        UUID id,
        PageStatus status,
        @Nullable String address,
        Instant receivedAt,
        @Nullable Identifiers identifiers,
        @Schema(implementation = Object.class) @Nullable JsonNode parsed,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String place,
        @Nullable String advice,
        @Nullable PageExplanation explanation) {

    /** What tells a paper from others; null where the page does not state it. */
    record Identifiers(
            @Nullable String doi,
            @Nullable String pmid,
            @Nullable String pmcid) {
        static Identifiers of(JsonNode paper) {
            return new Identifiers(text(paper, "doi"), text(paper, "pmid"), text(paper, "pmcid"));
        }
    }

    static PageView of(SubmittedPage page, ObjectMapper json) {
        JsonNode answer = page.answer == null ? json.nullNode() : read(page.answer, json);
        JsonNode paper = answer.get("paper");
        return new PageView(
                page.id,
                page.status,
                page.address,
                page.received,
                paper == null ? null : Identifiers.of(paper),
                paper == null ? null : answer,
                text(answer, "reason"),
                text(answer, "detail"),
                text(answer, "place"),
                text(answer, "advice"),
                null);
    }

    /** The same with receipts. */
    PageView explained(List<Receipt> receipts) {
        return new PageView(
                id,
                status,
                address,
                receivedAt,
                identifiers,
                parsed,
                reason,
                detail,
                place,
                advice,
                PageExplanation.of(receipts, parsed));
    }

    private static JsonNode read(String answer, ObjectMapper json) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer is stored as it was written", failure);
        }
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}

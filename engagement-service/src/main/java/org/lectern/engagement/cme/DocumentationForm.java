package org.lectern.engagement.cme;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Documentation;
import org.lectern.http.InvalidRequest;

/**
 * The form: three fields and no more. Each may be missing or blank while the cycle is a draft.
 *
 * @param question the clinical question, at most 2,000 characters
 * @param sources ids of papers in the prompt's evidence
 * @param application how the answer is applied to practice, at most 10,000 characters
 */
@Schema(example = """
                {"question": "Does magnesium ease withdrawal?",
                 "sources": ["0f9b1c1e-5a52-4f0b-8c35-0a1f6d1d9a11"],
                 "application": "I will check magnesium levels at admission."}""")
record DocumentationForm(
        @Nullable String question,
        @Nullable List<@Nullable UUID> sources,
        @Nullable String application) {
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_APPLICATION = 10_000;

    /** Refuses what is too long, what no text can hold, and sources that are none. */
    Documentation toDocumentation() {
        return new Documentation(
                text("question", question, LONGEST_QUESTION),
                sourceIds(),
                text("application", application, LONGEST_APPLICATION));
    }

    private List<UUID> sourceIds() {
        if (sources == null) {
            return List.of();
        }
        if (sources.stream().anyMatch(source -> source == null)) {
            throw new InvalidRequest("sources", "null", "ids of papers in the prompt's evidence");
        }
        return List.copyOf(sources);
    }

    private static String text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        if (value.length() > longest || value.indexOf('\0') >= 0) {
            throw new InvalidRequest(field, value, "text of at most " + longest + " characters, none of them NUL");
        }
        return value;
    }
}

package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paper rests on.
 *
 * @param referenceCount length of its list of references; null where not stated
 */
@JsonPropertyOrder({"trials", "grants", "referenceCount"})
public record Basis(
        List<TrialRegistration> trials,
        List<Grant> grants,
        @Nullable Integer referenceCount) {

    public Basis {
        trials = List.copyOf(trials);
        grants = grants.stream().distinct().toList();
        if (referenceCount != null && referenceCount < 0) {
            throw new IllegalArgumentException("a list has no length of " + referenceCount);
        }
    }
}

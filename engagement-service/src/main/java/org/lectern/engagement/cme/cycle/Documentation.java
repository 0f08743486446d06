package org.lectern.engagement.cme.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a reader wrote about a cycle: three fields and no more, each of which may still be missing.
 *
 * @param question the clinical question; blank while missing
 * @param sources ids of the papers consulted, each once, ascending; empty while missing
 * @param application how the answer is applied to practice; blank while missing
 */
public record Documentation(String question, List<UUID> sources, String application) {
    /** Nothing written yet. */
    public static final Documentation NONE = new Documentation("", List.of(), "");

    /** Strips the texts and sorts the sources, so that equal means the same. */
    public Documentation {
        question = question.strip();
        sources = List.copyOf(new TreeSet<>(sources));
        application = application.strip();
    }

    /** True where all three are there. Not named {@code is…}: it is no field of what a reader is shown. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** The fields that are still blank, of {@code question}, {@code sources}, {@code application}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (NormalisedText.of(question).isEmpty()) {
            missing.add("question");
        }
        if (sources.isEmpty()) {
            missing.add("sources");
        }
        if (NormalisedText.of(application).isEmpty()) {
            missing.add("application");
        }
        return missing;
    }

    /** The same with each source under the id that this gives for it. */
    public Documentation withSources(UnaryOperator<UUID> named) {
        return new Documentation(question, sources.stream().map(named).toList(), application);
    }

    /** The sources that are none of these papers. */
    public Set<UUID> sourcesOutside(Collection<UUID> papers) {
        Set<UUID> outside = new TreeSet<>(sources);
        outside.removeAll(papers);
        return outside;
    }

    /** The same for every documentation of one question with one set of sources: 64 hexadecimal digits. */
    public String fingerprint() {
        return NormalisedText.fingerprint(question, sources);
    }
}

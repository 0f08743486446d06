package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PubMed Central number, e.g. {@code PMC90000001}. */
public record Pmcid(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("PMC[1-9][0-9]{0,9}");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:pmcid)?\\s{0,3}:?\\s{0,3}PMC\\s?([1-9][0-9]{0,9})(?:\\.[0-9]{1,3})?", Pattern.CASE_INSENSITIVE);

    @JsonCreator
    public Pmcid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a PMCID: " + value);
        }
    }

    /** Reads {@code PMC90000001}, {@code PMCID: PMC90000001}, {@code pmc90000001.1}; empty where the text is neither. */
    public static Optional<Pmcid> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new Pmcid("PMC" + written.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

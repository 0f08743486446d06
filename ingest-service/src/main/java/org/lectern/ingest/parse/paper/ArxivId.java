package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An arXiv identifier without its version: {@code 2401.01234} since April 2007, {@code hep-th/9901001} before, where the
 * archive's subject class is left out as arXiv itself does.
 */
public record ArxivId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile(
            "(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\\.[0-9]{4}|(?:1[5-9]|[2-9][0-9])(?:0[1-9]|1[0-2])\\.[0-9]{5}"
                    + "|[a-z]{2,10}(?:-[a-z]{2,6})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:https?://)?(?:(?:www\\.)?arxiv\\.org/(?:abs|pdf|html)/)?(?:arxiv\\s{0,2}:\\s{0,2})?"
                    + "([a-z]{2,10}(?:-[a-z]{2,6})?(?=[./]))?(?:\\.[a-z]{2})?(/?[0-9]{4}\\.?[0-9]{3,5})(?:v[0-9]{1,3})?(?:\\.pdf)?(?:\\s{0,2}\\[[a-z.-]{2,20}\\])?",
            Pattern.CASE_INSENSITIVE);
    private static final String DOI_PREFIX = "10.48550/arxiv.";

    @JsonCreator
    public ArxivId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an arXiv identifier: " + value);
        }
    }

    /** Reads {@code arXiv:2401.01234v2 [q-bio.TO]}, {@code math.GT/0309136}, {@code https://arxiv.org/abs/2401.01234}; empty where the text is none. */
    public static Optional<ArxivId> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String archive = written.group(1) == null ? "" : written.group(1).toLowerCase(Locale.ROOT);
        String value = archive + written.group(2);
        return FORM.matcher(value).matches() ? Optional.of(new ArxivId(value)) : Optional.empty();
    }

    /** The identifier that a DOI of arXiv's own holds; empty for all other DOIs. */
    public static Optional<ArxivId> of(@Nullable Doi doi) {
        return doi != null && doi.value().startsWith(DOI_PREFIX)
                ? read(doi.value().substring(DOI_PREFIX.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

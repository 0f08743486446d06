package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PubMed number: one to nine digits, no leading zero, e.g. {@code 90000001}. */
public record Pmid(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:pmid|pubmed)?\\s{0,3}[:#]?\\s{0,3}0{0,9}([1-9][0-9]{0,8})", Pattern.CASE_INSENSITIVE);

    private static final Pattern CITED = Pattern.compile("\\bPMID\\s?:\\s?([0-9]{1,9})\\b");

    @JsonCreator
    public Pmid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a PMID: " + value);
        }
    }

    /** Reads {@code 90000001} or {@code PMID: 90000001}; empty where the text is neither. */
    public static Optional<Pmid> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new Pmid(written.group(1))) : Optional.empty();
    }

    /** The number in a citation such as {@code Salt Lett. 2024;7:99. PMID: 90000001}; empty where it has none. */
    public static Optional<Pmid> cited(String citation) {
        Matcher cited = CITED.matcher(citation);
        return cited.find() ? read(cited.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

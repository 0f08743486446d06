package org.lectern.ingest.parse.tagged;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a format of tagged lines writes its tags, and where its records begin and end. */
public enum Dialect {
    /** {@code PMID- 90000001}: tags filled up to four signs; what follows a blank line is the next record. */
    NBIB("(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?"),
    /** {@code TY  - JOUR} to {@code ER  - }: tags of two signs. */
    RIS("([A-Z][A-Z0-9]) {1,2}- ?(.*)");

    private final Pattern line;

    Dialect(String line) {
        this.line = Pattern.compile(line);
    }

    /** The tag and the start of its value; empty for a line that goes on with the value before it. */
    Optional<TaggedFields.Field> field(String text, int number) {
        Matcher field = line.matcher(text);
        return field.matches()
                ? Optional.of(
                        new TaggedFields.Field(field.group(1), field.group(2) == null ? "" : field.group(2), number))
                : Optional.empty();
    }

    private boolean isTagged(String text) {
        return line.matcher(text).matches();
    }

    /** Whether a record begins with this line, which may stand behind a blank one. */
    boolean begins(String text, boolean afterBlank) {
        return switch (this) {
            case NBIB -> text.startsWith("PMID-") || afterBlank && isTagged(text);
            case RIS -> text.startsWith("TY ") && isTagged(text);
        };
    }

    /** Whether the record ends with this line. */
    boolean ends(String text) {
        return this == RIS && text.startsWith("ER ") && isTagged(text);
    }

    /** Whether a record without a last line of its own was cut. */
    boolean isClosed() {
        return this == RIS;
    }
}

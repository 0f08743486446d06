package org.lectern.ingest.parse.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Goes through a text of any length line by line; a line ends with CR, LF or both. */
public final class TextLines {

    private static final int BUFFER = 8_192;

    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;
    private boolean afterReturn;
    private int number;

    /** The lines of a text; of one that is longer than so many signs, these and one more. */
    public TextLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Number of the line last read, from 1. */
    public int number() {
        return number;
    }

    /** The next line; null at the end. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            any = true;
            if (take(line)) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, text.read(buffer));
        }
        return filled > 0;
    }

    /** Takes what the buffer has of the line; whether the line ended there. */
    private boolean take(StringBuilder line) {
        int end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        line.append(buffer, at, Math.min(end - at, longest + 1 - line.length()));
        boolean ended = end < filled;
        afterReturn = ended && buffer[end] == '\r';
        at = ended ? end + 1 : end;
        return ended;
    }
}

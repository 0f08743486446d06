package org.lectern.ingest.parse.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Goes from tag to tag of an XML document in an encoding that has ASCII's bytes, and gives what stands between two tags
 * byte by byte. An XML parser would end at the first record that is not well-formed, and take all behind it along.
 */
final class Tags {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_NAME = 200;

    private final InputStream document;
    private final int mostKept;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final StringBuilder name = new StringBuilder();
    private int position;
    private int limit;
    private long line = 1;

    /** Where in the buffer that begins which is not among the kept bytes yet. */
    private int keptTo;

    /** Whether the bytes of the tags before this one are kept. */
    private boolean keeping;

    private boolean tooLong;
    private int tagAt;
    private long tagLine;
    private boolean end;
    private boolean empty;

    /**
     * The tags of a document, from its start.
     *
     * @param mostKept how many bytes are kept at most
     */
    Tags(InputStream document, int mostKept) {
        this.document = document;
        this.mostKept = mostKept;
    }

    /** Goes to the next tag; false where there is none. */
    boolean next() throws IOException {
        while (open()) {
            int first = read();
            if (first == '!') {
                overDeclaration();
            } else if (first == '?') {
                over(0xFFFF, '?' << 8 | '>');
            } else {
                tag(first);
                return true;
            }
        }
        return false;
    }

    /** The tag is that of an element's start, or of an element with nothing in it. */
    boolean starts(String element) {
        return !end && element.contentEquals(name);
    }

    /** The tag is that of an element's end, or of an element with nothing in it. */
    boolean ends(String element) {
        return (end || empty) && element.contentEquals(name);
    }

    boolean isEnd() {
        return end;
    }

    /** The element's name as the tag has it. */
    String name() {
        return name.toString();
    }

    /** Where the tag begins, e.g. {@code line 4021}. */
    String place() {
        return "line " + tagLine;
    }

    /** Keeps the bytes from this tag's start on. */
    void keep() {
        if (keeping) {
            byte[] tag = Arrays.copyOfRange(taken(), tagAt, kept.size());
            kept.reset();
            kept.writeBytes(tag);
        }
        keeping = true;
        tooLong = false;
    }

    /** Whether there were more bytes than are kept. */
    boolean isTooLong() {
        return tooLong;
    }

    /** The bytes from where they were kept to this tag's end. */
    byte[] take() {
        keeping = false;
        return taken();
    }

    private byte[] taken() {
        kept.write(buffer, keptTo, position - keptTo);
        keptTo = position;
        return kept.toByteArray();
    }

    /** Goes behind the next bracket that opens; false where there is none. */
    private boolean open() throws IOException {
        int next = read();
        while (next >= 0 && next != '<') {
            next = read();
        }
        if (!keeping) {
            kept.reset();
            keptTo = Math.max(position - 1, 0);
        }
        tagAt = kept.size() + position - 1 - keptTo;
        tagLine = line;
        return next >= 0;
    }

    private void tag(int first) throws IOException {
        end = first == '/';
        name.setLength(0);
        int next = end ? read() : first;
        while (isNamePart(next) && name.length() < LONGEST_NAME) {
            name.append((char) next);
            next = read();
        }
        toEnd(next);
    }

    // A bracket cannot open within a tag: there the tag is broken, and the next begins.
    private void toEnd(int from) throws IOException {
        int before = 0;
        int next = from;
        while (next >= 0 && next != '>' && next != '<') {
            before = next;
            next = read();
        }
        empty = before == '/';
        if (next == '<') {
            position--;
        }
    }

    private static boolean isNamePart(int c) {
        return c > ' ' && c != '>' && c != '/' && c != '<';
    }

    // A comment and a CDATA section end with two signs; a document type's own brackets count as declarations again.
    private void overDeclaration() throws IOException {
        int next = read();
        if (next == '-') {
            over(0xFFFFFF, '-' << 16 | '-' << 8 | '>');
        } else if (next == '[') {
            over(0xFFFFFF, ']' << 16 | ']' << 8 | '>');
        } else {
            over(0xFF, '>');
        }
    }

    /** Goes behind the next place where the last bytes are these. */
    private void over(int mask, int wanted) throws IOException {
        int last = 0;
        for (int next = read(); next >= 0; next = read()) {
            last = (last << 8 | next) & mask;
            if (last == wanted) {
                return;
            }
        }
    }

    private int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        byte next = buffer[position++];
        if (next == '\n') {
            line++;
        }
        return next & 0xFF;
    }

    private boolean fill() throws IOException {
        kept.write(buffer, keptTo, limit - keptTo);
        if (kept.size() > mostKept) {
            tooLong |= keeping;
            keeping = false;
            kept.reset();
        }
        position = 0;
        keptTo = 0;
        limit = Math.max(document.read(buffer), 0);
        return limit > 0;
    }
}

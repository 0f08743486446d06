package org.lectern.ingest.parse;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Formats that are told by their first bytes and not read. */
enum Signature {
    PDF("a PDF file", "255044462D"),
    GZIP("gzip-compressed", "1F8B"),
    ZIP("a ZIP archive", "504B0304"),
    ZSTD("Zstandard-compressed", "28B52FFD"),
    BZIP2("bzip2-compressed", "425A68"),
    XZ("xz-compressed", "FD377A585A00"),
    PNG("a PNG image", "89504E47"),
    JPEG("a JPEG image", "FFD8FF"),
    GIF("a GIF image", "47494638"),
    TIFF("a TIFF image", "49492A00"),
    OFFICE("a Microsoft Office file", "D0CF11E0A1B11AE1"),
    POSTSCRIPT("a PostScript file", "25215053"),
    RTF("an RTF file", "7B5C727466"),
    ELF("a program", "7F454C46");

    private final String description;
    private final byte[] start;

    Signature(String description, String start) {
        this.description = description;
        this.start = HexFormat.of().parseHex(start);
    }

    /** What such a file is, as the end of a sentence, e.g. {@code a PDF file}. */
    String description() {
        return description;
    }

    static Optional<Signature> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(signature -> signature.begins(bytes))
                .findFirst();
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

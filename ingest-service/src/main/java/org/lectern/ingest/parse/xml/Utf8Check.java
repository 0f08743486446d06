package org.lectern.ingest.parse.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first byte that breaks a document's encoding, which the XML parser would report without its place. */
final class Utf8Check {

    private static final int HEAD = 200;
    private static final int STEP = 8192;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s{0,9}=\\s{0,9}[\"']([^\"']{1,40})");

    private Utf8Check() {}

    /** Where the document stops being UTF-8; empty where it is UTF-8, or says that it is something else. */
    static OptionalInt firstBroken(byte[] document) {
        return isUtf8ByItsOwnWord(document) ? broken(document) : OptionalInt.empty();
    }

    private static boolean isUtf8ByItsOwnWord(byte[] document) {
        String head = new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean wide = head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe") || head.indexOf('\0') >= 0;
        Matcher encoding = ENCODING.matcher(head);
        return !wide
                && (!encoding.find()
                        || encoding.group(1).toLowerCase(Locale.ROOT).equals("utf-8"));
    }

    private static OptionalInt broken(byte[] document) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer characters = CharBuffer.allocate(STEP);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        }
        return result.isError() ? OptionalInt.of(bytes.position()) : OptionalInt.empty();
    }
}

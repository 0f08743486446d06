package org.lectern.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page's sender, and then the page itself, call its encoding. */
final class ClaimedCharsets {

    /** How far into a page its own claim is looked for, in bytes. */
    private static final int HEAD = 8192;

    private static final String NAME = "\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9._:-]{2,40})";
    private static final Pattern PARAMETER = Pattern.compile("charset" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,300}?charset" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\b[^>]{0,300}?encoding" + NAME, Pattern.CASE_INSENSITIVE);

    /** What browsers read in place of an encoding, since pages use its larger successor under its name (WHATWG Encoding). */
    private static final Map<String, String> SUCCESSORS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "big5-hkscs"));

    private ClaimedCharsets() {}

    /** Each once, the sender's first; what this machine cannot read left out. */
    static List<Charset> of(byte[] bytes, @Nullable String mediaType) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return Stream.of(
                        claim(PARAMETER, mediaType == null ? "" : mediaType),
                        claim(META, head),
                        claim(DECLARATION, head),
                        isEscaped(head) ? charset("iso-2022-jp") : Optional.<Charset>empty())
                .flatMap(Optional::stream)
                .filter(Predicate.not(ClaimedCharsets::isWide)) // it would have been found before
                .distinct()
                .toList();
    }

    /** Whether the text has the escapes by which ISO-2022-JP switches to Japanese: all its bytes are ASCII. */
    static boolean isEscaped(String text) {
        int escape = text.indexOf('\u001B');
        return escape >= 0 && (text.startsWith("$B", escape + 1) || text.startsWith("$@", escape + 1));
    }

    private static Optional<Charset> claim(Pattern pattern, String text) {
        Matcher claim = pattern.matcher(text);
        return claim.find() ? charset(claim.group(1)) : Optional.empty();
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** The encoding of that name, as browsers understand it; empty where there is none. */
    static Optional<Charset> charset(String name) {
        try {
            String known = SUCCESSORS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
            String canonical = Charset.forName(known).name().toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(SUCCESSORS.getOrDefault(canonical, canonical)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}

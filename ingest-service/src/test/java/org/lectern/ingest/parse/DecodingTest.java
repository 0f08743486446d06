package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One invented page in many encodings, claimed rightly, wrongly or not at all. */
class DecodingTest {

    private static final Map<String, String> WORDS = Map.of(
            "french",
            "\u00c9tude de la cr\u00e8me br\u00fbl\u00e9e \u00e0 l\u2019h\u00f4pital : o\u00f9 est pass\u00e9e la cuill\u00e8re, et \u00e0 qui \u00e9tait-elle ?",
            "polish",
            "Wp\u0142yw \u017c\u00f3\u0142tego \u015bwiat\u0142a na sen piel\u0119gniarek: czy \u015bnieg za oknem te\u017c co\u015b znaczy, i dla kogo w\u0142a\u015bciwie?",
            "russian",
            "\u041e \u0432\u043b\u0438\u044f\u043d\u0438\u0438 \u0442\u0451\u043f\u043b\u043e\u0433\u043e \u0447\u0430\u044f \u043d\u0430 \u043f\u043e\u0434\u0447\u0435\u0440\u043a \u0432\u0440\u0430\u0447\u0435\u0439: \u043a\u0442\u043e \u0438\u0437 \u043d\u0438\u0445 \u043f\u0438\u0448\u0435\u0442 \u0440\u0430\u0437\u0431\u043e\u0440\u0447\u0438\u0432\u043e, \u0438 \u043f\u043e\u0447\u0435\u043c\u0443 \u0442\u043e\u043b\u044c\u043a\u043e \u0432\u0435\u0447\u0435\u0440\u043e\u043c",
            "japanese",
            "\u96e8\u306e\u65e5\u306e\u75c5\u68df\u3067\u98df\u3079\u308b\u6885\u5e72\u3057\u306e\u52b9\u679c\u306b\u3064\u3044\u3066\u306e\u5c0f\u3055\u306a\u7814\u7a76\uff1a\u8ab0\u304c\u5148\u306b\u7b11\u3046\u304b\u3001\u305d\u3057\u3066\u306a\u305c\u304b",
            "chinese",
            "\u5173\u4e8e\u75c5\u623f\u91cc\u7684\u8336\u4e0e\u7761\u7720\u7684\u4e00\u9879\u5c0f\u7814\u7a76\uff1a\u8c01\u5148\u9192\u6765\uff0c\u4e3a\u4ec0\u4e48\u603b\u662f\u9760\u7a97\u7684\u90a3\u4e2a\u4eba",
            "traditional chinese",
            "\u95dc\u65bc\u75c5\u623f\u88e1\u7684\u8336\u8207\u7761\u7720\u7684\u4e00\u9805\u5c0f\u7814\u7a76\uff1a\u8ab0\u5148\u9192\u4f86\uff0c\u70ba\u4ec0\u9ebc\u7e3d\u662f\u9760\u7a97\u7684\u90a3\u500b\u4eba",
            "korean",
            "\ubcd1\ub3d9\uc5d0\uc11c \ub9c8\uc2dc\ub294 \ucc28\uc640 \uc7a0\uc5d0 \uad00\ud55c \uc791\uc740 \uc5f0\uad6c: \ub204\uac00 \uba3c\uc800 \uae68\uc5b4\ub098\ub294\uac00, \uadf8\ub9ac\uace0 \uc65c \ucc3d\uac00\uc758 \uc0ac\ub78c\uc778\uac00",
            "greek",
            "\u0397 \u03b5\u03c0\u03af\u03b4\u03c1\u03b1\u03c3\u03b7 \u03c4\u03bf\u03c5 \u03b6\u03b5\u03c3\u03c4\u03bf\u03cd \u03c4\u03c3\u03b1\u03b3\u03b9\u03bf\u03cd \u03c3\u03c4\u03bf\u03bd \u03cd\u03c0\u03bd\u03bf \u03c4\u03c9\u03bd \u03b3\u03b9\u03b1\u03c4\u03c1\u03ce\u03bd: \u03c0\u03bf\u03b9\u03bf\u03c2 \u03be\u03c5\u03c0\u03bd\u03ac \u03c0\u03c1\u03ce\u03c4\u03bf\u03c2 \u03ba\u03b1\u03b9 \u03b3\u03b9\u03b1\u03c4\u03af");

    private static String page(String meta, String language) {
        return "<html><head>" + "<script>/* a long head */</script>".repeat(20) + meta
                + "<meta name='citation_title' content='" + WORDS.get(language) + "'></head><body><p>"
                + WORDS.get(language) + "</p></body></html>";
    }

    private static String title(byte[] bytes, String mediaType) {
        return ((ParsedPage.Parsed) new PageParser().parse(new Page(bytes, mediaType, null)))
                .paper()
                .title();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, french",
        "iso-8859-2, polish",
        "windows-1250, polish",
        "windows-1251, russian",
        "koi8-r, russian",
        "shift_jis, japanese",
        "euc-jp, japanese",
        "gbk, chinese",
        "gb18030, chinese",
        "big5, traditional chinese",
        "euc-kr, korean",
        "iso-8859-7, greek",
        "utf-8, chinese",
        "utf-16be, russian",
        "utf-16le, japanese",
    })
    void aClaimedEncodingIsRead(String charset, String language) {
        byte[] bytes = page("", language).getBytes(Charset.forName(charset));
        byte[] claiming = page("<meta charset='" + charset + "'>", language).getBytes(Charset.forName(charset));

        assertThat(title(bytes, "text/html; charset=" + charset)).isEqualTo(WORDS.get(language));
        assertThat(title(claiming, null)).isEqualTo(WORDS.get(language));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, french",
        "iso-8859-2, polish",
        "windows-1251, russian",
        "koi8-r, russian",
        "shift_jis, japanese",
        "euc-jp, japanese",
        "iso-2022-jp, japanese",
        "gb18030, chinese",
        "euc-kr, korean",
        "iso-8859-7, greek",
        "utf-8, korean",
        "utf-16be, chinese",
        "utf-16le, french",
    })
    void anEncodingThatNobodyClaimsIsKnownByItsLetters(String charset, String language) {
        assertThat(title(page("", language).getBytes(Charset.forName(charset)), null))
                .isEqualTo(WORDS.get(language));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, russian, iso-8859-1, windows-1251",
        "windows-1251, russian, windows-1251, iso-8859-1",
        "shift_jis, japanese, windows-1252, shift_jis",
        "gb18030, chinese, shift_jis, gb2312",
        "iso-8859-2, polish, iso-8859-2, utf-8",
        "windows-1252, french, utf-8, windows-1252",
    })
    void ofClaimsThatDifferTheOneCountsThatTheLettersBearOut(
            String charset, String language, String sender, String meta) {
        byte[] bytes = page("<meta http-equiv='Content-Type' content='text/html; charset=" + meta + "'>", language)
                .getBytes(Charset.forName(charset));

        assertThat(title(bytes, "text/html; charset=" + sender)).isEqualTo(WORDS.get(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "shift_jis", "utf-16", "nonsense", "iso-8859-1"})
    void validUtf8IsUtf8WhateverIsClaimed(String claim) {
        byte[] bytes = page("<meta charset='" + claim + "'>", "russian").getBytes(StandardCharsets.UTF_8);

        assertThat(title(bytes, "text/html; charset=" + claim)).isEqualTo(WORDS.get("russian"));
    }

    @Test
    void aBrokenByteDoesNotChangeTheOthers() {
        byte[] bytes = (page("<meta charset='utf-8'>", "russian") + "#").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xD0;

        assertThat(title(bytes, null)).isEqualTo(WORDS.get("russian"));
    }

    @Test
    void anXmlDeclarationIsBelieved() {
        String jats =
                "<?xml version='1.0' encoding='windows-1251'?><article><front><article-meta><title-group><article-title>"
                        + WORDS.get("russian") + "</article-title></title-group></article-meta></front></article>";

        assertThat(title(jats.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(WORDS.get("russian"));
    }

    @Test
    void aByteOrderMarkDecides() {
        Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .forEach(charset -> assertThat(
                                title(("\uFEFF" + page("", "greek")).getBytes(charset), "text/html; charset=latin1"))
                        .isEqualTo(WORDS.get("greek")));
    }

    @Test
    void theSignForWhatCannotBeReadMayStandInAPage() {
        byte[] bytes = page("<p>\uFFFD</p>", "polish").getBytes(StandardCharsets.UTF_8);

        assertThat(title(bytes, null)).isEqualTo(WORDS.get("polish"));
    }
}

package org.lectern.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Ways in which a page is damaged, by accident or on purpose. */
enum Mutation {
    CUT(Mutation::cut),
    CHANGED((page, random) -> changed(page.clone(), random)),
    DOUBLED((page, random) -> inserted(page, Arrays.copyOfRange(page, at(page, random), page.length), random)),
    SHUFFLED(Mutation::shuffled),
    NULLS((page, random) -> inserted(page, new byte[1 + random.nextInt(2_000)], random)),
    NESTED((page, random) -> inserted(page, piece(Traps.OPENING, random).repeat(few(random, 100_000)), random)),
    UNTAGGED(Mutation::untagged),
    ENCODED(Mutation::encoded),
    HUGE_ATTRIBUTE((page, random) -> inserted(page, attribute(random), random)),
    ENTITIES((page, random) -> inserted(page, piece(Traps.ENTITIES, random).repeat(few(random, 20_000)), random)),
    BOMB((page, random) -> joined(Traps.BOMB.getBytes(StandardCharsets.UTF_8), page)),
    TRAP((page, random) -> inserted(page, piece(Traps.REPEATED, random).repeat(few(random, 50_000)), random)),
    TOLD((page, random) -> inserted(page, piece(Traps.WORDS, random), random)),
    REPEATED(Mutation::repeated);

    private static final String[] CHARSETS = {
        "utf-16le", "utf-16be", "windows-1251", "shift_jis", "gb18030", "iso-2022-jp", "utf-32", "ibm037"
    };
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]{0,200}>");

    private final BiFunction<byte[], Random, byte[]> damage;

    Mutation(BiFunction<byte[], Random, byte[]> damage) {
        this.damage = damage;
    }

    byte[] of(byte[] page, Random random) {
        return page.length == 0 ? page : damage.apply(page, random);
    }

    private static byte[] cut(byte[] page, Random random) {
        int start = random.nextInt(4) == 0 ? at(page, random) : 0;
        return Arrays.copyOfRange(page, start, start + random.nextInt(page.length - start + 1));
    }

    private static byte[] changed(byte[] page, Random random) {
        for (int i = random.nextInt(20); i >= 0; i--) {
            page[at(page, random)] = (byte) random.nextInt(256);
        }
        return page;
    }

    private static byte[] shuffled(byte[] page, Random random) {
        String text = text(page);
        List<String> pieces = new ArrayList<>(List.of(text.split(random.nextBoolean() ? "(?<=\n)" : "(?=<)")));
        Collections.shuffle(pieces, random);
        return bytes(String.join("", pieces));
    }

    // Some of the tags are lost.
    private static byte[] untagged(byte[] page, Random random) {
        int kept = random.nextInt(100);
        return bytes(TAG.matcher(text(page))
                .replaceAll(tag -> random.nextInt(100) < kept ? Matcher.quoteReplacement(tag.group()) : ""));
    }

    private static byte[] encoded(byte[] page, Random random) {
        return new String(page, StandardCharsets.UTF_8).getBytes(Charset.forName(piece(CHARSETS, random)));
    }

    private static String attribute(Random random) {
        int length = few(random, 200_000);
        return random.nextBoolean()
                ? "<p class='" + piece(Traps.REPEATED, random).repeat(length) + "'>"
                : IntStream.range(0, length / 20)
                        .mapToObj(i -> " a" + i + "='" + i + "'")
                        .reduce(new StringBuilder("<p"), StringBuilder::append, StringBuilder::append)
                        .append('>')
                        .toString();
    }

    private static byte[] repeated(byte[] page, Random random) {
        int start = at(page, random);
        byte[] chunk = Arrays.copyOfRange(page, start, Math.min(page.length, start + 1 + random.nextInt(400)));
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        repeated.write(page, 0, start);
        for (int i = few(random, 1_000_000 / chunk.length); i > 0; i--) {
            repeated.writeBytes(chunk);
        }
        repeated.write(page, start, page.length - start);
        return repeated.toByteArray();
    }

    private static byte[] inserted(byte[] page, String piece, Random random) {
        return inserted(page, piece.getBytes(StandardCharsets.UTF_8), random);
    }

    private static byte[] inserted(byte[] page, byte[] piece, Random random) {
        int at = at(page, random);
        return joined(Arrays.copyOf(page, at), piece, Arrays.copyOfRange(page, at, page.length));
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    // Mostly few, at times all.
    private static int few(Random random, int most) {
        return 1 + (int) (most * Math.pow(random.nextDouble(), 6));
    }

    private static int at(byte[] page, Random random) {
        return random.nextInt(page.length);
    }

    private static String piece(String[] pieces, Random random) {
        return pieces[random.nextInt(pieces.length)];
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

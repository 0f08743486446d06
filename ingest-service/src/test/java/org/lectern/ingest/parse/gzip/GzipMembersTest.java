package org.lectern.ingest.parse.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

    private static byte[] members(String... contents) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String content : contents) {
            ByteArrayOutputStream member = new ByteArrayOutputStream();
            try (GZIPOutputStream compressed = new GZIPOutputStream(member)) {
                compressed.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            file.write(member.toByteArray());
        }
        return file.toByteArray();
    }

    private static String read(InputStream file, int buffer) throws IOException {
        try (GzipMembers members = new GzipMembers(file, buffer)) {
            return new String(members.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void allMembersAreReadWhereverTheBuffersEnd() throws IOException {
        byte[] file = members("salt ", "", "tides ", "rain");

        for (int buffer = 1; buffer <= file.length + 1; buffer++) {
            assertThat(read(new Slow(file), buffer)).isEqualTo("salt tides rain");
        }
    }

    @Test
    void whatFollowsAndIsNoMemberIsToldWhereverTheBuffersEnd() throws IOException {
        byte[] file = members("salt ", "tides ", "rain");
        int second = members("salt ").length;
        file[second] = 0;

        for (int buffer = 1; buffer <= file.length + 1; buffer++) {
            int size = buffer;
            assertThatThrownBy(() -> read(new Slow(file), size)).isInstanceOf(ZipException.class);
        }
    }

    /** Gives a byte at a time, and never says how many are there. */
    private static final class Slow extends InputStream {
        private final ByteArrayInputStream bytes;

        Slow(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, Math.min(length, 1));
        }
    }
}

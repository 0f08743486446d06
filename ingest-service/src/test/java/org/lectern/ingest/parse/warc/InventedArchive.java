package org.lectern.ingest.parse.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of an archive, byte by byte, right or wrong. */
final class InventedArchive {

    static final String ADDRESS = "https://journal.example/articles/90000079";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    InventedArchive response(String address, String head, byte[] body) {
        byte[] start = ("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return record("response", address, start.length + body.length, start, body);
    }

    InventedArchive page(String head, String body) {
        return response(
                ADDRESS, "200 OK\r\nContent-Type: text/html" + head, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    InventedArchive record(String type, String address, long length, byte[]... block) {
        add(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                        + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
                        + "\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response"
                        + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] part : block) {
            add(part);
        }
        return add("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    InventedArchive add(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(file)) {
            compressed.write(content);
        }
        return file.toByteArray();
    }
}

package org.lectern.ingest.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's sample pages with their addresses. */
final class Samples {

    static final String EXPECTED = ".expected.json";
    private static final Path FOLDER =
            Path.of(System.getProperty("lectern.root")).resolve("samples");

    private Samples() {}

    /** All pages of a folder below {@code samples/}, in order of their names. */
    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Page page(Path file) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        return new Page(bytes(file), null, addresses().get(name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> addresses() {
        return new String(bytes(FOLDER.resolve("addresses.tsv")), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}

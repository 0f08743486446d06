package org.lectern.catalog.search.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.catalog.search.query.QueryParser;

/**
 * Loads generated papers into an index and asks it: {@code SearchBench [PAPERS] [SECONDS PER QUERY]}. Words follow Zipf's
 * law, so that common and rare ones are as in real text.
 */
public final class SearchBench {
    private static final int VOCABULARY = 60_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 1000;
    private static final List<String> TYPES = List.of("Journal Article", "Review", "Meta-Analysis", "Case Reports");

    private final Random random = new Random(42);
    private final double[] weights = new double[VOCABULARY];

    private SearchBench() {
        double sum = 0;
        for (int word = 0; word < VOCABULARY; word++) {
            sum += 1.0 / (word + 10);
            weights[word] = sum;
        }
    }

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException {
        int papers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("search-bench-");
        try (PaperIndex index = PaperIndex.open(folder)) {
            new SearchBench().load(index, papers);
            System.out.printf("folder: %,d MB%n", size(folder) >> 20);
            ask(index, seconds);
        }
        long start = System.nanoTime();
        PaperIndex.open(folder).close();
        System.out.printf("opened and checked again in %,d ms%n", millisSince(start));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void load(PaperIndex index, int papers) {
        Duration generating = Duration.ZERO;
        long processor = 0;
        long start = System.nanoTime();
        for (int from = 0; from < papers; from += BATCH) {
            long generated = System.nanoTime();
            List<Change> batch = new ArrayList<>();
            IntStream.range(from, Math.min(papers, from + BATCH))
                    .forEach(number -> batch.add(new Change.Put(paper(number))));
            generating = generating.plusNanos(System.nanoTime() - generated);
            long before = THREADS.getCurrentThreadCpuTime();
            index.apply(batch, new Progress("bench", Map.of(0, (long) from)));
            processor += THREADS.getCurrentThreadCpuTime() - before;
        }
        index.refresh();
        long loading = millisSince(start) - generating.toMillis();
        start = System.nanoTime();
        index.commit();
        System.out.printf(
                "loaded %,d papers in %,d ms: %,d papers/s, %,d papers per second of processor time; commit %,d ms%n",
                papers, loading, papers * 1000L / loading, papers * 1_000_000_000L / processor, millisSince(start));
    }

    private static void ask(PaperIndex index, int seconds) {
        System.out.printf("%-34s %10s %10s %10s %12s%n", "query", "p50 ms", "p95 ms", "p99 ms", "found");
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("common word", "w1");
        queries.put("rare word", "w30011");
        queries.put("two words", "w20 w45");
        queries.put("three words, one common", "w1 w300 w77");
        queries.put("or of three", "w20 OR w45 OR w300");
        queries.put("phrase", "\"w3 w5\"");
        queries.put("prefix", "w12*[tiab]");
        queries.put("author", "family17[au]");
        queries.put("word, type and years", "w20 review[pt] 2015:2020[dp]");
        queries.put("years alone", "2015:2020[dp]");
        queries.put("not", "w20 NOT w45");
        queries.put("pmid", "90001234[pmid]");
        queries.forEach((kind, query) -> ask(index, kind, query, seconds, null));
        Hits.Place deep =
                index.find(QueryParser.parse("w1").expression(), 10_000, null).next();
        if (deep != null) {
            ask(index, "common word, behind 10,000", "w1", seconds, deep);
        }
    }

    private static void ask(PaperIndex index, String kind, String query, int seconds, Hits.Place after) {
        timed(index, query, seconds * 300L, after);
        double[] millis = timed(index, query, seconds * 1000L, after);
        long found =
                index.find(QueryParser.parse(query).expression(), 20, after).total();
        System.out.printf(
                "%-34s %10.2f %10.2f %10.2f %,12d%n",
                kind,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                found);
    }

    private static double[] timed(PaperIndex index, String query, long millis, Hits.Place after) {
        List<Double> taken = new ArrayList<>();
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            index.find(QueryParser.parse(query).expression(), 20, after);
            taken.add((System.nanoTime() - start) / 1e6);
        }
        return taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private IndexedPaper paper(int number) {
        List<IndexedPaper.Author> authors = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(author -> new IndexedPaper.Author(
                        (char) ('A' + random.nextInt(26)) + "name " + (char) ('A' + random.nextInt(26)),
                        "Family" + random.nextInt(20_000),
                        null))
                .toList();
        return new IndexedPaper(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                new IndexedPaper.Content(
                        "10.5555/bench." + number,
                        String.valueOf(90_000_000 + number),
                        words(12),
                        List.of("Journal Article", TYPES.get(random.nextInt(TYPES.size()))),
                        authors,
                        List.of(new IndexedPaper.Section(words(200))),
                        new IndexedPaper.Journal("Journal of " + words(2), null, List.of()),
                        (1990 + random.nextInt(36)) + "-0" + (1 + random.nextInt(9)),
                        List.of(words(1), words(2)),
                        List.of("en")));
    }

    private String words(int number) {
        return IntStream.range(0, number).mapToObj(each -> "w" + word()).collect(Collectors.joining(" "));
    }

    private int word() {
        int at = Arrays.binarySearch(weights, random.nextDouble() * weights[VOCABULARY - 1]);
        return at < 0 ? -at - 1 : at;
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}

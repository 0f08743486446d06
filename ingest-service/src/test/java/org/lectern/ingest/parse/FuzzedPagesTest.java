package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged sample pages: each ends in a paper or a rejection that can be written, soon and in bounded memory. A long run:
 * {@code ./mvnw -pl ingest-service -am test -Dtest=FuzzedPagesTest -Dlectern.fuzz.inputs=100000}, with {@code
 * -Dlectern.seed=N} the same again. What broke stays in {@code ingest-service/target/fuzz}.
 */
class FuzzedPagesTest {

    private static final int INPUTS = Integer.getInteger("lectern.fuzz.inputs", 2_000);
    private static final long LONGEST_MILLIS = 2_000;
    private static final long MOST_ALLOCATED = 2L << 30;
    private static final int LARGEST = 1_500_000;
    private static final Path BROKEN =
            Path.of(System.getProperty("lectern.root")).resolve("ingest-service/target/fuzz");

    private final long seed = Long.getLong("lectern.seed", System.nanoTime());
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ObjectMapper json = new ObjectMapper();
    private final PageParser parser = new PageParser();
    private final List<byte[]> samples = Stream.of("pages", "rejected")
            .flatMap(folder -> Samples.in(folder).stream())
            .map(Samples::bytes)
            .toList();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long slowest;
    private String slowestInput = "";
    private long hungriest;

    @Test
    void aDamagedPageEndsInAnAnswer() throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        for (int i = 0; i < INPUTS; i++) {
            check(i);
        }
        print();
        assertThat(failures).isEmpty();
    }

    private void check(int input) throws IOException {
        Random random = new Random(seed * 1_000_003 + input);
        StringBuilder name = new StringBuilder("input " + input);
        byte[] page = damaged(random, name);
        long start = thread.getCurrentThreadCpuTime();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        String trouble = trouble(page);
        long millis = (thread.getCurrentThreadCpuTime() - start) / 1_000_000;
        allocated = thread.getCurrentThreadAllocatedBytes() - allocated;
        hungriest = Math.max(hungriest, allocated);
        if (millis > slowest) {
            slowest = millis;
            slowestInput = name + ", " + page.length + " bytes";
        }
        if (!trouble.isEmpty() || millis > LONGEST_MILLIS || allocated > MOST_ALLOCATED) {
            failures.add(name + ": " + trouble + ", " + millis + " ms, " + (allocated >> 20) + " MiB allocated");
            Files.createDirectories(BROKEN);
            Files.write(BROKEN.resolve(seed + "-" + input), page);
        }
    }

    private byte[] damaged(Random random, StringBuilder name) {
        byte[] page = samples.get(random.nextInt(samples.size()));
        for (int i = random.nextInt(3); i >= 0 && page.length <= LARGEST; i--) {
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            name.append(' ').append(mutation);
            page = mutation.of(page, random);
        }
        return page;
    }

    // Whatever is thrown, a stack that overflows included, is what this looks for.
    private String trouble(byte[] bytes) {
        try {
            ParsedPage parsed = parser.parse(new Page(bytes, null, null));
            outcomes.merge(outcome(parsed), 1, Integer::sum);
            return json.writeValueAsString(parsed).contains("\"page\"") ? "" : "no page";
        } catch (JsonProcessingException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return broken.getClass().getSimpleName() + " " + broken.getMessage() + " at "
                    + (broken.getStackTrace().length == 0 ? "?" : broken.getStackTrace()[0]);
        }
    }

    private static String outcome(ParsedPage parsed) {
        return switch (parsed) {
            case ParsedPage.Parsed paper -> "parsed";
            case ParsedPage.Rejected rejected -> rejected.reason().name();
        };
    }

    private void print() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf("fuzzed pages: -Dlectern.seed=%d -Dlectern.fuzz.inputs=%d%n", seed, INPUTS);
        outcomes.forEach((outcome, count) -> System.out.printf("  %-20s %,9d%n", outcome, count));
        System.out.printf("  %-20s %,9d ms of CPU (%s)%n", "slowest", slowest, slowestInput);
        System.out.printf("  %-20s %,9d MiB%n", "most allocated", hungriest >> 20);
        System.out.printf("  %-20s %,9d MiB%n", "peak heap", heap >> 20);
        failures.forEach(failure -> System.out.println("  " + failure));
    }
}

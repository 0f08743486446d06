package org.lectern.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sample pages with bytes changed, cut and doubled: never an exception, always something that can be written. */
class MutatedPagesTest {

    private static final int ROUNDS = 600;

    @Test
    void aDamagedPageEndsInAnAnswer() throws JsonProcessingException {
        long seed = Long.getLong("lectern.seed", System.nanoTime());
        System.out.println("mutated pages: -Dlectern.seed=" + seed);
        Random random = new Random(seed);
        List<Path> samples = Samples.in("pages");
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = damaged(Samples.bytes(samples.get(random.nextInt(samples.size()))), random);
            Page page = new Page(bytes, null, null);
            ParsedPage parsed = new PageParser().parse(page);
            assertThat(new PageParser().explain(page).isEmpty())
                    .as("receipts of seed %d, round %d", seed, i)
                    .isEqualTo(parsed instanceof ParsedPage.Rejected);
            assertThat(json.writeValueAsString(parsed))
                    .as("seed %d, round %d", seed, i)
                    .contains("\"page\"");
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> doubled(copy, random.nextInt(copy.length));
            default -> copy;
        };
    }

    private static byte[] doubled(byte[] bytes, int from) {
        byte[] doubled = Arrays.copyOf(bytes, bytes.length * 2 - from);
        System.arraycopy(bytes, from, doubled, bytes.length, bytes.length - from);
        return doubled;
    }
}

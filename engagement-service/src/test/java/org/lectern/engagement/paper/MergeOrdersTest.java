package org.lectern.engagement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Recount;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;
import org.lectern.messaging.ReceivedEvent;

/**
 * The catalog merges papers, takes merges back and merges the other way round, until all are one. Engagement hears of it
 * in any order that Kafka allows: that of each paper, and no other; some of it twice, some of it never, since the topic
 * is compacted. Readers react and save in between.
 */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class MergeOrdersTest {
    private static final int STEPS = 10;

    @Inject
    Learning learning;

    @Inject
    ObjectMapper json;

    @Inject
    Survivors survivors;

    @Inject
    Recount recount;

    private final List<UUID> papers = Stream.generate(UUID::randomUUID).limit(4).toList();
    private final List<Reader> readers = Stream.generate(Reader::any).limit(3).toList();
    private final Map<UUID, UUID> mergedInto = new HashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, Deque<String>> said = new HashMap<>();
    private final Map<Reader, String> reactions = new HashMap<>();
    private final Set<Reader> savers = new HashSet<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inWhicheverOrderMergesAreHeardOfEachReaderCountsOnceForThePaperThatStays(long seed) throws Exception {
        Random random = new Random(seed);
        UUID last = mergeAll(random);
        while (!said.isEmpty()) {
            List<UUID> speaking = papers.stream().filter(said::containsKey).toList();
            hear(any(speaking, random), random);
            act(any(readers, random), any(papers, random), random);
        }

        Tallied expected = new Tallied(reacted("like"), reacted("dislike"), savers.size());
        for (UUID paper : papers) {
            assertThat(Tallied.of(paper)).isEqualTo(expected).isEqualTo(recount.of(paper));
            assertThat(QuarkusTransaction.requiringNew().call(() -> survivor(paper)))
                    .isEqualTo(last);
        }
        assertThat(recount.leftBehind()).isZero();
    }

    private UUID survivor(UUID paper) {
        return survivors.of(List.of(paper)).get(paper);
    }

    /** What the catalog does: returns the paper that is left. */
    private UUID mergeAll(Random random) {
        for (int step = 0; step < STEPS; step++) {
            UUID paper = any(papers, random);
            if (mergedInto.containsKey(paper)) {
                standAgain(paper);
            } else {
                mergeIntoAnother(paper, random);
            }
        }
        List<UUID> standing = standing();
        standing.subList(1, standing.size()).forEach(paper -> merge(paper, standing.getFirst()));
        return standing.getFirst();
    }

    private void mergeIntoAnother(UUID paper, Random random) {
        List<UUID> others = new ArrayList<>(standing());
        others.remove(paper);
        if (!others.isEmpty()) {
            merge(paper, any(others, random));
        }
    }

    private List<UUID> standing() {
        return papers.stream().filter(paper -> !mergedInto.containsKey(paper)).toList();
    }

    private void merge(UUID paper, UUID into) {
        mergedInto.put(paper, into);
        say(paper, PaperNews.MERGED, "\"mergedInto\": \"%s\"".formatted(into));
    }

    private void standAgain(UUID paper) {
        mergedInto.remove(paper);
        say(paper, PaperNews.CATALOGUED, "\"paper\": {\"title\": \"On its own again\", \"date\": null}");
    }

    private void say(UUID paper, String type, String data) {
        int version = versions.merge(paper, 1, Integer::sum);
        said.computeIfAbsent(paper, first -> new ArrayDeque<>())
                .add(type + " {\"id\": \"%s\", \"version\": %d, %s}".formatted(paper, version, data));
    }

    /** One paper's next word; now and then twice, and a word that another follows now and then not at all. */
    private void hear(UUID paper, Random random) {
        Deque<String> words = said.get(paper);
        String word = words.remove();
        if (words.isEmpty()) {
            said.remove(paper);
        }
        if (words.isEmpty() || random.nextInt(4) > 0) {
            learn(word);
        }
        if (random.nextInt(4) == 0) {
            learn(word);
        }
    }

    private void learn(String word) {
        int space = word.indexOf(' ');
        byte[] data = word.substring(space).getBytes(StandardCharsets.UTF_8);
        ReceivedEvent event = new ReceivedEvent(
                "/lectern/catalog",
                UUID.randomUUID().toString(),
                word.substring(0, space),
                Instant.now(),
                new ConsumerRecord<>("any", 0, 0, "any", data),
                json);
        QuarkusTransaction.requiringNew().run(() -> learning.learn(List.of(event)));
    }

    private void act(Reader reader, UUID paper, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> {
                reader.likes(paper);
                reactions.put(reader, "like");
            }
            case 1 -> {
                reader.dislikes(paper);
                reactions.put(reader, "dislike");
            }
            default -> {
                reader.saves(paper);
                savers.add(reader);
            }
        }
    }

    private long reacted(String kind) {
        return reactions.values().stream().filter(kind::equals).count();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}

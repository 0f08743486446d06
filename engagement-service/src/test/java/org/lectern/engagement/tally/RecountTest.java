package org.lectern.engagement.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.engagement.Catalog;
import org.lectern.engagement.Reader;
import org.lectern.engagement.Recount;
import org.lectern.engagement.Tallied;
import org.lectern.localstack.TestStack;

/** Readers react and save at random from several threads while the catalog merges the same papers under their hands. */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "engagement"))
class RecountTest {
    private static final int THREADS = 8;
    private static final int ACTS = 60;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Recount recount;

    private final List<UUID> papers = Stream.generate(UUID::randomUUID).limit(6).toList();
    private final List<Reader> readers = Stream.generate(Reader::any).limit(5).toList();

    /** What the catalog will say; version 1 is the lowest of each paper. */
    private record Merge(UUID paper, long version, UUID into) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverReadersDoWhileThePapersMergeTheTalliesAreWhatARecountFinds(long seed) throws Exception {
        Random random = new Random(seed);
        List<Merge> merges = IntStream.range(0, 8)
                .mapToObj(i -> new Merge(any(papers, random), i + 1, any(papers, random)))
                .filter(merge -> !merge.paper().equals(merge.into()))
                .toList();
        try (Catalog catalog = new Catalog();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> acting = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random own = new Random(seed * 100 + thread);
                acting.add(threads.submit(() -> act(own)));
            }
            merges.forEach(merge -> say(catalog, merge));
            sayAllAgainInAnyOrder(catalog, merges, random);
            for (Future<?> done : acting) {
                done.get();
            }
            awaitMerges(merges);
        }
        for (UUID paper : papers) {
            assertThat(Tallied.of(paper)).isEqualTo(recount.of(paper));
        }
        assertThat(recount.leftBehind()).isZero();
    }

    private void act(Random random) {
        for (int act = 0; act < ACTS; act++) {
            Reader reader = any(readers, random);
            UUID paper = any(papers, random);
            switch (random.nextInt(5)) {
                case 0 -> reader.likes(paper);
                case 1 -> reader.dislikes(paper);
                case 2 -> reader.takesBack(paper);
                case 3 -> reader.saves(paper);
                default -> reader.unsaves(paper);
            }
        }
    }

    private static void sayAllAgainInAnyOrder(Catalog catalog, List<Merge> merges, Random random) {
        List<Merge> again = new ArrayList<>(merges);
        Collections.shuffle(again, random);
        again.forEach(merge -> say(catalog, merge));
    }

    private static void say(Catalog catalog, Merge merge) {
        catalog.merges(merge.paper(), merge.version(), merge.into());
    }

    private void awaitMerges(List<Merge> merges) {
        merges.forEach(merge -> Awaitility.await()
                .until(() -> number("select coalesce((select version from known_paper where id = '" + merge.paper()
                                + "'), 0)")
                        >= merge.version()));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.lectern.catalog.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lectern.catalog.search.index.InventedPapers.Paper.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.catalog.search.query.Field;
import org.lectern.catalog.search.query.QueryParser;

class PaperIndexTest {
    private static final Progress READ = new Progress("topic-a", Map.of(0, 17L, 3, 4L));

    @TempDir
    Path folder;

    @Test
    void aRestartGoesOnWhereTheLastRunStopped() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            assertThat(index.progress()).isEqualTo(Progress.none());
            index.apply(List.of(put("tides", "Salt tides")), READ);
        }
        try (PaperIndex index = PaperIndex.open(folder)) {
            assertThat(index.progress()).isEqualTo(READ);
            assertThat(found(index, "tides")).hasSize(1);
        }
    }

    @Test
    void whatWasNotCommittedIsReadAgainAfterACrash() throws IOException {
        try (PaperIndex index = PaperIndex.open(folder)) {
            index.apply(List.of(put("tides", "Salt tides")), READ);
            index.commit();
            index.apply(List.of(put("lanterns", "Warm lanterns")), new Progress("topic-a", Map.of(0, 18L)));
            index.refresh();
            Path crashed = copy(folder, folder.resolveSibling(folder.getFileName() + "-crashed"));
            try (PaperIndex after = PaperIndex.open(crashed)) {
                assertThat(after.progress()).isEqualTo(READ);
                assertThat(found(after, "lanterns OR tides")).hasSize(1);
            }
        }
    }

    @Test
    void aSecondWriterIsToldInOneSentence() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            assertThatExceptionOfType(PaperIndex.FolderInUse.class)
                    .isThrownBy(() -> PaperIndex.open(folder))
                    .withMessage("The search index in " + folder + " belongs to another running process: "
                            + "give each instance a lectern.search.folder of its own.");
            index.apply(List.of(put("tides", "Salt tides")), READ);
        }
    }

    @Test
    void titleAndAbstractAreNotIndexedAgainForWordsWithoutATag() {
        IndexedPaper paper = paper("tides", "Salt tides")
                .saying("They rise.")
                .keywords("Moon")
                .indexed();

        assertThat(Documents.of(paper).getValues(Field.ALL.name()))
                .contains("moon")
                .doesNotContain("salt tides", "they rise.");
    }

    @Test
    void aDamagedIndexIsEmptiedAndHasReadNothing() throws IOException {
        for (int file = 0; file < fileCount(); file++) {
            Path damaged = fullIndex("damaged-" + file);
            damage(files(damaged).get(file));
            try (PaperIndex index = PaperIndex.open(damaged)) {
                assertThat(index.progress()).isEqualTo(Progress.none());
                assertThat(index.size()).isZero();
                index.apply(List.of(put("tides", "Salt tides")), READ);
                index.refresh();
                assertThat(found(index, "tides")).hasSize(1);
            }
        }
    }

    @Test
    void aMissingFileIsDamageToo() throws IOException {
        for (int file = 0; file < fileCount(); file++) {
            Path damaged = fullIndex("missing-" + file);
            Files.delete(files(damaged).get(file));
            try (PaperIndex index = PaperIndex.open(damaged)) {
                assertThat(index.progress()).isEqualTo(Progress.none());
            }
        }
    }

    @Test
    void aNewerVersionOfAPaperTakesThePlaceOfTheOlderOne() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            index.apply(List.of(put("tides", "Salt tides"), put("tides", "Fresh tides")), READ);
            index.apply(List.of(put("tides", "Slow tides")), READ);
            index.refresh();
            assertThat(found(index, "tides")).hasSize(1);
            assertThat(found(index, "salt OR fresh")).isEmpty();
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void aRemovedPaperIsFoundNoMoreUntilItComesAgain() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            String id = InventedPapers.id("tides");
            index.apply(List.of(put("tides", "Salt tides"), new Change.Remove(id)), READ);
            index.refresh();
            assertThat(found(index, "tides")).isEmpty();
            index.apply(List.of(put("tides", "Salt tides")), READ);
            index.apply(List.of(new Change.Remove(id)), READ);
            index.apply(List.of(put("tides", "Salt tides")), READ);
            index.refresh();
            assertThat(found(index, "tides")).containsExactly(id);
        }
    }

    @Test
    void nothingIsFoundInAnEmptyIndex() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            assertThat(index.find(QueryParser.parse("tides").expression(), 10, null))
                    .isEqualTo(new Hits(0, List.of(), null));
        }
    }

    @Test
    void pagesOfAnySizeGiveEveryHitOnceInTheSameOrder() {
        Random random = new Random(11);
        try (PaperIndex index = PaperIndex.open(folder)) {
            addRandomPapers(index, random, 150);
            for (String query :
                    List.of("ant", "ant OR bee OR cat", "ant bee", "NOT ant", "an*", "an* NOT bee", "2020:2024[dp]")) {
                List<String> all = found(index, query);
                assertThat(all).as(query).doesNotHaveDuplicates().hasSizeGreaterThan(10);
                for (int limit : new int[] {1, 7, 50, all.size(), all.size() + 1}) {
                    assertThat(paged(index, query, limit, () -> {}))
                            .as(query + " by " + limit)
                            .isEqualTo(all);
                }
            }
        }
    }

    @Test
    void laterPagesSeeTheIndexAsTheFirstOneDid() {
        Random random = new Random(12);
        try (PaperIndex index = PaperIndex.open(folder)) {
            addRandomPapers(index, random, 300);
            List<String> all = found(index, "ant OR bee");
            List<String> paged = paged(index, "ant OR bee", 10, () -> {
                addRandomPapers(index, random, 20);
                index.forgetViews(Duration.ofMinutes(5));
            });
            assertThat(paged).isEqualTo(all);
        }
    }

    @Test
    void aForgottenViewGoesOnFromThePresentOne() {
        Random random = new Random(13);
        try (PaperIndex index = PaperIndex.open(folder)) {
            addRandomPapers(index, random, 100);
            Hits first = index.find(QueryParser.parse("ant").expression(), 5, null);
            addRandomPapers(index, random, 1);
            index.find(QueryParser.parse("ant").expression(), 1, null);
            index.forgetViews(Duration.ZERO);
            Hits second = index.find(QueryParser.parse("ant").expression(), 5, first.next());
            assertThat(second.page()).hasSize(5).doesNotContainAnyElementsOf(first.page());
        }
    }

    @Test
    void hostileQueriesAreAnswered() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            addRandomPapers(index, new Random(14), 50);
            String ligature = "\ufdfa";
            for (String query : List.of(
                    ligature.repeat(25),
                    "\"" + ligature.repeat(25) + "\"",
                    "a-b ".repeat(50),
                    "\"" + "a-b ".repeat(50) + "\"",
                    "x*".replace("x", "\u02bc\u02bc"),
                    "\u02bc",
                    "\u02bc[au]",
                    "(" + "an* OR ".repeat(99) + "an*)",
                    "ant OR bee NOT ".repeat(50),
                    "a-".repeat(90) + "a",
                    "NOT ".repeat(200) + "ant",
                    "\ud83d\ude00x ant\ud800",
                    "\"" + "a ".repeat(90) + "\"")) {
                assertThat(index.find(QueryParser.parse(query).expression(), 10, null)
                                .total())
                        .isNotNegative();
            }
        }
    }

    @Test
    void aPaperWithAnEndlessDoiOrNameIsFoundByItsTitle() {
        try (PaperIndex index = PaperIndex.open(folder)) {
            String endless = "x".repeat(40_000);
            index.apply(
                    List.of(new Change.Put(paper("tides", "Salt tides " + endless)
                            .doi("10.5555/" + endless)
                            .by(endless, endless)
                            .language(endless)
                            .keywords(endless)
                            .on(endless)
                            .indexed())),
                    READ);
            index.refresh();
            assertThat(found(index, "salt tides")).hasSize(1);
        }
    }

    private static void addRandomPapers(PaperIndex index, Random random, int papers) {
        List<String> words = List.of("ant", "bee", "cat", "dog", "eel", "fox");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            StringBuilder title = new StringBuilder("the");
            random.ints(1 + random.nextInt(8), 0, words.size())
                    .forEach(word -> title.append(' ').append(words.get(word)));
            changes.add(new Change.Put(paper("paper-" + random.nextInt(1_000_000), title.toString())
                    .on(String.valueOf(2015 + random.nextInt(10)))
                    .indexed()));
        }
        // Several segments, as the feed makes them.
        for (List<Change> part : IntStream.range(0, 4)
                .mapToObj(quarter -> changes.subList(papers * quarter / 4, papers * (quarter + 1) / 4))
                .toList()) {
            index.apply(part, READ);
            index.refresh();
        }
    }

    private static List<String> paged(PaperIndex index, String query, int limit, Runnable betweenPages) {
        List<String> ids = new ArrayList<>();
        Hits hits = index.find(QueryParser.parse(query).expression(), limit, null);
        ids.addAll(hits.page().stream().map(Hit::id).toList());
        while (hits.next() != null) {
            betweenPages.run();
            hits = index.find(QueryParser.parse(query).expression(), limit, hits.next());
            assertThat(hits.page()).hasSizeBetween(1, limit);
            ids.addAll(hits.page().stream().map(Hit::id).toList());
        }
        assertThat(hits.total()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> found(PaperIndex index, String query) {
        return index.find(QueryParser.parse(query).expression(), 10_000, null).page().stream()
                .map(Hit::id)
                .toList();
    }

    private static Change put(String name, String title) {
        return new Change.Put(paper(name, title).indexed());
    }

    private Path fullIndex(String name) {
        Path full = folder.resolve(name);
        try (PaperIndex index = PaperIndex.open(full)) {
            index.apply(List.of(put("lanterns", "Warm lanterns")), READ);
            index.commit();
            index.apply(List.of(put("tides", "Salt tides"), put("lanterns", "Cold lanterns")), READ);
        }
        return full;
    }

    private int fileCount() throws IOException {
        int files = files(fullIndex("count")).size();
        assertThat(files).isGreaterThan(3);
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }
}

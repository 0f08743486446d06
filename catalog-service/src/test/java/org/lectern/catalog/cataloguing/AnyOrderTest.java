package org.lectern.catalog.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.localstack.TestStack;

/**
 * Random pages with few titles and identifiers, so that they share, bridge and contradict each other all the time, in
 * random orders and batches. What must come out is computed from all pages at once, without a database.
 */
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class AnyOrderTest {
    private static final int ORDERS = 4;

    @Inject
    Catalog catalog;

    @Inject
    Library library;

    @BeforeEach
    @AfterEach
    void empty() {
        library.empty();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAndAnyBatchesOfTheSamePagesGiveTheSamePapers(long seed) {
        Random random = new Random(seed);
        List<ParsedPage> pages = pages(random);
        Map<UUID, Contents> expected = papersOf(pages);

        for (int order = 0; order < ORDERS; order++) {
            library.empty();
            Collections.shuffle(pages, random);
            batches(pages, random).forEach(catalog::receive);

            assertThat(library.papers()).isEqualTo(expected);
            everyPageAndIdentifierLeadsToItsPaper(pages);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pagesThatArriveAgainChangeNothing(long seed) {
        Random random = new Random(seed);
        List<ParsedPage> pages = pages(random);
        batches(pages, random).forEach(catalog::receive);
        Map<UUID, Integer> versions = library.versions();

        Collections.shuffle(pages, random);
        batches(pages, random).forEach(catalog::receive);

        assertThat(library.versions()).isEqualTo(versions);
    }

    private void everyPageAndIdentifierLeadsToItsPaper(List<ParsedPage> pages) {
        Map<UUID, UUID> paperOfPage = new HashMap<>();
        Map<String, UUID> paperOfIdentifier = new HashMap<>();
        for (Group group : groupsOf(pages)) {
            group.statements().forEach(statement -> paperOfPage.put(statement.page, group.id()));
            group.identifiers()
                    .forEach(each -> paperOfIdentifier.put(each.scheme().name() + ":" + each.value(), group.id()));
        }
        assertThat(library.pages()).isEqualTo(paperOfPage);
        assertThat(library.identifiers()).isEqualTo(paperOfIdentifier);
        assertThat(library.papers().keySet()).containsAll(library.redirects().values());
    }

    private static Map<UUID, Contents> papersOf(List<ParsedPage> pages) {
        Map<UUID, Contents> papers = new TreeMap<>();
        groupsOf(pages)
                .forEach(group -> papers.put(
                        group.id(),
                        Fold.of(group.statements().stream()
                                .map(statement -> statement.stated)
                                .toList())));
        return papers;
    }

    /** Of a page that was read twice the newer parser's statement counts. */
    private static List<Group> groupsOf(List<ParsedPage> pages) {
        Map<UUID, ParsedPage> newest = pages.stream()
                .sorted(Comparator.comparingInt(page -> page.page().parser()))
                .collect(Collectors.toMap(page -> page.page().id(), page -> page, (older, newer) -> newer));
        return Grouping.of(newest.values().stream().map(Statement::new).toList(), Set.of());
    }

    private static List<ParsedPage> pages(Random random) {
        List<ParsedPage> pages = new ArrayList<>();
        int many = 2 + random.nextInt(14);
        for (int i = 0; i < many; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            pages.add(page(random, id, 1));
            if (random.nextInt(5) == 0) {
                pages.add(page(random, id, 2));
            }
        }
        return pages;
    }

    private static ParsedPage page(Random random, UUID id, int parser) {
        return Pages.of(List.of("pubmed-xml", "nbib", "jats", "crossref", "html", "ris", "reading-app", "crawled-text")
                        .get(random.nextInt(5)))
                .id(id)
                .parser(parser)
                .doi(maybe(random, 3, "10.5555/any."))
                .pmid(maybe(random, 4, "9000000"))
                .pmcid(maybe(random, 9, "PMC9000000"))
                .title("Of kettles, number " + random.nextInt(3))
                .by("Quill")
                .date(random.nextInt(8) == 0 ? null : "2024")
                .volume(String.valueOf(random.nextInt(100)))
                .keywords("tide " + random.nextInt(5))
                .relating("A harbour, number " + random.nextInt(5), "2020")
                .page();
    }

    /** An identifier of a handful, or none. */
    private static String maybe(Random random, int oneIn, String prefix) {
        return random.nextInt(oneIn) == 0 ? prefix + (1 + random.nextInt(4)) : null;
    }

    private static List<List<ParsedPage>> batches(List<ParsedPage> pages, Random random) {
        Map<Integer, List<ParsedPage>> batches = new TreeMap<>();
        int[] batch = {0};
        IntStream.range(0, pages.size()).forEach(place -> {
            batch[0] += random.nextInt(2);
            batches.computeIfAbsent(batch[0], first -> new ArrayList<>()).add(pages.get(place));
        });
        return List.copyOf(batches.values());
    }
}

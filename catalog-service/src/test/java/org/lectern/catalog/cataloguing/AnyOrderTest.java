package org.lectern.catalog.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Pages;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;
import org.lectern.localstack.TestStack;

/**
 * Random pages with few titles and identifiers, so that they share, bridge and contradict each other all the time, some of
 * them rejected or deleted and some stated again, in random orders and batches. What must come out is computed from all
 * news at once, without a database.
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
    void anyOrderAndAnyBatchesOfTheSameNewsGiveTheSamePapers(long seed) {
        Random random = new Random(seed);
        List<News> news = news(random);
        Map<UUID, Contents> expected = papersOf(news);

        for (int order = 0; order < ORDERS; order++) {
            library.empty();
            Collections.shuffle(news, random);
            batches(news, random).forEach(catalog::hear);

            assertThat(library.papers()).isEqualTo(expected);
            everyPageAndIdentifierLeadsToItsPaper(news);
            whoIsGoneLeadsToWhoCarriesOnTheName(news);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void newsThatArriveAgainChangeNothing(long seed) {
        Random random = new Random(seed);
        List<News> news = news(random);
        batches(news, random).forEach(catalog::hear);
        Map<UUID, Integer> versions = library.versions();

        Collections.shuffle(news, random);
        batches(news, random).forEach(catalog::hear);

        assertThat(library.versions()).isEqualTo(versions);
    }

    private void everyPageAndIdentifierLeadsToItsPaper(List<News> news) {
        Map<UUID, UUID> paperOfPage = new HashMap<>();
        Map<String, UUID> paperOfIdentifier = new HashMap<>();
        for (Group group : groupsOf(news)) {
            group.statements().forEach(statement -> paperOfPage.put(statement.page, group.id()));
            group.identifiers()
                    .forEach(each -> paperOfIdentifier.put(each.scheme().name() + ":" + each.value(), group.id()));
        }
        assertThat(library.pages()).isEqualTo(paperOfPage);
        assertThat(library.identifiers()).isEqualTo(paperOfIdentifier);
    }

    private void whoIsGoneLeadsToWhoCarriesOnTheName(List<News> news) {
        Set<UUID> borne = groupsOf(news).stream()
                .flatMap(Group::names)
                .map(Identifier::paperId)
                .collect(Collectors.toSet());
        assertThat(library.withdrawn()).doesNotContainAnyElementsOf(borne);
        Set<UUID> ends = new HashSet<>(library.papers().keySet());
        ends.addAll(library.withdrawn());
        assertThat(ends).containsAll(library.redirects().values());
    }

    private static Map<UUID, Contents> papersOf(List<News> news) {
        Map<UUID, Contents> papers = new TreeMap<>();
        groupsOf(news)
                .forEach(group -> papers.put(
                        group.id(),
                        Fold.of(group.statements().stream()
                                .map(statement -> statement.stated)
                                .toList())));
        return papers;
    }

    private static List<Group> groupsOf(List<News> news) {
        Map<Identifier, List<News>> ofPages = news.stream()
                .filter(each -> !(each instanceof News.Deleted))
                .collect(Collectors.groupingBy(News::about));
        List<Statement> counting = ofPages.values().stream()
                .filter(ofPage -> lastWord(ofPage) instanceof News.Stated stated
                        && !isDeleted(stated.page(), firstStated(ofPage), news))
                .map(ofPage -> statement((News.Stated) lastWord(ofPage)))
                .toList();
        return Grouping.of(counting, Set.of());
    }

    /** The newest parser's, of several the latest. */
    private static News lastWord(List<News> ofPage) {
        return Collections.max(
                ofPage, Comparator.comparingInt(AnyOrderTest::parser).thenComparing(News::at));
    }

    private static int parser(News ofPage) {
        return ofPage instanceof News.Stated stated ? stated.page().page().parser() : ((News.Rejected) ofPage).parser();
    }

    private static Instant firstStated(List<News> ofPage) {
        return ofPage.stream()
                .filter(News.Stated.class::isInstance)
                .map(News::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isDeleted(ParsedPage page, Instant firstStated, List<News> news) {
        return Set.of("pubmed-xml", "nbib").contains(page.page().format())
                && news.stream()
                        .anyMatch(each -> each instanceof News.Deleted deleted
                                && deleted.about().value().equals(page.paper().pmid())
                                && deleted.at().isAfter(firstStated));
    }

    private static Statement statement(News.Stated stated) {
        Statement statement = new Statement(stated.page().page().id());
        statement.hear(stated);
        return statement;
    }

    /** No two of them are of the same time. */
    private static List<News> news(Random random) {
        List<Integer> seconds = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(seconds, random);
        Iterator<Instant> times = seconds.stream()
                .map(Instant.parse("2026-03-02T09:15:30Z")::plusSeconds)
                .iterator();
        List<News> news = new ArrayList<>();
        int many = 2 + random.nextInt(14);
        for (int i = 0; i < many; i++) {
            addPage(random, news, times);
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Identifier record = new Identifier(Scheme.PMID, "9000000" + (1 + random.nextInt(4)));
            news.add(new News.Deleted(record, times.next()));
        }
        return news;
    }

    private static void addPage(Random random, List<News> news, Iterator<Instant> times) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        news.add(new News.Stated(page(random, id, 1), times.next()));
        if (random.nextInt(4) == 0) {
            news.add(new News.Rejected(id, 1 + random.nextInt(3), times.next()));
        }
        if (random.nextInt(4) == 0) {
            news.add(new News.Stated(page(random, id, 1 + random.nextInt(3)), times.next()));
        }
    }

    private static ParsedPage page(Random random, UUID id, int parser) {
        return Pages.of(List.of("pubmed-xml", "nbib", "jats", "crossref", "html", "ris", "reading-app", "crawled-text")
                        .get(random.nextInt(5)))
                .id(id)
                .parser(parser)
                .doi(maybe(random, 3, "10.5555/any."))
                .pmid(maybe(random, 2, "9000000"))
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

    private static List<List<News>> batches(List<News> news, Random random) {
        Map<Integer, List<News>> batches = new TreeMap<>();
        int[] batch = {0};
        news.forEach(each -> {
            batch[0] += random.nextInt(2);
            batches.computeIfAbsent(batch[0], first -> new ArrayList<>()).add(each);
        });
        return List.copyOf(batches.values());
    }
}

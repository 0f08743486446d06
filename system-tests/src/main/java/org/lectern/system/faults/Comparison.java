package org.lectern.system.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.localstack.launcher.Service;
import org.lectern.system.journey.Event;
import org.lectern.system.journey.Topics;

/** Compares every store with every other and with what the clients were told, once nothing is on its way. */
final class Comparison {
    private final Accepted accepted;
    private final Expectation expected;
    private final Stores stores;
    private final Catalogue catalogue;
    private final Map<String, List<Event>> events;

    /**
     * What is compared.
     *
     * @param catalogue which paper each number became, as the catalog answers
     * @param events everything on the topics, repeats included
     */
    Comparison(Accepted accepted, Stores stores, Catalogue catalogue, List<Event> events) {
        this.accepted = accepted;
        this.expected = new Expectation(accepted, catalogue);
        this.stores = stores;
        this.catalogue = catalogue;
        this.events = events.stream().collect(Collectors.groupingBy(Event::topic));
    }

    /** Every check, in the order of the journey. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.none(
                "clients got only answers they may get", accepted.changes(), List.copyOf(accepted.surprises)));
        checks.add(Check.none("nothing lies with the dead letters", Topics.DEAD_LETTERS.size(), places(deadLetters())));
        checks.add(pagesRead());
        checks.add(announced("each paper's page was parsed into one event", Topics.PARSED, false));
        checks.add(announced("each other page was rejected by one event", Topics.REJECTED, true));
        checks.addAll(catalogued());
        checks.addAll(engaged());
        checks.addAll(counted());
        checks.addAll(learned());
        checks.addAll(applied());
        return checks;
    }

    private Check pagesRead() {
        return Check.same(
                "each accepted page is parsed or rejected",
                expected.pageStates(),
                stores.pairs(Service.INGEST, "select id, status from page"));
    }

    private Check announced(String name, String topic, boolean rejected) {
        Map<String, Set<String>> identities = new TreeMap<>();
        of(topic)
                .forEach(event -> identities
                        .computeIfAbsent(event.data().at("/page/id").asText(), page -> new TreeSet<>())
                        .add(event.identity()));
        Map<String, String> found = new TreeMap<>();
        identities.forEach((page, ids) -> found.put(page, ids.size() + " event"));
        return Check.same(name, expected.pageEvents(rejected), found);
    }

    private List<Check> catalogued() {
        return List.of(
                Check.same("each paper is one in the catalog", catalogue.ids(), live().keySet()),
                Check.same(
                        "each page counts for its paper",
                        expected.papersOfPages(),
                        stores.pairs(
                                Service.CATALOG, "select page, paper from paper_statement where paper is not null")),
                Check.none(
                        "each paper is found by its words", catalogue.byNumber().size(), catalogue.notFound()),
                Check.same("the topic of papers ends as the catalog is", versions(), lastVersions(Topics.CATALOGUED)),
                Check.same(
                        "engagement knows what the catalog has",
                        versions(),
                        stores.pairs(Service.ENGAGEMENT, "select id, version from known_paper")),
                Check.same(
                        "engagement knows what was merged",
                        merged(),
                        stores.pairs(
                                Service.ENGAGEMENT,
                                "select id, merged_into from known_paper where merged_into is not null")));
    }

    private Map<String, String> live() {
        return stores.pairs(Service.CATALOG, "select id, version from paper where merged_into is null and pages > 0");
    }

    private Map<String, String> versions() {
        return stores.pairs(Service.CATALOG, "select id, version from paper");
    }

    private Map<String, String> merged() {
        return stores.pairs(Service.CATALOG, "select id, merged_into from paper where merged_into is not null");
    }

    private List<Check> engaged() {
        return List.of(
                Check.same(
                        "each reader's last reaction is kept",
                        expected.reactions(),
                        stores.pairs(Service.ENGAGEMENT, "select reader || ' ' || paper_id, kind from reaction")),
                Check.same(
                        "each reader's saved papers are kept",
                        expected.saves(),
                        stores.pairs(Service.ENGAGEMENT, "select reader || ' ' || paper_id, '' from saved_paper")
                                .keySet()));
    }

    private List<Check> counted() {
        Map<String, String> tallies = stores.pairs(Service.ENGAGEMENT, """
                select paper_id, format('%s likes %s dislikes %s saves', likes, dislikes, saves) from tally
                where likes + dislikes + saves > 0
                """);
        return List.of(
                Check.same("tallies are what the clients did", expected.tallies(), tallies),
                Check.same("tallies are what a recount finds", recounted(), tallies),
                Check.same(
                        "the catalog shows engagement's tallies",
                        stores.pairs(Service.ENGAGEMENT, tallyRows("tally", "paper_id")),
                        stores.pairs(Service.CATALOG, tallyRows("paper_tally", "paper"))),
                Check.same(
                        "the topic of tallies ends as engagement counts",
                        stores.pairs(Service.ENGAGEMENT, "select paper_id, version from tally"),
                        lastVersions(Topics.TALLIES)));
    }

    private static String tallyRows(String table, String paper) {
        return "select %s, format('version %%s: %%s %%s %%s', version, likes, dislikes, saves) from %s"
                .formatted(paper, table);
    }

    private Map<String, String> recounted() {
        return stores.pairs(Service.ENGAGEMENT, """
                select paper_id, format('%s likes %s dislikes %s saves',
                       count(*) filter (where what = 'like'), count(*) filter (where what = 'dislike'),
                       count(*) filter (where what = 'save'))
                from (select paper_id, kind as what from reaction
                      union all select paper_id, 'save' from saved_paper) as done
                group by paper_id
                """);
    }

    private List<Check> learned() {
        return List.of(
                Check.same(
                        "each search from which a paper was opened has one prompt",
                        expected.prompts(),
                        stores.pairs(Service.ENGAGEMENT, "select reader || ' ' || search_id, id from cme_prompt")
                                .keySet()),
                Check.same(
                        "each claimed credit was awarded once",
                        Map.of("claims", accepted.claims.size() + " for " + accepted.claims.size()),
                        Map.of(
                                "claims",
                                stores.number(Service.ENGAGEMENT, "select count(*) from cme_claim") + " for "
                                        + stores.number(
                                                Service.ENGAGEMENT,
                                                "select count(distinct prompt_id) from cme_claim"))),
                Check.same(
                        "each claim is told on the topic",
                        accepted.claims,
                        of(Topics.CME).stream()
                                .filter(event ->
                                        event.data().path("to").asText().equals("CLAIMED"))
                                .map(event -> event.data().path("promptId").asText())
                                .collect(Collectors.toSet())));
    }

    /** The inbox of a consumer names exactly the events on its topics: none was passed over, and none counts twice. */
    private List<Check> applied() {
        return List.of(
                applied(Service.CATALOG, "catalog.papers", Topics.PARSED, Topics.REJECTED),
                applied(Service.CATALOG, "catalog.tallies", Topics.TALLIES),
                applied(Service.ENGAGEMENT, "engagement.papers", Topics.CATALOGUED),
                applied(Service.ENGAGEMENT, "engagement.cme-usage", Topics.USAGE));
    }

    private Check applied(Service service, String consumer, String... topics) {
        return Check.same(
                consumer + " applied each event of its topics once",
                Stream.of(topics)
                        .flatMap(topic -> of(topic).stream())
                        .map(Event::identity)
                        .collect(Collectors.toSet()),
                stores.pairs(service, "select source || ' ' || id, '' from inbox where consumer = '" + consumer + "'")
                        .keySet());
    }

    private Map<String, String> lastVersions(String topic) {
        Map<String, String> last = new LinkedHashMap<>();
        of(topic)
                .forEach(event ->
                        last.put(event.key(), event.data().path("version").asText()));
        return last;
    }

    private List<Event> deadLetters() {
        return Topics.DEAD_LETTERS.stream().flatMap(topic -> of(topic).stream()).toList();
    }

    private static List<String> places(List<Event> events) {
        return events.stream().map(Event::place).toList();
    }

    private List<Event> of(String topic) {
        return events.getOrDefault(topic, List.of());
    }
}

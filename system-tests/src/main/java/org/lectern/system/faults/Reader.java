package org.lectern.system.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.lectern.system.faults.Accepted.Mark;
import org.lectern.system.faults.Accepted.Opening;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Waiting;

/** One reader, who does one thing after the other and remembers what was accepted. */
final class Reader {
    /** Below the cap of 20 credits a year, at half a credit each. */
    private static final int MOST_CLAIMS = 30;

    private static final int LONGEST_PAUSE_MS = 60;

    private final Journey journey;
    private final Accepted accepted;
    private final Crawler crawler;
    private final String series;
    private final String name;
    private final Random random;
    private final Deque<Opening> claimable = new ArrayDeque<>();
    private int claims;

    Reader(Journey journey, Accepted accepted, Crawler crawler, String series, String name, long seed) {
        this.journey = journey;
        this.accepted = accepted;
        this.crawler = crawler;
        this.series = series;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Does one thing with a paper that is in the catalog already, and pauses a moment. */
    void act() {
        if (crawler.papers() > 0) {
            int number = 1 + random.nextInt(crawler.papers());
            InventedPaper paper = new InventedPaper(series, number);
            Answer found = Persistence.answer(() -> journey.paper("doi:" + paper.doi()));
            if (found.isSuccess()) {
                actOn(paper, found.text("id"));
            }
        }
        Waiting.pause(random.nextInt(LONGEST_PAUSE_MS));
    }

    private void actOn(InventedPaper paper, String id) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> react(paper, id, "like");
            case 3 -> react(paper, id, "dislike");
            case 4 -> takeBack(paper, id);
            case 5, 6 -> save(paper, id);
            case 7 -> unsave(paper, id);
            case 8 -> searchAndOpen(paper);
            default -> claim();
        }
    }

    private void react(InventedPaper paper, String id, String reaction) {
        accepted("PUT reaction", () -> journey.react(name, id, reaction))
                .ifPresent(done -> accepted.reactions.put(mark(paper), reaction));
    }

    private void takeBack(InventedPaper paper, String id) {
        accepted("DELETE reaction", () -> journey.takeBack(name, id))
                .ifPresent(done -> accepted.reactions.put(mark(paper), ""));
    }

    private void save(InventedPaper paper, String id) {
        accepted("PUT save", () -> journey.save(name, id)).ifPresent(done -> accepted.saves.put(mark(paper), true));
    }

    private void unsave(InventedPaper paper, String id) {
        accepted("DELETE save", () -> journey.unsave(name, id))
                .ifPresent(done -> accepted.saves.put(mark(paper), false));
    }

    private void searchAndOpen(InventedPaper paper) {
        Optional<Answer> search = accepted("GET search", () -> journey.search(name, paper.word()));
        search.filter(found -> found.body().path("total").asInt() > 0).ifPresent(found -> {
            Opening opening = new Opening(name, found.text("searchId"));
            String id = found.body().at("/items/0/id").asText();
            accepted("GET paper of a search", () -> journey.open(name, id, opening.searchId()))
                    .ifPresent(done -> {
                        accepted.openings.add(opening);
                        claimable.add(opening);
                    });
        });
    }

    /** The prompt may not be there yet: then another time. */
    private void claim() {
        if (claimable.isEmpty() || claims >= MOST_CLAIMS) {
            return;
        }
        Opening opening = claimable.remove();
        Answer prompts = Persistence.answer(() -> journey.prompts(name));
        promptOf(prompts, opening).ifPresentOrElse(prompt -> claim(prompt, opening), () -> claimable.add(opening));
    }

    private void claim(String prompt, Opening opening) {
        String question = "What follows from search " + opening.searchId() + "?";
        List<String> sources = evidence(prompt);
        // 409: an earlier attempt, whose answer was lost, has earned it.
        Answer documented =
                Persistence.answer(() -> journey.document(name, prompt, question, sources, "I will ask first."));
        if (!documented.isSuccess() && documented.status() != 409) {
            accepted.surprises.add("PUT documentation answered " + documented);
        }
        accepted("POST claim", () -> journey.claim(name, prompt, "claim-" + prompt))
                .ifPresent(done -> {
                    accepted.claims.add(prompt);
                    claims++;
                });
    }

    private List<String> evidence(String prompt) {
        Answer prompts = Persistence.answer(() -> journey.prompts(name));
        return StreamSupport.stream(prompts.body().path("items").spliterator(), false)
                .filter(item -> prompt.equals(item.path("id").asText()))
                .flatMap(item -> StreamSupport.stream(item.path("evidence").spliterator(), false))
                .map(source -> source.path("paperId").asText())
                .toList();
    }

    private static Optional<String> promptOf(Answer prompts, Opening opening) {
        return StreamSupport.stream(prompts.body().path("items").spliterator(), false)
                .filter(item -> opening.searchId().equals(item.path("searchId").asText()))
                .map(item -> item.path("id").asText())
                .findFirst();
    }

    private Optional<Answer> accepted(String what, Supplier<Answer> call) {
        Answer answer = Persistence.answer(call);
        if (answer.isSuccess()) {
            return Optional.of(answer);
        }
        accepted.surprises.add(what + " answered " + answer);
        return Optional.empty();
    }

    private Mark mark(InventedPaper paper) {
        return new Mark(name, paper.number());
    }
}

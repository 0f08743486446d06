package org.lectern.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.system.journey.Answer;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.SubmittedPage;
import org.lectern.system.journey.Waiting;

/**
 * Submits the pages of one paper after the other. Every third paper comes as two pages that nothing connects, so that it
 * is two papers until a third page merges them; every fifth brings a page that is to be rejected.
 */
final class Crawler {
    private final Journey journey;
    private final Accepted accepted;
    private final String series;
    private final Random random;
    private final AtomicInteger started = new AtomicInteger();

    Crawler(Journey journey, Accepted accepted, String series, long seed) {
        this.journey = journey;
        this.accepted = accepted;
        this.series = series;
        this.random = new Random(seed);
    }

    /** How many papers have at least one page that was accepted. */
    int papers() {
        return started.get();
    }

    /** Submits every page of the next paper; pauses between them at random. */
    void submitNext() {
        int number = started.get() + 1;
        InventedPaper paper = new InventedPaper(series, number);
        for (SubmittedPage page : pages(paper)) {
            submit(page, number);
            started.set(number);
            Waiting.pause(random.nextInt(150));
        }
        if (number % 5 == 0) {
            submit(paper.botChallenge(), 0);
        }
    }

    private List<SubmittedPage> pages(InventedPaper paper) {
        if (paper.number() % 3 != 0) {
            return random.nextBoolean()
                    ? List.of(paper.inReadingApp(), paper.atPublisher())
                    : List.of(paper.atPublisher(), paper.inReadingApp());
        }
        List<SubmittedPage> pages = new ArrayList<>(List.of(paper.atPublisherAheadOfPrint(), paper.inReadingApp()));
        pages.add(paper.atPublisher());
        return pages;
    }

    private void submit(SubmittedPage page, int paper) {
        Answer answer = Persistence.answer(() -> journey.submit(page));
        if (answer.isSuccess()) {
            accepted.pages.put(answer.text("id"), paper);
        } else {
            accepted.surprises.add("POST /pages answered " + answer);
        }
    }
}

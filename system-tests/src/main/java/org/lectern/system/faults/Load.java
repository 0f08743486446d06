package org.lectern.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.system.journey.Journey;

/** A crawler and readers at work in the background until they are told to stop. */
final class Load {
    private final Accepted accepted;
    private final int papers;
    private final Crawler crawler;
    private final List<Reader> readers;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread crawling;
    private volatile boolean stopping;

    /**
     * Nobody works yet.
     *
     * @param papers how many the crawler submits at most
     */
    Load(Journey journey, Accepted accepted, String series, int papers, int readers, long seed) {
        this.accepted = accepted;
        this.papers = papers;
        this.crawler = new Crawler(journey, accepted, series, seed);
        this.readers = IntStream.rangeClosed(1, readers)
                .mapToObj(number -> new Reader(journey, accepted, crawler, series, "reader-" + number, seed + number))
                .toList();
    }

    void start() {
        crawling = work("crawler", () -> {
            while (crawler.papers() < papers) {
                crawler.submitNext();
            }
        });
        readers.forEach(reader -> threads.add(work("reader", () -> {
            while (!stopping) {
                reader.act();
            }
        })));
    }

    /** Lets the crawler finish its papers, and the readers what they are at. */
    void finish() throws InterruptedException {
        if (crawling != null) {
            crawling.join();
        }
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Thread work(String name, Runnable task) {
        return Thread.ofVirtual()
                .name(name)
                .uncaughtExceptionHandler((thread, failure) -> accepted.surprises.add(name + " stopped: " + failure))
                .start(task);
    }
}

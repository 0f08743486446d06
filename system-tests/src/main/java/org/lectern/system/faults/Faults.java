package org.lectern.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lectern.system.faults.Storm.Recovery;
import org.lectern.system.journey.Event;
import org.lectern.system.journey.EventLog;
import org.lectern.system.journey.Journey;
import org.lectern.system.journey.Topics;
import org.lectern.system.stack.OwnStack;

/**
 * One run: load, storm, quiet, comparison.
 *
 * @param kills how many services are killed
 * @param seed makes the same blows in the same order; when they hit what is chance
 */
record Faults(int kills, long seed) {
    private static final int READERS = 6;
    private static final int FEWEST_PAPERS = 20;
    private static final int PAPERS_PER_KILL = 4;

    Report run(Consumer<String> log) throws InterruptedException {
        try (OwnStack stack = OwnStack.start();
                Journey journey = Journey.of(stack.addresses(), stack.tokens())) {
            log.accept("everything is ready; its logs are in " + stack.folder().resolve("logs"));
            Accepted accepted = new Accepted();
            Load load = new Load(journey, accepted, series(), papers(), READERS, seed);
            load.start();
            List<Recovery> recoveries = new Storm(stack, seed, log).rage(kills);
            load.finish();
            log.accept("the storm is over; %d papers, %d other changes accepted"
                    .formatted(papers(), accepted.changes() - accepted.pages.size()));
            return compare(stack, journey, accepted, recoveries, log);
        }
    }

    private int papers() {
        return FEWEST_PAPERS + PAPERS_PER_KILL * kills;
    }

    private String series() {
        return "storm" + Long.toString(Math.abs(seed), Character.MAX_RADIX) + "x";
    }

    private Report compare(
            OwnStack stack, Journey journey, Accepted accepted, List<Recovery> recoveries, Consumer<String> log) {
        try (Stores stores = new Stores(stack.addresses());
                Quiet quiet = new Quiet(stack.addresses(), stores);
                EventLog topics = EventLog.fromBeginning(stack.addresses().bootstrapServers(), topics())) {
            quiet.await(log);
            Catalogue catalogue = Catalogue.ask(journey, series(), papers());
            quiet.await(log);
            List<Event> events = topics.toEnd();
            return new Report(
                    this, accepted, events, new Comparison(accepted, stores, catalogue, events).checks(), recoveries);
        }
    }

    private static List<String> topics() {
        List<String> topics = new ArrayList<>(Topics.PUBLISHED);
        topics.addAll(Topics.DEAD_LETTERS);
        return topics;
    }
}

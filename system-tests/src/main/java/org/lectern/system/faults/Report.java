package org.lectern.system.faults;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.system.faults.Storm.Recovery;
import org.lectern.system.journey.Event;

/** What a run found. */
record Report(Faults faults, Accepted accepted, List<Event> events, List<Check> checks, List<Recovery> recoveries) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int SHOWN = 5;

    /** Every difference between two stores, each with the name of its check. */
    List<String> differences() {
        return checks.stream()
                .flatMap(check -> check.differences().stream().map(difference -> check.name() + ": " + difference))
                .toList();
    }

    /** Whether every store agrees and every service came back in time. */
    boolean isGood() {
        return differences().isEmpty() && slow() == 0;
    }

    private long slow() {
        return recoveries.stream()
                .filter(recovery -> recovery.duration().compareTo(LIMIT) > 0)
                .count();
    }

    /** A table for a person. */
    void print(PrintWriter out) {
        out.printf("%nSeed %d: %d kills%n%n", faults.seed(), faults.kills());
        out.printf(
                "accepted: %d pages, %d reactions, %d saves, %d searches with an opened paper, %d claims%n",
                accepted.pages.size(),
                accepted.reactions.size(),
                accepted.saves.size(),
                accepted.openings.size(),
                accepted.claims.size());
        out.printf("published: %d records, %d of them repeats%n%n", events.size(), repeats());
        out.printf("%-58s %9s %12s%n", "check", "compared", "differences");
        checks.forEach(check -> print(out, check));
        out.println();
        out.printf("%-24s %-12s %6s %10s %10s%n", "ready again by itself", "service", "times", "median", "longest");
        grouped().forEach((name, durations) -> print(out, name, durations));
        out.printf("%n%s%n", verdict());
    }

    private static void print(PrintWriter out, Check check) {
        out.printf(
                "%-58s %9d %12d%n",
                check.name(), check.compared(), check.differences().size());
        check.differences().stream().limit(SHOWN).forEach(difference -> out.println("    " + difference));
    }

    private static void print(PrintWriter out, String name, List<Duration> durations) {
        String[] names = name.split("\t");
        out.printf(
                "%-24s %-12s %6d %10s %10s%n",
                names[0],
                names[1],
                durations.size(),
                seconds(durations.get(durations.size() / 2)),
                seconds(durations.getLast()));
    }

    private String verdict() {
        int differences = differences().size();
        if (differences > 0) {
            return "%d differences.".formatted(differences);
        }
        return slow() == 0
                ? "Nothing lost, nothing counted twice; every service ready again within 30 s."
                : "Nothing lost, nothing counted twice; %d times a service took more than 30 s.".formatted(slow());
    }

    /** An event that was read before is a repeat: its source and id are the same. */
    private long repeats() {
        return events.size() - events.stream().map(Event::identity).distinct().count();
    }

    private Map<String, List<Duration>> grouped() {
        return recoveries.stream()
                .sorted(Comparator.comparing(Recovery::duration))
                .collect(Collectors.groupingBy(
                        recovery -> recovery.blow() + "\t" + recovery.service().id(),
                        TreeMap::new,
                        Collectors.mapping(Recovery::duration, Collectors.toList())));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** How far an import has come, as a bar that grows on a terminal, else as a line for each tenth. */
final class ImportProgress {
    private static final int WIDTH = 30;
    private static final int STEP = 10;

    private final PrintWriter out;
    private final String name;
    private final boolean isTerminal;
    private long shown = -STEP;

    private ImportProgress(PrintWriter out, String name, boolean isTerminal) {
        this.out = out;
        this.name = name;
        this.isTerminal = isTerminal;
    }

    /** The script says in {@code -Dlectern.terminal} where the output goes. */
    static ImportProgress on(PrintWriter out, String name) {
        return new ImportProgress(out, name, Boolean.getBoolean("lectern.terminal"));
    }

    void show(JsonNode found) {
        long percent = percent(found);
        if (isTerminal) {
            out.print("\r" + name + " " + bar(percent) + " " + line(found) + "\u001b[K");
            out.flush();
            shown = percent;
        } else if (percent >= shown + STEP) {
            out.println(name + ": " + percent + " %, " + line(found));
            shown = percent;
        }
    }

    private static String bar(long percent) {
        int full = (int) (WIDTH * percent / 100);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + percent + " %,";
    }

    private static long percent(JsonNode found) {
        long total = Math.max(found.path("bytesTotal").asLong(), 1);
        return Math.min(100, 100 * found.path("bytesDone").asLong() / total);
    }

    private static String line(JsonNode found) {
        String counts = String.format(
                Locale.ROOT,
                "%,d records, %,d a second, %,d rejected",
                found.path("read").asLong(),
                found.path("ratePerSecond").asLong(),
                found.path("rejected").asLong());
        return found.hasNonNull("secondsLeft")
                ? counts + ", " + found.path("secondsLeft").asLong() + " s left"
                : counts;
    }

    /** What became of it, such as {@code x.xml: DONE, 3 read: 2 parsed, 0 unchanged, 0 deleted, 1 rejected}. */
    static String summary(String name, JsonNode found) {
        String counts = String.format(
                Locale.ROOT,
                "%s: %s, %,d read: %,d parsed, %,d unchanged, %,d deleted, %,d rejected",
                name,
                found.path("state").asText(),
                found.path("read").asLong(),
                found.path("parsed").asLong(),
                found.path("unchanged").asLong(),
                found.path("deleted").asLong(),
                found.path("rejected").asLong());
        JsonNode failure = found.path("failure");
        String line = failure.isMissingNode()
                ? counts
                : "%s%n  %s (%s) %s"
                        .formatted(
                                counts,
                                failure.path("detail").asText(),
                                failure.path("place").asText(),
                                failure.path("advice").asText());
        return Boolean.getBoolean("lectern.terminal") ? "\r" + line + "\u001b[K" : line;
    }

    /** Such as {@code record 3, line 12: MALFORMED. The XML is not well-formed.} */
    static String rejection(JsonNode rejection) {
        return "record %d, %s: %s. %s"
                .formatted(
                        rejection.path("number").asLong(),
                        rejection.path("place").asText(),
                        rejection.path("reason").asText(),
                        rejection.path("detail").asText());
    }
}

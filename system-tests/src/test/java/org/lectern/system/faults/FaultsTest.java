package org.lectern.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./lectern faults}: a handful of kills, and one outage of the broker or the database. */
class FaultsTest {
    private static final int KILLS = 4;

    @Test
    void nothingIsLostOrCountedTwiceWhenServicesAreKilled() throws InterruptedException {
        Report report = new Faults(KILLS, 7).run(line -> {});

        assertThat(report.isGood()).as(() -> printed(report)).isTrue();
    }

    private static String printed(Report report) {
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString();
    }
}

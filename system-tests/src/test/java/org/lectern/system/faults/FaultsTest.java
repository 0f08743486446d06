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

        // How long a service takes is for the printed table: a busy machine is no fault of the services.
        assertThat(report.differences()).as(() -> printed(report)).isEmpty();
    }

    private static String printed(Report report) {
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString();
    }
}

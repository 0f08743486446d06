package org.lectern.system.demo;

import java.io.PrintWriter;
import org.lectern.system.journey.Event;

/** Tells a person what happens, a line per step and a line per event. */
final class Narrator {
    private final PrintWriter out;
    private int steps;

    Narrator(PrintWriter out) {
        this.out = out;
    }

    /** One step, such as {@code Ada likes it} with what it was called by and answered. */
    void step(String what, String detail) {
        steps++;
        out.printf("%2d. %-58s %s%n", steps, what, detail);
    }

    /** The event that the step caused. */
    void event(Event event, String detail) {
        out.printf("      -> %-28s %s  (%s)%n", event.shortType(), detail, event.place());
    }

    void end(String sentence) {
        out.println();
        out.println(sentence);
    }
}

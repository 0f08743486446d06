package org.lectern.ingest.parse.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An abstract put together piece by piece: a piece without a label goes on with the section before it. */
public final class AbstractText {

    private final List<AbstractSection> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String label;

    /** Adds the next piece, whose label is null where it has none. */
    public void add(AbstractSection piece) {
        if (piece.label() != null) {
            end();
            label = piece.label();
        }
        text.append(text.isEmpty() ? "" : " ").append(piece.text());
    }

    /** The sections so far. */
    public List<AbstractSection> sections() {
        end();
        return List.copyOf(sections);
    }

    private void end() {
        if (!text.isEmpty()) {
            sections.add(new AbstractSection(label, text.toString()));
        }
        text.setLength(0);
        label = null;
    }
}

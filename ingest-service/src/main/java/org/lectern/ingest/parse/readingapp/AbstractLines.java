package org.lectern.ingest.parse.readingapp;

import java.util.ArrayList;
import java.util.List;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.SectionLabels;

/** The abstract, one section a line where it has labels; lines without a label go on with the section above. */
final class AbstractLines {

    private final List<AbstractSection> sections = new ArrayList<>();
    private @org.jspecify.annotations.Nullable String pending;

    private AbstractLines() {}

    static List<AbstractSection> read(List<String> lines) {
        AbstractLines found = new AbstractLines();
        lines.forEach(found::add);
        return List.copyOf(found.sections);
    }

    private void add(String line) {
        if (SectionLabels.isAlone(line)) {
            pending = SectionLabels.bare(line);
        } else if (pending != null) {
            sections.add(new AbstractSection(pending, line));
            pending = null;
        } else {
            SectionLabels.cut(line).forEach(this::addSection);
        }
    }

    private void addSection(AbstractSection section) {
        if (section.label() != null || sections.isEmpty()) {
            sections.add(section);
            return;
        }
        AbstractSection before = sections.removeLast();
        sections.add(new AbstractSection(before.label(), before.text() + " " + section.text()));
    }
}

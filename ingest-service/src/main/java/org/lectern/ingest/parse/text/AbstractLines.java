package org.lectern.ingest.parse.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.AbstractText;
import org.lectern.ingest.parse.paper.SectionLabels;

/** The abstract, one section a line where it has labels; a label may stand on a line of its own. */
public final class AbstractLines {

    private final AbstractText found = new AbstractText();
    private @Nullable String pending;

    private AbstractLines() {}

    /** The sections of the abstract that stands in these lines. */
    public static List<AbstractSection> read(List<String> lines) {
        AbstractLines reader = new AbstractLines();
        lines.forEach(reader::add);
        return reader.found.sections();
    }

    private void add(String line) {
        if (isAlone(line)) {
            pending = SectionLabels.bare(line);
        } else if (pending != null) {
            found.add(new AbstractSection(pending, line));
            pending = null;
        } else {
            ForeignLabels.section(line)
                    .map(List::of)
                    .orElseGet(() -> SectionLabels.cut(line))
                    .forEach(found::add);
        }
    }

    private static boolean isAlone(String line) {
        String bare = SectionLabels.bare(line);
        return SectionLabels.isAlone(line) || line.endsWith(":") && (ForeignLabels.isLabel(bare) || isInCapitals(bare));
    }

    /** Whether the line may be a label for its capitals: {@code ELIGIBILITY CRITERIA}. */
    public static boolean isInCapitals(String line) {
        return line.length() >= 5
                && line.length() <= 60
                && line.chars().allMatch(c -> Character.isUpperCase(c) || " ,/&-".indexOf(c) >= 0);
    }
}

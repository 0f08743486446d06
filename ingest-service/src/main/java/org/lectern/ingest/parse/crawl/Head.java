package org.lectern.ingest.parse.crawl;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.lectern.ingest.parse.text.Citation;

/** The lines above an abstract, as {@link HeadLines} reads them. Which are citations is worked out once: many rules ask. */
final class Head extends AbstractList<String> implements RandomAccess {

    private final List<String> lines;
    private final Map<String, Optional<Citation>> citations = new HashMap<>();

    Head(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public String get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** What the line says as a citation. */
    Optional<Citation> citation(String line) {
        return citations.computeIfAbsent(line, CitationLines::of);
    }

    /** Whether the line is a citation, in whole or in part. */
    boolean isCitation(String line) {
        return citation(line).isPresent();
    }
}

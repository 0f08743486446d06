package org.lectern.ingest.parse.corpus;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often what was read is right, by kind of page and by field. Used by one thread. */
final class Scores {

    private static final String REFUSED = "rejected(notArticle)";

    /** How many pages state a field, on how many it was read, and on how many rightly. */
    private static final class Tally {
        private int stated;
        private int given;
        private int right;

        void add(boolean isGiven, boolean isRight) {
            stated++;
            given += isGiven ? 1 : 0;
            right += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            return "%4d %5.1f %5.1f".formatted(stated, 100.0 * given / stated, 100.0 * right / stated);
        }
    }

    private final Map<Corpus.Kind, Map<String, Tally>> tallies = new EnumMap<>(Corpus.Kind.class);
    private final Map<Corpus.Kind, Map<String, Tally>> absent = new EnumMap<>(Corpus.Kind.class);

    void add(Corpus.Kind kind, FlatPaper paper, Answers answers) {
        if (answers.notArticle()) {
            tally(tallies, kind, REFUSED).add(true, paper.title() == null);
            return;
        }
        Measure.ALL.stream()
                .filter(measure -> measure.isStated(answers))
                .forEach(measure -> tally(tallies, kind, measure.name())
                        .add(measure.isGiven(paper), measure.right().test(paper, answers)));
        Measure.ABSENT.stream()
                .filter(measure -> measure.stated().apply(answers) == null)
                .forEach(measure ->
                        tally(absent, kind, measure.name()).add(measure.isGiven(paper), !measure.isGiven(paper)));
    }

    private static Tally tally(Map<Corpus.Kind, Map<String, Tally>> tallies, Corpus.Kind kind, String measure) {
        return tallies.computeIfAbsent(kind, each -> new LinkedHashMap<>())
                .computeIfAbsent(measure, each -> new Tally());
    }

    /** A line a field; for each kind of page the count of pages that state it, and the shares given and right in per cent. */
    String table() {
        String heads = row("", kind -> "   n given right");
        String titles = row("", Corpus.Kind::title);
        String fields = Stream.concat(Measure.ALL.stream().map(Measure::name), Stream.of(REFUSED))
                .map(field -> row(field, kind -> cell(tallies, kind, field)))
                .collect(Collectors.joining());
        String nothing = Measure.ABSENT.stream()
                .map(measure -> row(measure.name(), kind -> cell(absent, kind, measure.name())))
                .collect(Collectors.joining());
        return titles + heads + fields + "given where the page states none, right where it was not\n" + nothing;
    }

    private static String cell(Map<Corpus.Kind, Map<String, Tally>> tallies, Corpus.Kind kind, String field) {
        return Objects.toString(tallies.getOrDefault(kind, Map.of()).get(field), "");
    }

    private static String row(String name, Function<Corpus.Kind, String> cell) {
        return Stream.of(Corpus.Kind.values())
                        .map(kind -> String.format(Locale.ROOT, "  %-16s", cell.apply(kind)))
                        .collect(Collectors.joining("", String.format(Locale.ROOT, "%-22s", name), ""))
                        .stripTrailing()
                + "\n";
    }
}

package org.lectern.catalog.cataloguing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.paper.Contents;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.Description.FullText;
import org.lectern.catalog.statement.Description.Link;
import org.lectern.catalog.statement.Description.Section;
import org.lectern.catalog.statement.Fingerprint;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.RelatedPaper;

/**
 * What all pages of a paper say together. Pages are asked in the order of {@link #SOURCES}, those of one source in the
 * order of their ids; when they arrived does not matter. {@link #describe} is the table of which rule decides which field.
 */
final class Fold {
    /** Who is asked first; a source that is not listed comes last. */
    private static final List<String> SOURCES =
            List.of("pubmed-xml", "nbib", "jats", "crossref", "html", "ris", "reading-app", "crawled-text");

    private static final int MOST_RELATED = 100;

    private static final Comparator<ParsedPage> ORDER = Comparator.comparingInt(Fold::rank)
            .thenComparing(stated -> stated.page().id());

    private final List<ParsedPage> pages;
    private final List<Description> papers;

    private Fold(Collection<ParsedPage> pages) {
        this.pages = pages.stream().sorted(ORDER).toList();
        this.papers = this.pages.stream().map(ParsedPage::paper).toList();
    }

    /** Folds what at least one page states. */
    static Contents of(Collection<ParsedPage> pages) {
        Fold fold = new Fold(pages);
        return new Contents(fold.describe(), fold.related(), fold.any(ParsedPage::cmeOffered), pages.size());
    }

    private static int rank(ParsedPage stated) {
        int rank = SOURCES.indexOf(stated.page().format());
        return rank < 0 ? SOURCES.size() : rank;
    }

    /** The table: first = of the first page that states it; the other rules say in their own words what they take. */
    private Description describe() {
        return new Description(
                first(Description::doi),
                first(Description::pmid),
                first(Description::pmcid),
                papers.getFirst().title(),
                all(Description::types, Fold::folded),
                firstList(Description::authors),
                largest(Description::sections, Fold::sectionsThenLetters),
                first(Description::journal),
                first(Description::volume),
                first(Description::issue),
                first(Description::firstPage),
                ofFirstWith(Description::firstPage, Description::lastPage),
                mostPrecise(Description::date),
                all(Description::keywords, Fold::folded),
                all(Description::languages, Fold::folded),
                first(Description::license),
                new FullText(
                        any(page -> page.paper().fullText().located()),
                        all(paper -> paper.fullText().links(), Link::url)),
                any(page -> page.paper().institutionalAccess()));
    }

    private List<RelatedPaper> related() {
        return distinct(pages.stream().flatMap(page -> page.related().stream()), Fold::workOf).stream()
                .limit(MOST_RELATED)
                .toList();
    }

    private <T> @Nullable T first(Function<Description, @Nullable T> field) {
        return papers.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <T> List<T> firstList(Function<Description, List<T>> field) {
        return papers.stream()
                .map(field)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the page that states the one field says of the other: first and last page belong together. */
    private @Nullable String ofFirstWith(
            Function<Description, @Nullable String> stated, Function<Description, @Nullable String> field) {
        for (Description paper : papers) {
            if (stated.apply(paper) != null) {
                return field.apply(paper);
            }
        }
        return null;
    }

    /** The largest list, of equal ones the first. */
    private <T> List<T> largest(Function<Description, List<T>> field, Comparator<List<T>> size) {
        return papers.stream().map(field).reduce(List.of(), (best, next) -> size.compare(next, best) > 0 ? next : best);
    }

    private static int sectionsThenLetters(List<Section> one, List<Section> other) {
        ToIntFunction<List<Section>> letters = sections ->
                sections.stream().mapToInt(part -> part.text().length()).sum();
        return Comparator.<List<Section>>comparingInt(List::size)
                .thenComparingInt(letters)
                .compare(one, other);
    }

    /** The first date, with the month and day that another page adds to it without contradiction. */
    private @Nullable String mostPrecise(Function<Description, @Nullable String> field) {
        String precise = first(field);
        for (Description paper : papers) {
            String next = field.apply(paper);
            if (precise != null && next != null && next.startsWith(precise + "-")) {
                precise = next;
            }
        }
        return precise;
    }

    /** What any page lists, in their order, each once. */
    private <T> List<T> all(Function<Description, List<T>> field, Function<T, Object> sameness) {
        return distinct(papers.stream().flatMap(paper -> field.apply(paper).stream()), sameness);
    }

    private boolean any(Predicate<ParsedPage> said) {
        return pages.stream().anyMatch(said);
    }

    private static <T> List<T> distinct(Stream<T> values, Function<T, Object> sameness) {
        Map<Object, T> distinct = new LinkedHashMap<>();
        values.forEach(value -> distinct.putIfAbsent(sameness.apply(value), value));
        return new ArrayList<>(distinct.values());
    }

    private static Object folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Object workOf(RelatedPaper related) {
        return List.of(
                Fingerprint.ofTitle(related.title()).<Object>map(key -> key).orElse(related.title()),
                Description.yearOf(related.date()));
    }
}

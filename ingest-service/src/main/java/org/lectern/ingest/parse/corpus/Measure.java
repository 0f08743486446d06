package org.lectern.ingest.parse.corpus;

import static org.lectern.ingest.parse.corpus.Spelling.distinct;
import static org.lectern.ingest.parse.corpus.Spelling.letters;
import static org.lectern.ingest.parse.corpus.Spelling.tidy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is measured, on the pages that state it.
 *
 * @param stated what the page states; null or empty where it states nothing
 * @param given what was read
 * @param right whether that is what the page states
 */
record Measure(
        String name,
        Function<Answers, @Nullable Object> stated,
        Function<FlatPaper, @Nullable Object> given,
        BiPredicate<FlatPaper, Answers> right) {

    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+\\d?\\b[^>]*>|&[a-z]+;");

    /** Every measure of an article, in the order in which they are printed. */
    static final List<Measure> ALL = List.of(
            text("title", Answers::title, FlatPaper::title, Spelling::letters),
            text("titleClean", Answers::title, FlatPaper::title, Spelling::withoutStop),
            text("doi", Answers::doi, FlatPaper::doi, Spelling::doi),
            text("pmid", Answers::pmid, FlatPaper::pmid, Spelling::tidy),
            text("pmcid", Answers::pmcid, FlatPaper::pmcid, Spelling::tidy),
            text("journal", Answers::journal, FlatPaper::journal, Spelling::letters),
            any("issn(any)", Answers::issn, FlatPaper::issn),
            text("volume", Answers::volume, FlatPaper::volume, Spelling::letters),
            text("issue", Answers::issue, FlatPaper::issue, Spelling::letters),
            text("firstPage", Answers::firstPage, FlatPaper::firstPage, Spelling::letters),
            text("lastPage", Answers::lastPage, FlatPaper::lastPage, Spelling::letters),
            date("year", (found, answers) -> StatedDate.sameYear(StatedDate.of(found), tidy(answers.date()))),
            date("dateExact", (found, answers) -> StatedDate.of(found).equals(answers.date())),
            date("dateAccepted", (found, answers) -> StatedDate.isAccepted(StatedDate.of(found), answers.dates())),
            authors("authors(all,order)", authors -> authors.map(Spelling::signature)),
            new Measure(
                    "authors(names clean)",
                    Answers::authors,
                    FlatPaper::authors,
                    (paper, answers) -> paper.authors().stream()
                            .map(name -> letters(tidy(Spelling.unescaped(name))))
                            .toList()
                            .equals(letters(answers.authors()))),
            authors("firstAuthor", authors -> authors.limit(1).map(Spelling::signature)),
            abstractText("abstractStart", false, WholeText::starts),
            abstractText("abstractEnd", true, WholeText::ends),
            abstractText("abstractWhole", true, WholeText::isWhole),
            new Measure(
                    "abstractNoMarkup",
                    answers -> WholeText.isEnclosed(answers) ? answers.abstractStartsWith() : null,
                    FlatPaper::abstractText,
                    (paper, answers) -> paper.abstractText() != null
                            && !MARKUP.matcher(paper.abstractText()).find()),
            text("pdfUrl", Answers::pdfUrl, FlatPaper::pdfUrl, Spelling::tidy),
            new Measure(
                    "keywords(F1>=.8)",
                    Answers::keywords,
                    FlatPaper::keywords,
                    (paper, answers) -> isAlike(distinct(paper.keywords()), distinct(answers.keywords()))),
            text("license", Answers::license, FlatPaper::license, Spelling::letters),
            any("types(any)", Answers::types, FlatPaper::types),
            new Measure(
                    "related(recall>=.8)",
                    Answers::relatedTitles,
                    FlatPaper::relatedTitles,
                    (paper, answers) ->
                            isRecalled(distinct(paper.relatedTitles()), distinct(answers.relatedTitles()))));

    /** Fields of which null means that the page states none: a value there is a wrong one. */
    static final List<Measure> ABSENT = ALL.stream()
            .filter(measure -> Set.of("doi", "volume", "issue", "firstPage", "lastPage", "pmid")
                    .contains(measure.name()))
            .toList();

    private static Measure text(
            String name,
            Function<Answers, @Nullable Object> stated,
            Function<FlatPaper, @Nullable Object> given,
            Function<@Nullable String, String> spelling) {
        return new Measure(
                name,
                stated,
                given,
                (paper, answers) -> spelling.apply((String) given.apply(paper))
                        .equals(spelling.apply((String) stated.apply(answers))));
    }

    private static Measure any(
            String name, Function<Answers, @Nullable List<String>> stated, Function<FlatPaper, List<String>> given) {
        return new Measure(
                name,
                stated::apply,
                given::apply,
                (paper, answers) ->
                        distinct(given.apply(paper)).stream().anyMatch(distinct(stated.apply(answers))::contains));
    }

    private static Measure date(String name, BiPredicate<@Nullable String, Answers> right) {
        return new Measure(
                name,
                Answers::date,
                paper -> StatedDate.of(paper.date()),
                (paper, answers) -> right.test(paper.date(), answers));
    }

    private static Measure authors(String name, Function<Stream<String>, Stream<String>> compared) {
        return new Measure(
                name,
                Answers::authors,
                FlatPaper::authors,
                (paper, answers) -> compared.apply(paper.authors().stream())
                        .toList()
                        .equals(compared.apply(
                                        Stream.ofNullable(answers.authors()).flatMap(List::stream))
                                .toList()));
    }

    private static Measure abstractText(String name, boolean enclosed, BiPredicate<WholeText, Answers> right) {
        return new Measure(
                name,
                answers -> !enclosed || WholeText.isEnclosed(answers) ? answers.abstractStartsWith() : null,
                paper -> WholeText.of(paper).text(),
                (paper, answers) -> right.test(WholeText.of(paper), answers));
    }

    private static boolean isAlike(Set<String> found, Set<String> stated) {
        long shared = found.stream().filter(stated::contains).count();
        return !found.isEmpty() && 2.0 * shared / (found.size() + stated.size()) >= 0.8;
    }

    private static boolean isRecalled(Set<String> found, Set<String> stated) {
        return found.stream().filter(stated::contains).count() >= 0.8 * stated.size();
    }

    boolean isStated(Answers answers) {
        return isSome(stated.apply(answers));
    }

    boolean isGiven(FlatPaper paper) {
        return isSome(given.apply(paper));
    }

    private static boolean isSome(@Nullable Object value) {
        return value instanceof String text ? !text.isEmpty() : value instanceof Collection<?> list && !list.isEmpty();
    }
}

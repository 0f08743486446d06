package org.lectern.ingest.parse.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/**
 * Whether a page is of one paper: what states several with equal right is told and not guessed. Where statements differ in
 * rank, as a tag and a link do, the tables of rules decide.
 */
final class Singularity {

    private static final Pattern LABELLED_DOI =
            Pattern.compile("(?i)^(?:doi:? ?|https?://(?:dx\\.)?doi\\.org/){1,2}(10\\.\\d{4,9}/\\S{2,100})");
    private static final int LONGEST_LABEL = 12;

    private final Tags tags;

    private Singularity(Tags tags) {
        this.tags = tags;
    }

    /** Why the page is not of one paper; empty where it is. */
    static Optional<Refusal> refusal(Tags tags) {
        Singularity page = new Singularity(tags);
        return page.differing("citation_doi", Doi::read, Doi::agreesWith)
                .or(() -> page.differing("prism.doi", Doi::read, Doi::agreesWith))
                .or(() -> page.differing("citation_pmid", Pmid::read, Pmid::equals))
                .or(() -> page.differing("citation_pmcid", Pmcid::read, Pmcid::equals))
                .or(page::described)
                .or(page::shown);
    }

    private <T> Optional<Refusal> differing(
            String tag, Function<String, Optional<T>> reader, BiPredicate<T, T> isSame) {
        List<String> stated = tags.all(tag);
        if (stated.size() < 2) {
            return Optional.empty();
        }
        List<T> values =
                stated.stream().flatMap(text -> reader.apply(text).stream()).toList();
        return values.stream()
                .filter(value -> !isSame.test(values.getFirst(), value))
                .findFirst()
                .map(other -> refusal(values.getFirst() + " and " + other, "<meta name=" + tag + ">"));
    }

    // With a title for each it is a list of papers, with one title a mistake.
    private Refusal refusal(String identifiers, String place) {
        long titles = tags.all("citation_title").stream()
                .map(Prose::folded)
                .distinct()
                .count();
        return titles > 1
                ? several(identifiers, place)
                : new Refusal(
                        Reason.CONTRADICTORY,
                        "The page states two identifiers of one kind: " + identifiers + ".",
                        place);
    }

    private static Refusal several(String papers, String place) {
        return new Refusal(Reason.AMBIGUOUS, "The page states several papers: " + papers + ".", place);
    }

    private Optional<Refusal> described() {
        List<JsonNode> articles = tags.has("citation_title") ? List.of() : tags.articles();
        List<String> headlines = articles.stream()
                .flatMap(article -> LinkedData.headlines(article).limit(1))
                .distinct()
                .toList();
        return headlines.size() > 1
                        && articles.stream().map(Singularity::doi).distinct().count() > 1
                ? Optional.of(several("schema.org describes " + headlines.size(), "<script type=application/ld+json>"))
                : Optional.empty();
    }

    private static Optional<Doi> doi(JsonNode article) {
        return Stream.of("doi", "identifier", "sameAs", "@id", "url")
                .flatMap(path -> LinkedData.texts(article, path).stream())
                .flatMap(text -> Doi.read(text).stream())
                .findFirst();
    }

    // Without tags: a DOI and an abstract, and then another DOI and another abstract.
    private Optional<Refusal> shown() {
        if (tags.has("citation_title") || tags.hasArticle()) {
            return Optional.empty();
        }
        List<Doi> dois = abstractDois();
        return dois.size() > 1
                ? Optional.of(several(dois.get(0) + " and " + dois.get(1), "second heading of an abstract"))
                : Optional.empty();
    }

    private List<Doi> abstractDois() {
        List<Doi> dois = new ArrayList<>();
        Optional<Doi> last = Optional.empty();
        for (Line line : tags.lines()) {
            if (line.marked().length() <= LONGEST_LABEL && VisibleAbstract.isName(line.text())) {
                last.filter(doi -> !dois.contains(doi)).ifPresent(dois::add);
                last = Optional.empty();
            } else if (line.initial() == 'd' || line.initial() == 'h') {
                Matcher doi = LABELLED_DOI.matcher(line.text());
                last = doi.find() ? Doi.read(doi.group(1)) : last;
            }
        }
        return dois;
    }
}

package org.lectern.catalog.related;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.paper.Papers;
import org.lectern.catalog.paper.Papers.TitleAsked;
import org.lectern.catalog.paper.Papers.Titled;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.Fingerprint;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.RelatedPaper;
import org.lectern.catalog.statement.Scheme;

/**
 * Finds recommended papers in the catalog, at the time of asking, so that one that arrives later is found too: by PMID
 * or DOI, else by title and year. A title that fits several papers finds none: no link is better than a wrong one.
 */
@ApplicationScoped
class Links {
    @Inject
    Papers papers;

    /** For each row the catalogued paper, in the rows' order; never the paper itself that recommends them. */
    List<Optional<UUID>> find(UUID self, List<RelatedPaper> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Identifier, UUID> owners =
                papers.owners(rows.stream().flatMap(Links::identifiers).toList());
        Map<Integer, List<Titled>> titled = papers
                .titled(rows.stream().map(Links::title).toList())
                .stream()
                .collect(Collectors.groupingBy(Titled::place, HashMap::new, Collectors.toList()));
        return IntStream.range(0, rows.size())
                .mapToObj(place -> identified(rows.get(place), owners)
                        .or(() -> only(rows.get(place), titled.getOrDefault(place, List.of())))
                        .filter(found -> !found.equals(self)))
                .toList();
    }

    private static Stream<Identifier> identifiers(RelatedPaper row) {
        return Stream.concat(identifier(Scheme.PMID, row.pmid()), identifier(Scheme.DOI, row.doi()));
    }

    private static Stream<Identifier> identifier(Scheme scheme, @Nullable String value) {
        return Optional.ofNullable(value).flatMap(text -> Identifier.read(scheme, text)).stream();
    }

    private static TitleAsked title(RelatedPaper row) {
        return new TitleAsked(
                Fingerprint.ofTitle(row.title()).orElse(null),
                Description.yearOf(row.date()).orElse(null));
    }

    private static Optional<UUID> identified(RelatedPaper row, Map<Identifier, UUID> owners) {
        return identifiers(row)
                .flatMap(identifier -> Optional.ofNullable(owners.get(identifier)).stream())
                .findFirst();
    }

    /** The only one that fits; one of the same year is preferred to one of an unknown year. */
    private static Optional<UUID> only(RelatedPaper row, List<Titled> found) {
        List<Titled> fitting = found.stream()
                .filter(paper -> agree(row.doi(), paper.doi()) && agree(row.pmid(), paper.pmid()))
                .toList();
        List<Titled> sameYear = fitting.stream().filter(Titled::sameYear).toList();
        List<Titled> best = sameYear.isEmpty() ? fitting : sameYear;
        return best.size() == 1 ? Optional.of(best.getFirst().id()) : Optional.empty();
    }

    private static boolean agree(@Nullable String stated, @Nullable String catalogued) {
        return stated == null || catalogued == null || stated.equals(catalogued);
    }
}

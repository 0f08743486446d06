package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.jats.JatsMarkup;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.paper.PersonNames;

/** The authors in order: people in parts, groups by their name. */
final class WorkAuthors {

    private WorkAuthors() {}

    static List<Author> read(List<Work.Contributor> contributors) {
        return contributors.stream()
                .map(WorkAuthors::author)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Author> author(Work.Contributor contributor) {
        Optional<String> family = text(contributor.family()).or(() -> text(contributor.given()));
        return family.map(name -> person(contributor, name))
                .or(() -> text(contributor.name()).map(Author::group))
                .or(() -> text(contributor.literal()).flatMap(PersonNames::read))
                .map(author -> author.with(orcid(contributor), affiliations(contributor), false));
    }

    private static @Nullable Orcid orcid(Work.Contributor contributor) {
        return text(contributor.orcid()).flatMap(Orcid::read).orElse(null);
    }

    private static List<String> affiliations(Work.Contributor contributor) {
        return contributor.affiliation().stream()
                .flatMap(place -> text(place.name()).stream())
                .map(Affiliations::read)
                .flatMap(Optional::stream)
                .toList();
    }

    // Some write a degree where the suffix stands.
    private static Author person(Work.Contributor contributor, String family) {
        String given =
                contributor.family() == null ? null : text(contributor.given()).orElse(null);
        String particle = text(contributor.particle()).map(each -> each + " ").orElse("");
        String suffix = text(contributor.suffix())
                .filter(PersonNames::isSuffix)
                .map(each -> each.replace(".", ""))
                .orElse(null);
        return new Author(given, particle + family, suffix, null);
    }

    private static Optional<String> text(@Nullable String value) {
        return Stream.ofNullable(value)
                .map(JatsMarkup::text)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }
}

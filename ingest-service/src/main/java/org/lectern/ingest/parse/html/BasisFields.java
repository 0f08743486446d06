package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.TrialRegistration;

/** What a paper rests on: grants, registered trials, the length of its list of references. */
final class BasisFields {

    private static final int MOST = 200;
    private static final Label TRIAL = Label.of(
            "tr cl",
            "(?i)(?:(?:clinical )?trials? regist(?:ration|ry)(?: number| information)?|clinicaltrials\\.gov(?: identifier| number)?)\\b");

    static final Field<List<Grant>> GRANTS = Field.of(
            "grants",
            rule(
                    "citation_funding_source",
                    tags -> any(tags.all("citation_funding_source").stream().flatMap(BasisFields::pairs))),
            rule("schema.org funding", tags -> any(tags.articles().stream().flatMap(BasisFields::linked))));

    static final Field<List<TrialRegistration>> TRIALS = Field.of(
            "trials",
            rule(
                    "label \"trial registration\"",
                    tags -> any(tags.shown().labelled(TRIAL).flatMap(text -> TrialRegistration.in(text).stream()))));

    static final Field<Integer> REFERENCE_COUNT = Field.of(
            "referenceCount",
            rule(
                    "citation_reference",
                    tags -> count(tags.all("citation_reference").size())),
            rule(
                    "dc.relation.references",
                    tags -> count(tags.all("dc.relation.references").size())),
            rule(
                    "schema.org citation",
                    tags -> count(tags.articles().stream()
                            .mapToInt(article -> article.path("citation").size())
                            .max()
                            .orElse(0))));

    private BasisFields() {}

    // HighWire's pairs: citation_funder=…; citation_grant_number=…; a plain content is the agency's name.
    private static Stream<Grant> pairs(String content) {
        String agency = null;
        List<String> numbers = new ArrayList<>();
        for (String pair : content.split(";")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2 && parts[0].strip().equals("citation_funder")) {
                agency = parts[1];
            } else if (parts.length == 2 && parts[0].strip().equals("citation_grant_number")) {
                numbers.add(parts[1]);
            }
        }
        return grants(content.contains("=") ? agency : content, numbers);
    }

    private static Stream<Grant> linked(JsonNode article) {
        Stream<Grant> grants = LinkedData.each(article.path("funding"))
                .flatMap(grant -> grants(
                        LinkedData.texts(grant, "funder").stream().findFirst().orElse(null),
                        LinkedData.texts(grant, "identifier")));
        Stream<Grant> funders = article.has("funding")
                ? Stream.of()
                : LinkedData.texts(article, "funder").stream().flatMap(name -> grants(name, List.of()));
        return Stream.concat(grants, funders);
    }

    private static Stream<Grant> grants(@Nullable String agency, List<String> numbers) {
        String name = agency == null ? null : Markup.plain(agency).orElse(null);
        List<String> plain = numbers.stream()
                .flatMap(number -> Markup.plain(number).stream())
                .toList();
        return plain.isEmpty()
                ? Stream.ofNullable(name).map(only -> new Grant(null, only, null))
                : plain.stream().map(number -> new Grant(number, name, null));
    }

    private static <T> Optional<List<T>> any(Stream<T> found) {
        List<T> all = found.distinct().limit(MOST).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Integer> count(int references) {
        return references == 0 ? Optional.empty() : Optional.of(references);
    }
}

package org.lectern.ingest.parse.nbib;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.MeshHeading;
import org.lectern.ingest.parse.paper.MeshHeading.Qualifier;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.TrialRegistration;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** What the Library's indexers and the publisher add to a record: subject headings, grants, trials. */
final class NbibIndexing {

    /** The funder's short name in NIH's list, e.g. {@code HL} or {@code MRC_}. */
    private static final Pattern ACRONYM = Pattern.compile("[A-Z]{2,6}_?");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern SLASH = Pattern.compile("/");

    private NbibIndexing() {}

    /** Reads {@code Noise/*adverse effects/prevention & control}; a star marks what is a main point. */
    static List<MeshHeading> mesh(TaggedFields fields) {
        return fields.values("MH")
                .map(value -> SLASH.splitAsStream(Prose.tidy(value))
                        .filter(term -> !name(term).isEmpty())
                        .toList())
                .filter(terms -> !terms.isEmpty())
                .map(NbibIndexing::heading)
                .toList();
    }

    private static MeshHeading heading(List<String> terms) {
        return new MeshHeading(
                null,
                name(terms.getFirst()),
                isMajor(terms.getFirst()),
                terms.stream()
                        .skip(1)
                        .map(term -> new Qualifier(null, name(term), isMajor(term)))
                        .toList());
    }

    private static String name(String term) {
        return term.replaceFirst("^\\*", "").strip();
    }

    private static boolean isMajor(String term) {
        return term.startsWith("*");
    }

    static List<Grant> grants(TaggedFields fields) {
        return fields.values("GR")
                .map(Prose::tidy)
                .map(NbibIndexing::grant)
                .flatMap(Optional::stream)
                .toList();
    }

    // Number, acronym, agency and country, of which any may be missing, and a number may have slashes itself.
    private static Optional<Grant> grant(String value) {
        List<String> parts = Arrays.asList(value.split("/", -1));
        boolean hasCountry = parts.size() > 2 || parts.size() == 2 && !isNumber(parts.getFirst());
        List<String> rest = hasCountry ? parts.subList(0, parts.size() - 1) : parts;
        boolean hasAgency = rest.size() > 1 || !isNumber(rest.getFirst());
        String agency = hasAgency ? Prose.orNull(rest.getLast()) : null;
        String number = number(hasAgency ? rest.subList(0, rest.size() - 1) : rest);
        return number == null && agency == null
                ? Optional.empty()
                : Optional.of(new Grant(number, agency, hasCountry ? parts.getLast() : null));
    }

    private static @Nullable String number(List<String> parts) {
        boolean acronym = !parts.isEmpty() && ACRONYM.matcher(parts.getLast()).matches();
        String number = String.join("/", acronym ? parts.subList(0, parts.size() - 1) : parts);
        return isNumber(number) || number.chars().anyMatch(Character::isLetter) ? number : null;
    }

    private static boolean isNumber(String part) {
        return DIGIT.matcher(part).find();
    }

    // Most data banks hold sequences and data sets: the bank's name and the number's shape tell a registry.
    static List<TrialRegistration> trials(TaggedFields fields) {
        return fields.values("SI")
                .map(value -> value.replaceFirst("/", " "))
                .flatMap(value -> TrialRegistration.in(value).stream())
                .toList();
    }
}

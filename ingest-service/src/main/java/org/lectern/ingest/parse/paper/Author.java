package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a paper: a person (a family name, perhaps more) or a group (only {@code collective}).
 *
 * @param given given names or initials as stated, e.g. {@code Ada M}
 * @param family family name with its particle, e.g. {@code van der Berg}
 * @param suffix e.g. {@code Jr} or {@code III}
 * @param collective name of a group, e.g. {@code The Quill Study Group}
 * @param orcid null where none is stated
 * @param affiliations where the author works, each as the page writes it, e.g. {@code Saline Institute, Brinemouth}
 * @param corresponding whether the page names the author as the one to write to; false where it does not say
 */
@JsonPropertyOrder({"given", "family", "suffix", "collective", "orcid", "affiliations", "corresponding"})
public record Author(
        @Nullable String given,
        @Nullable String family,
        @Nullable String suffix,
        @Nullable String collective,
        @Nullable Orcid orcid,
        List<String> affiliations,
        boolean corresponding) {

    public Author {
        given = Prose.orNull(given);
        family = Prose.orNull(family);
        suffix = Prose.orNull(suffix);
        collective = Prose.orNull(collective);
        affiliations = affiliations.stream().distinct().toList();
        if ((family == null) == (collective == null)) {
            throw new IllegalArgumentException("an author has either a family name or a collective name");
        }
        if (collective != null && (given != null || suffix != null)) {
            throw new IllegalArgumentException("a group has no given name or suffix: " + collective);
        }
    }

    /** A name, and nothing else stated. */
    public Author(
            @Nullable String given, @Nullable String family, @Nullable String suffix, @Nullable String collective) {
        this(given, family, suffix, collective, null, List.of(), false);
    }

    /** A person; {@code given} is null for people of one name. */
    public static Author person(@Nullable String given, String family) {
        return new Author(given, family, null, null);
    }

    /** A group that signs as one. */
    public static Author group(String collective) {
        return new Author(null, null, null, collective);
    }

    /** The same author with what else the page says of them. */
    public Author with(@Nullable Orcid id, List<String> places, boolean isCorresponding) {
        return new Author(given, family, suffix, collective, id, places, isCorresponding);
    }
}

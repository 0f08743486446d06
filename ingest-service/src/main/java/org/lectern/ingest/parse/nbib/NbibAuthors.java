package org.lectern.ingest.parse.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Orcid;
import org.lectern.ingest.parse.paper.PersonNames;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.tagged.TaggedFields;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/**
 * The authors in order: a full name, or the short one where no full one stands before it, and groups; what stands behind a
 * name is said of that author.
 */
final class NbibAuthors {

    /** Most affiliations of one author that are read. */
    private static final int MOST = 100;

    private final List<Author> authors = new ArrayList<>();
    private boolean full;
    private boolean spokenOf;

    private NbibAuthors() {}

    static List<Author> read(TaggedFields fields) {
        NbibAuthors read = new NbibAuthors();
        fields.inOrder().forEach(read::take);
        return List.copyOf(read.authors);
    }

    private void take(Field field) {
        switch (field.tag()) {
            case "FAU" -> begin(PersonNames.familyFirst(field.value()).orElse(null), true);
            case "CN" -> begin(group(field.value()), full);
            case "AU" -> shortName(field.value());
            // Editors and investigators have affiliations of their own.
            case "FED", "ED", "FIR", "IR" -> spokenOf = false;
            case "AUID" -> Orcid.read(field.value()).ifPresent(this::identify);
            case "AD" -> Affiliations.read(field.value()).ifPresent(this::place);
            default -> {}
        }
    }

    private static @Nullable Author group(String name) {
        return Prose.orNull(name) == null ? null : Author.group(name);
    }

    private void begin(@Nullable Author author, boolean isFull) {
        if (author != null) {
            authors.add(author);
        }
        spokenOf = author != null;
        full = isFull;
    }

    // Behind its full one it names nobody new.
    private void shortName(String name) {
        if (!full) {
            begin(PersonNames.initialsLast(name).orElse(null), false);
        }
        full = false;
    }

    private void identify(Orcid orcid) {
        describe(author -> author.orcid() == null ? author.with(orcid, author.affiliations(), false) : author);
    }

    private void place(String affiliation) {
        describe(author -> author.affiliations().size() < MOST
                ? author.with(author.orcid(), with(author.affiliations(), affiliation), false)
                : author);
    }

    private static List<String> with(List<String> affiliations, String other) {
        return Stream.concat(affiliations.stream(), Stream.of(other)).toList();
    }

    private void describe(UnaryOperator<Author> detail) {
        if (spokenOf) {
            authors.set(authors.size() - 1, detail.apply(authors.getLast()));
        }
    }
}

package org.lectern.catalog.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a term is looked for: the tag behind it says so. */
public enum Field {
    /** Everywhere in the paper's record; the field of a term without a tag. */
    ALL("all", "all fields"),
    /** The title. */
    TITLE("ti", "title"),
    /** Title and abstract. */
    TITLE_ABSTRACT("tiab", "title/abstract"),
    /** An author or a group of authors. */
    AUTHOR("au", "author"),
    /** The journal's title, abbreviation or ISSN. */
    JOURNAL("ta", "journal", "jour"),
    /** A heading or keyword. */
    HEADING("mh", "mesh terms", "mesh"),
    /** A publication type, such as Review. */
    TYPE("pt", "publication type"),
    /** The date of publication, or a range of dates. */
    DATE("dp", "date - publication", "publication date", "pdat"),
    /** PubMed's id. */
    PMID("pmid", "uid"),
    /** The DOI. */
    DOI("doi"),
    /** A language's code or English name. */
    LANGUAGE("la", "language");

    private final List<String> tags;

    Field(String... tags) {
        this.tags = List.of(tags);
    }

    /** The field of a tag such as {@code ti} or {@code Title/Abstract}, in any case; empty for an unknown one. */
    static Optional<Field> tagged(String tag) {
        String name = tag.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.tags.contains(name))
                .findFirst();
    }

    /** Every tag in its short form, for messages. */
    static String known() {
        return Arrays.stream(values())
                .map(field -> "[" + field.tags.getFirst() + "]")
                .collect(Collectors.joining(" "));
    }
}

package org.lectern.catalog.search.query;

/** A piece of a query and where it stands; places count characters from 1. */
sealed interface Token {
    /** The place of its first character. */
    int place();

    /** Characters without a blank, bracket or quotation mark, such as {@code beta-block*}. */
    record Word(String text, int place) implements Token {}

    /** What stands between quotation marks. */
    record Quoted(String text, int place) implements Token {}

    /** What stands between square brackets. */
    record Tag(String name, int place) implements Token {}

    /** AND, OR or NOT in capitals. */
    record Operator(Kind kind, int place) implements Token {
        /** How an operator joins what stands before it with what stands behind it. */
        enum Kind {
            AND,
            OR,
            NOT
        }
    }

    /** An opening bracket. */
    record Open(int place) implements Token {}

    /** A closing bracket. */
    record Close(int place) implements Token {}

    /** The end of the query. */
    record End(int place) implements Token {}
}

package org.lectern.catalog.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query looks for, as a tree. */
public sealed interface Expression {
    /**
     * One word, in any of its forms unless it is a prefix.
     *
     * @param text as the reader wrote it, without the asterisk; it has at least one letter or digit
     * @param prefix whether longer words that begin so are meant too
     */
    record Term(Field field, String text, boolean prefix) implements Expression {}

    /** Words that stand side by side in this order, in exactly this form. */
    record Phrase(Field field, String text) implements Expression {}

    /**
     * An author or group.
     *
     * @param initials one or two letters, of which the author's initials may have more; null where only a name was given
     * @param exact whether {@code name} is the whole name with all its initials, such as {@code muller j}
     * @param prefix whether longer names that begin so are meant too
     */
    record Author(String name, @Nullable String initials, boolean exact, boolean prefix) implements Expression {}

    /** Published within a period; a paper's date lies within only as a whole. */
    record Published(Period period) implements Expression {}

    /**
     * An exact value of {@link Field#PMID}, {@link Field#DOI} or {@link Field#LANGUAGE}, in lower case.
     *
     * @param prefix whether longer values that begin so are meant too
     */
    record Identifier(Field field, String value, boolean prefix) implements Expression {}

    /** All of them. */
    record And(List<Expression> all) implements Expression {
        /** Copies the list. */
        public And {
            all = List.copyOf(all);
        }
    }

    /** Any of them. */
    record Or(List<Expression> any) implements Expression {
        /** Copies the list. */
        public Or {
            any = List.copyOf(any);
        }
    }

    /** What is kept, without what is excluded. */
    record Not(Expression kept, Expression excluded) implements Expression {}

    /** Every paper there is. */
    record Everything() implements Expression {}

    /** Both, in one flat list where the left one is such a list already. */
    static Expression and(Expression left, Expression right) {
        return new And(left instanceof And and ? with(and.all(), right) : List.of(left, right));
    }

    /** Either, in one flat list where the left one is such a list already. */
    static Expression or(Expression left, Expression right) {
        return new Or(left instanceof Or or ? with(or.any(), right) : List.of(left, right));
    }

    private static List<Expression> with(List<Expression> expressions, Expression one) {
        List<Expression> more = new ArrayList<>(expressions);
        more.add(one);
        return more;
    }
}

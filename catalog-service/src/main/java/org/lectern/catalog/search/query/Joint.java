package org.lectern.catalog.search.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an operand is joined to what stands before it.
 *
 * @param joiner AND or OR; null where words stand side by side, which is AND
 * @param negation NOT; null where there is none
 */
record Joint(Token.@Nullable Operator joiner, Token.@Nullable Operator negation) {

    /** Joins from left to right; null on the left is the beginning. */
    Expression join(@Nullable Expression left, Expression right) {
        if (left == null) {
            return negated(right);
        }
        if (joiner != null && joiner.kind() == Token.Operator.Kind.OR) {
            return Expression.or(left, negated(right));
        }
        return negation == null ? Expression.and(left, right) : new Expression.Not(left, right);
    }

    private Expression negated(Expression right) {
        return negation == null ? right : new Expression.Not(new Expression.Everything(), right);
    }

    /** Notes operators that have nothing behind them. */
    void leaveOut(List<String> notes) {
        Stream.of(joiner, negation)
                .filter(operator -> operator != null)
                .map(Joint::leftOut)
                .forEach(notes::add);
    }

    static String leftOut(Token.Operator operator) {
        return operator.kind() + " at character " + operator.place() + " joins nothing and was left out.";
    }
}

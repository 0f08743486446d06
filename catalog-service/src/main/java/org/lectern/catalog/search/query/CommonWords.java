package org.lectern.catalog.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** English words that say nothing beside others: a paper need not have them, unless nothing else is asked for. */
final class CommonWords {
    private static final Set<String> WORDS =
            Set.of(("a an and are as at be but by for from has have if in into is it its no not of on or such "
                            + "that the their then there these they this to was were which will with")
                    .split(" "));

    private CommonWords() {}

    /** The same expression without the common words that stand beside others. */
    static Expression pruned(Expression expression) {
        return switch (expression) {
            case Expression.And and -> and(and.all());
            case Expression.Or or ->
                new Expression.Or(or.any().stream().map(CommonWords::pruned).toList());
            case Expression.Not not -> new Expression.Not(pruned(not.kept()), pruned(not.excluded()));
            default -> expression;
        };
    }

    private static Expression and(List<Expression> all) {
        List<Expression> telling = all.stream()
                .filter(one -> !isCommon(one))
                .map(CommonWords::pruned)
                .toList();
        return switch (telling.size()) {
            case 0 -> new Expression.And(all);
            case 1 -> telling.getFirst();
            default -> new Expression.And(telling);
        };
    }

    private static boolean isCommon(Expression expression) {
        return expression instanceof Expression.Term term
                && term.field() == Field.ALL
                && !term.prefix()
                && WORDS.contains(term.text().toLowerCase(Locale.ROOT));
    }
}

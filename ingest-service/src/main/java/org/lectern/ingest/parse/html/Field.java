package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One field of a paper and the rules that look for it, the most trusted first.
 *
 * @param name as the event names it
 */
record Field<T>(String name, List<Rule<T>> rules) {

    @SafeVarargs
    static <T> Field<T> of(String name, Rule<T>... rules) {
        return new Field<>(name, List.of(rules));
    }

    /** This field with a rule before all others. */
    Field<T> before(Rule<T> rule) {
        return new Field<>(name, Stream.concat(Stream.of(rule), rules.stream()).toList());
    }

    /** This field with more rules behind the others. */
    @SafeVarargs
    final Field<T> then(Rule<T>... more) {
        return new Field<>(name, Stream.concat(rules.stream(), Stream.of(more)).toList());
    }

    /** What the first rule that finds anything finds, and which rule that is. */
    Optional<Found<T>> find(Tags tags) {
        for (Rule<T> rule : rules) { // a page asks some two hundred: streams would cost it more than its tree
            Optional<T> value = rule.reader().apply(tags);
            if (value.isPresent()) {
                return Optional.of(new Found<>(value.get(), rule.name()));
            }
        }
        return Optional.empty();
    }

    /** What is found. */
    Optional<T> value(Tags tags) {
        return find(tags).map(Found::value);
    }

    /**
     * A value and where it is from.
     *
     * @param rule name of the rule that won
     */
    record Found<T>(T value, String rule) {}
}

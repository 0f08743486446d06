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

    /** What each rule finds, the most trusted first: the first of them wins. */
    List<Found<T>> all(Tags tags) {
        return rules.stream()
                .flatMap(rule -> rule.reader().apply(tags).map(value -> new Found<>(value, rule.name())).stream())
                .toList();
    }

    /** What the first rule that finds anything finds. */
    Optional<T> value(Tags tags) {
        for (Rule<T> rule : rules) { // a page asks some two hundred: streams would cost it more than its tree
            Optional<T> value = rule.reader().apply(tags);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /**
     * A value and where it is from.
     *
     * @param rule name of the rule that found it
     */
    record Found<T>(T value, String rule) {}
}

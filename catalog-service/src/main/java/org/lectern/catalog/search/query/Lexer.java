package org.lectern.catalog.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Cuts a query into tokens; what it repairs on the way it adds to the notes. */
final class Lexer {
    private static final String QUOTES = "\"“”„";
    private static final String DELIMITERS = "()[]" + QUOTES;

    private final String query;
    private final List<String> notes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String query, List<String> notes) {
        this.query = query;
        this.notes = notes;
    }

    /** The tokens in their order; the last one is always the end. */
    List<Token> tokens() {
        skipBlanks();
        while (at < query.length()) {
            tokens.add(next());
            skipBlanks();
        }
        tokens.add(new Token.End(query.length() + 1));
        return tokens;
    }

    private Token next() {
        char first = query.charAt(at);
        int place = at + 1;
        if (QUOTES.indexOf(first) >= 0) {
            return quoted(place);
        }
        return switch (first) {
            case '(' -> new Token.Open(++at);
            case ')' -> new Token.Close(++at);
            case '[' -> tag(place);
            case ']' -> throw new MalformedQuery(query, place, "an opening [ before the closing one");
            default -> word(place);
        };
    }

    private Token quoted(int place) {
        int end = at + 1;
        while (end < query.length() && QUOTES.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        if (end == query.length()) {
            notes.add("The quotation mark at character " + place + " was closed at the end.");
        }
        return new Token.Quoted(take(at + 1, end, 1), place);
    }

    private Token tag(int place) {
        int end = query.indexOf(']', at);
        if (end < 0) {
            throw new MalformedQuery(query, place, "a ] that closes this [");
        }
        return new Token.Tag(take(at + 1, end, 1), place);
    }

    private Token word(int place) {
        String text = doi().orElseGet(() -> take(at, endOfWord(), 0));
        return operator(text)
                .<Token>map(kind -> new Token.Operator(kind, place))
                .orElse(new Token.Word(text, place));
    }

    private int endOfWord() {
        int end = at;
        while (end < query.length() && !isBlank(query.charAt(end)) && DELIMITERS.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** A DOI may have round brackets of its own; one that it did not open ends it. */
    private Optional<String> doi() {
        Matcher doi = Dois.start().matcher(query).region(at, query.length());
        return doi.lookingAt() ? Optional.of(take(at, endOfBalanced(doi.end()), 0)) : Optional.empty();
    }

    private int endOfBalanced(int end) {
        int open = 0;
        for (int i = at; i < end; i++) {
            char letter = query.charAt(i);
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (open < 0) {
                return i;
            }
        }
        return end;
    }

    private static Optional<Token.Operator.Kind> operator(String text) {
        return Stream.of(Token.Operator.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst();
    }

    private String take(int from, int until, int closing) {
        at = Math.min(until + closing, query.length());
        return query.substring(from, until);
    }

    private void skipBlanks() {
        while (at < query.length() && isBlank(query.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}

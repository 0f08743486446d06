package org.lectern.catalog.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands a query by recursive descent: {@code sequence := operand ((AND | OR | NOT)? operand)*}, worked from left
 * to right, and {@code operand := (word | "phrase") [tag]? | ( sequence )}. Whatever can be repaired is repaired and noted.
 */
public final class QueryParser {
    /** The longest query, in characters. */
    public static final int LONGEST = 1000;

    /** The most words in a query, those of phrases and the parts of compounds counted. */
    public static final int MOST_WORDS = 100;

    /** How deep brackets may stand in brackets. */
    public static final int DEEPEST = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private final String query;
    private final List<String> notes = new ArrayList<>();
    private final List<Token> tokens;
    private final Operands operands;
    private int at;
    private int words;

    private QueryParser(String query) {
        this.query = query;
        this.tokens = new Lexer(query, notes).tokens();
        this.operands = new Operands(query);
    }

    /**
     * Understands a query.
     *
     * @param query such as {@code (magnesium OR zinc) AND sleep*[ti] AND 2020:2024[dp]}
     * @throws MalformedQuery where it has no term, is too long or too deep, or cannot be repaired
     */
    public static ParsedQuery parse(String query) {
        if (query.length() > LONGEST) {
            throw new MalformedQuery(query, LONGEST + 1, "at most " + LONGEST + " characters");
        }
        return new QueryParser(query).parse();
    }

    private ParsedQuery parse() {
        Expression expression = sequence(0);
        if (expression == null) {
            throw new MalformedQuery(query, 1, "at least one term");
        }
        return new ParsedQuery(CommonWords.pruned(expression), notes);
    }

    /** Reads to the bracket that closes it, or to the end; null where there is no term. */
    private @Nullable Expression sequence(int depth) {
        Expression left = null;
        while (true) {
            Joint joint = joint(left != null, depth);
            if (peek() instanceof Token.End || peek() instanceof Token.Close) {
                joint.leaveOut(notes);
                return left;
            }
            Expression right = operand(depth);
            left = right == null ? left : joint.join(left, right);
        }
    }

    /** Reads the operators before an operand: none is AND, and of several one too many is left out. */
    private Joint joint(boolean behindOperand, int depth) {
        Token.Operator joiner = null;
        Token.Operator negation = null;
        while (peekBehindStray(depth) instanceof Token.Operator operator) {
            at++;
            if (operator.kind() == Token.Operator.Kind.NOT && negation == null) {
                negation = operator;
            } else if (behindOperand && joiner == null && negation == null) {
                joiner = operator;
            } else {
                notes.add(Joint.leftOut(operator));
            }
        }
        return new Joint(joiner, negation);
    }

    /** A closing bracket outside all brackets closes nothing. */
    private Token peekBehindStray(int depth) {
        while (depth == 0 && peek() instanceof Token.Close close) {
            at++;
            notes.add("The closing bracket at character " + close.place() + " has no opening one and was left out.");
        }
        return peek();
    }

    private @Nullable Expression operand(int depth) {
        return switch (take()) {
            case Token.Open open -> bracketed(open, depth + 1);
            case Token.Quoted quoted -> phrase(quoted);
            case Token.Word word -> word(word);
            case Token.Tag tag ->
                throw new MalformedQuery(query, tag.place(), "a term or phrase before the tag [" + tag.name() + "]");
            case Token.Close close -> throw new IllegalStateException("ends its sequence: " + close);
            case Token.Operator operator -> throw new IllegalStateException("belongs to a joint: " + operator);
            case Token.End end -> throw new IllegalStateException("ends its sequence: " + end);
        };
    }

    private @Nullable Expression bracketed(Token.Open open, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedQuery(query, open.place(), "brackets at most " + DEEPEST + " deep");
        }
        Expression inside = sequence(depth);
        if (take() instanceof Token.End) {
            at--;
            notes.add("The bracket at character " + open.place() + " was closed at the end.");
        }
        return inside;
    }

    private @Nullable Expression phrase(Token.Quoted quoted) {
        Optional<Field> tag = tag();
        int found = count(quoted.text(), quoted.place());
        if (quoted.text().contains("*")) {
            notes.add("An asterisk within quotation marks has no meaning: it was left out at character "
                    + quoted.place() + ".");
        }
        return found == 0 ? nothing(quoted, tag.isPresent()) : operands.phrase(quoted, tag.orElse(Field.ALL));
    }

    private @Nullable Expression word(Token.Word word) {
        int found = count(word.text(), word.place());
        Optional<Token.Word> initials = initials();
        Optional<Field> tag = tag();
        if (found == 0) {
            return nothing(word, tag.isPresent());
        }
        return initials.map(letters -> operands.author(word, letters))
                .orElseGet(() -> operands.word(word, tag.orElse(Field.ALL)));
    }

    /** {@code muller j[au]}: one or two letters between a name and its tag are the name's initials. */
    private Optional<Token.Word> initials() {
        if (peek() instanceof Token.Word letters
                && letters.text().matches("\\p{L}{1,2}")
                && tokens.get(at + 1) instanceof Token.Tag tag
                && Field.tagged(tag.name()).filter(Field.AUTHOR::equals).isPresent()) {
            at++;
            return Optional.of(letters);
        }
        return Optional.empty();
    }

    private Optional<Field> tag() {
        if (!(peek() instanceof Token.Tag tag)) {
            return Optional.empty();
        }
        at++;
        return Optional.of(Field.tagged(tag.name())
                .orElseThrow(() -> new MalformedQuery(query, tag.place(), "one of the tags " + Field.known())));
    }

    /** Punctuation alone is no term; with a tag it was meant as one. */
    private @Nullable Expression nothing(Token token, boolean tagged) {
        if (tagged) {
            throw new MalformedQuery(query, token.place(), "a letter or digit before the tag");
        }
        return null;
    }

    /** Counts as the index will: some single characters stand for several words. */
    private int count(String text, int place) {
        String spelt = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        int found = (int) WORD.matcher(spelt).results().count();
        words += found;
        if (words > MOST_WORDS) {
            throw new MalformedQuery(query, place, "at most " + MOST_WORDS + " words");
        }
        return found;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return tokens.get(at++);
    }
}

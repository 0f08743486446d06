package org.lectern.catalog.search.query;

import java.util.Locale;

/** Makes expressions of words and phrases, and refuses what their field cannot have. */
final class Operands {
    private static final int SHORTEST_PREFIX = 2;

    private final String query;

    Operands(String query) {
        this.query = query;
    }

    Expression phrase(Token.Quoted phrase, Field field) {
        String text = phrase.text().replace('*', ' ');
        return switch (field) {
            case ALL, TITLE, TITLE_ABSTRACT, JOURNAL, HEADING, TYPE -> new Expression.Phrase(field, text);
            case AUTHOR -> new Expression.Author(text, null, true, false);
            case DATE -> published(text, phrase.place());
            case PMID, DOI, LANGUAGE -> identifier(field, text, false, phrase.place());
        };
    }

    Expression word(Token.Word word, Field field) {
        boolean prefix = word.text().endsWith("*");
        String text = word.text().replaceFirst("\\*+$", "");
        if (text.indexOf('*') >= 0) {
            throw new MalformedQuery(query, word.place(), "an asterisk only at the end of a word");
        }
        if (prefix && text.length() < SHORTEST_PREFIX) {
            throw new MalformedQuery(
                    query, word.place(), "at least " + SHORTEST_PREFIX + " characters before the asterisk");
        }
        return switch (field) {
            case ALL ->
                Dois.looksLike(text)
                        ? identifier(Field.DOI, text.replaceFirst("[.,;]+$", ""), prefix, word.place())
                        : new Expression.Term(field, text, prefix);
            case TITLE, TITLE_ABSTRACT, JOURNAL, HEADING, TYPE -> new Expression.Term(field, text, prefix);
            case AUTHOR -> new Expression.Author(text, null, false, prefix);
            case DATE -> published(refusePrefix(text, prefix, word.place()), word.place());
            case PMID, LANGUAGE -> identifier(field, refusePrefix(text, prefix, word.place()), false, word.place());
            case DOI -> identifier(field, text, prefix, word.place());
        };
    }

    Expression author(Token.Word name, Token.Word initials) {
        if (name.text().indexOf('*') >= 0) {
            throw new MalformedQuery(query, name.place(), "a whole name before initials");
        }
        return new Expression.Author(name.text(), initials.text(), false, false);
    }

    private Expression published(String text, int place) {
        return new Expression.Published(Period.ofRange(text)
                .orElseThrow(() -> new MalformedQuery(
                        query, place, "a date that exists as 2024, 2024/03 or 2024/03/26, or a range as 2020:2024")));
    }

    private Expression identifier(Field field, String text, boolean prefix, int place) {
        if (field == Field.PMID && !text.strip().matches("[0-9]{1,12}")) {
            throw new MalformedQuery(query, place, "digits before [pmid]");
        }
        String value = field == Field.DOI ? Dois.fold(text) : text.strip().toLowerCase(Locale.ROOT);
        return new Expression.Identifier(field, value, prefix);
    }

    private String refusePrefix(String text, boolean prefix, int place) {
        if (prefix) {
            throw new MalformedQuery(query, place, "no asterisk in a date, a PMID or a language");
        }
        return text;
    }
}

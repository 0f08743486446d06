package org.lectern.catalog.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.lectern.catalog.search.query.Expression;
import org.lectern.catalog.search.query.Field;

/** Says to Lucene what an expression looks for. */
final class LuceneQueries {
    /** A word in the title tells more of a paper than the same word elsewhere. */
    private static final float TITLE_WEIGHT = 2;

    /** A word among names and types is in short company, for which alone it would count more than one in the abstract. */
    private static final float OTHERS_WEIGHT = 0.5f;

    private final PaperText text;

    LuceneQueries(PaperText text) {
        this.text = text;
    }

    Query of(Expression expression) {
        return switch (expression) {
            case Expression.Term term -> isAnywhere(term) ? and(List.of(term)) : word(term);
            case Expression.Phrase phrase ->
                anywhere(phrase.field(), field -> phrase(field, PaperText.words(phrase.text())));
            case Expression.Author author -> author(author);
            case Expression.Identifier identifier -> identifier(identifier);
            case Expression.Published published -> published(published);
            case Expression.And and -> and(and.all());
            case Expression.Or or -> or(or.any());
            case Expression.Not not -> not(not);
            case Expression.Everything everything -> new MatchAllDocsQuery();
        };
    }

    private Query and(List<Expression> all) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Expression one : all) {
            if (one instanceof Expression.Term term && isAnywhere(term)) {
                query.add(word(term), Occur.MUST);
                query.add(new BoostQuery(word(in(Field.TITLE, term)), TITLE_WEIGHT), Occur.SHOULD);
            } else {
                query.add(of(one), isFilter(one) ? Occur.FILTER : Occur.MUST);
            }
        }
        return query.build();
    }

    private static boolean isAnywhere(Expression.Term term) {
        return term.field() == Field.ALL && !term.prefix();
    }

    private static Expression.Term in(Field field, Expression.Term term) {
        return new Expression.Term(field, term.text(), term.prefix());
    }

    /** Whether a paper fits no better or worse by it. */
    private static boolean isFilter(Expression expression) {
        return expression instanceof Expression.Published || expression instanceof Expression.Identifier;
    }

    private Query or(List<Expression> any) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.forEach(one -> query.add(of(one), Occur.SHOULD));
        return query.build();
    }

    private Query not(Expression.Not not) {
        return new BooleanQuery.Builder()
                .add(of(not.kept()), Occur.MUST)
                .add(of(not.excluded()), Occur.MUST_NOT)
                .build();
    }

    private Query word(Expression.Term term) {
        List<String> words = PaperText.words(term.text());
        return anywhere(term.field(), field -> term.prefix() ? prefix(field, words) : stems(field, words));
    }

    /** Without a tag, title and abstract are searched and then what else the record says, which tells less. */
    private static Query anywhere(Field field, Function<Field, Query> query) {
        return field == Field.ALL
                ? either(query.apply(Field.TITLE_ABSTRACT), new BoostQuery(query.apply(Field.ALL), OTHERS_WEIGHT))
                : query.apply(field);
    }

    /** A word of several parts is a phrase of them, or the one word that they make without their hyphens. */
    private Query stems(Field field, List<String> words) {
        List<String> parts = parts(words);
        Query apart = parts.size() == 1 ? stem(field, parts.getFirst()) : stemsSideBySide(field, parts);
        return isCompound(words) ? either(apart, stem(field, joined(words))) : apart;
    }

    /** The word itself where it is its own stem, and the marked stem of its other forms, counted as one word. */
    private Query stem(Field field, String word) {
        SynonymQuery.Builder either = new SynonymQuery.Builder(field.name());
        forms(field, word).forEach(either::addTerm);
        return either.build();
    }

    private Query stemsSideBySide(Field field, List<String> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(word -> phrase.add(forms(field, word).toArray(new Term[0])));
        return phrase.build();
    }

    private List<Term> forms(Field field, String word) {
        String stem = text.stem(word);
        return List.of(new Term(field.name(), stem), new Term(field.name(), stem + StemMarkFilter.MARK));
    }

    private Query phrase(Field field, List<String> words) {
        Query apart = sideBySide(field, parts(words));
        List<String> together =
                words.stream().map(word -> word.replace("-", "")).toList();
        return together.equals(words) ? apart : either(apart, sideBySide(field, together));
    }

    private static Query prefix(Field field, List<String> words) {
        List<String> parts = parts(words);
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder apart = new BooleanQuery.Builder();
        parts.subList(0, parts.size() - 1).forEach(part -> apart.add(term(field, part), Occur.MUST));
        apart.add(new PrefixQuery(new Term(field.name(), parts.getLast())), Occur.MUST);
        return isCompound(words)
                ? either(apart.build(), new PrefixQuery(new Term(field.name(), joined(words))))
                : apart.build();
    }

    private static Query author(Expression.Author author) {
        String name = AuthorNames.fold(author.name());
        if (author.initials() != null) {
            return new PrefixQuery(new Term(Field.AUTHOR.name(), name + " " + AuthorNames.fold(author.initials())));
        }
        return author.prefix() ? new PrefixQuery(new Term(Field.AUTHOR.name(), name)) : term(Field.AUTHOR, name);
    }

    private static Query identifier(Expression.Identifier identifier) {
        return identifier.prefix()
                ? new PrefixQuery(new Term(identifier.field().name(), identifier.value()))
                : term(identifier.field(), identifier.value());
    }

    private static Query published(Expression.Published published) {
        return IntRange.newWithinQuery(
                Field.DATE.name(),
                new int[] {published.period().from()},
                new int[] {published.period().until()});
    }

    private static Query sideBySide(Field field, List<String> terms) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field.name(), term)));
        return phrase.build();
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query term(Field field, String value) {
        return new TermQuery(new Term(field.name(), value));
    }

    private static boolean isCompound(List<String> words) {
        return words.size() == 1 && words.getFirst().contains("-");
    }

    private static String joined(List<String> words) {
        return String.join("", words).replace("-", "");
    }

    private static List<String> parts(List<String> words) {
        return words.stream().flatMap(word -> Arrays.stream(word.split("-+"))).toList();
    }
}

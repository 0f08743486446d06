package org.lectern.catalog.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [pdat]              | 1  | a term or phrase before the tag [pdat]
            sleep AND [ti]      | 11 | a term or phrase before the tag [ti]
            (sleep tide)[ti]    | 13 | a term or phrase before the tag [ti]
            sleep[nope]         | 6  | one of the tags [all] [ti] [tiab] [au] [ta] [mh] [pt] [dp] [pmid] [doi] [la]
            sleep[ti            | 6  | a ] that closes this [
            sleep ti]           | 9  | an opening [ before the closing one
            ?[ti]               | 1  | a letter or digit before the tag
            sl*ep               | 1  | an asterisk only at the end of a word
            the s*              | 5  | at least 2 characters before the asterisk
            x 2024*[dp]         | 3  | no asterisk in a date, a PMID or a language
            tide[pmid]          | 1  | digits before [pmid]
            2024/02/30[dp]      | 1  | a date that exists as 2024, 2024/03 or 2024/03/26, or a range as 2020:2024
            2024:2020[dp]       | 1  | a date that exists as 2024, 2024/03 or 2024/03/26, or a range as 2020:2024
            quill* a[au]        | 1  | a whole name before initials
            """)
    void saysWhereAQueryFailsAndWhatWasExpected(String query, int place, String expected) {
        MalformedQuery failure = catchThrowableOfType(MalformedQuery.class, () -> QueryParser.parse(query));
        assertThat(failure.place()).isEqualTo(place);
        assertThat(failure.expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "()",
                "\"\"",
                "???",
                "AND",
                "NOT",
                "(((",
                ")))",
                "\u00a0\u2003",
                "AND OR NOT",
                "( AND )",
                "&"
            })
    void aQueryWithoutATermIsRefused(String query) {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> QueryParser.parse(query))
                .withMessage("character 1 of the query: expected at least one term");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a (sleep OR tide     | The bracket at character 3 was closed at the end.
            sleep) OR tide       | The closing bracket at character 6 has no opening one and was left out.
            "salt tide           | The quotation mark at character 1 was closed at the end.
            sleep AND            | AND at character 7 joins nothing and was left out.
            OR sleep             | OR at character 1 joins nothing and was left out.
            sleep AND OR tide    | OR at character 11 joins nothing and was left out.
            sleep AND ()         |
            "salt tid*"          | An asterisk within quotation marks has no meaning: it was left out at character 1.
            """)
    void saysWhatItRepaired(String query, String note) {
        assertThat(QueryParser.parse(query).notes()).isEqualTo(note == null ? List.of() : List.of(note));
    }

    @Test
    void operatorsAreWorkedFromLeftToRight() {
        Expression expression = QueryParser.parse("ant OR bee cat NOT dog").expression();
        assertThat(expression)
                .isEqualTo(new Expression.Not(
                        Expression.and(Expression.or(word("ant"), word("bee")), word("cat")), word("dog")));
    }

    @Test
    void tooLongAQueryIsRefusedWhereItIsTooLong() {
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> QueryParser.parse("x".repeat(1001)))
                .withMessage("character 1001 of the query: expected at most 1000 characters");
        assertThat(QueryParser.parse("x".repeat(1000)).notes()).isEmpty();
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThat(QueryParser.parse("ant ".repeat(100)).notes()).isEmpty();
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> QueryParser.parse("ant ".repeat(101)))
                .withMessage("character 401 of the query: expected at most 100 words");
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> QueryParser.parse("\"" + "a.".repeat(101) + "\""));
    }

    @Test
    void oneCharacterThatStandsForFourWordsCountsAsFour() {
        assertThat(QueryParser.parse("\ufdfa".repeat(25)).notes()).isEmpty();
        assertThatExceptionOfType(MalformedQuery.class).isThrownBy(() -> QueryParser.parse("\ufdfa ".repeat(26)));
    }

    @Test
    void tooDeepBracketsAreRefused() {
        assertThat(QueryParser.parse("(".repeat(20) + "ant" + ")".repeat(20)).notes())
                .isEmpty();
        assertThatExceptionOfType(MalformedQuery.class)
                .isThrownBy(() -> QueryParser.parse("(".repeat(21) + "ant"))
                .withMessage("character 21 of the query: expected brackets at most 20 deep");
    }

    @Test
    void whateverComesIsUnderstoodOrRefused() {
        String letters = "ab*?:-/.,'\"“()[] \t10.5AND OR NOT[ti][au][dp][doi]2024é\u0301\u00ad\ufdfa\ud83d\ude00\ud800";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String query = random.ints(random.nextInt(40), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, Math.min(letters.length(), at + 1 + random.nextInt(4))))
                    .collect(Collectors.joining());
            try {
                assertThat(QueryParser.parse(query).expression()).isNotNull();
            } catch (MalformedQuery refused) {
                assertThat(refused.place()).as(query).isBetween(1, query.length() + 1);
            }
        }
    }

    private static Expression word(String text) {
        return new Expression.Term(Field.ALL, text, false);
    }
}

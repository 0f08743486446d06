package org.lectern.catalog.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Cuts folded text into words, each as it was written and, marked, its stem where that is another. Stems are Krovetz', which keep
 * {@code organ} and {@code organization} apart.
 */
final class PaperText extends Analyzer {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}-]+");
    private static final Pattern LOOSE_HYPHENS = Pattern.compile("^-+|-+$");

    /** Phrases do not reach from one author, keyword or type into the next. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(PaperText::isPartOfWord);
        TokenStream stems = new KStemFilter(new KeywordRepeatFilter(new CompoundFilter(words)));
        return new TokenStreamComponents(words, new StemMarkFilter(new RemoveDuplicatesTokenFilter(stems)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    private static boolean isPartOfWord(int letter) {
        return letter == '-' || Character.isLetterOrDigit(letter);
    }

    /** The words of a query's text as they are written, in order, hyphens kept: {@code [beta-blockers]}. */
    static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.fold(text))
                .map(word -> word.indexOf('-') < 0
                        ? word
                        : LOOSE_HYPHENS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The stem of one word without hyphens: {@code blocker} for {@code blockers}; a text may have it bare or marked. */
    String stem(String word) {
        try (TokenStream stream = tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String last = word;
            while (stream.incrementToken()) {
                last = term.toString();
            }
            stream.end();
            return last.replace(String.valueOf(StemMarkFilter.MARK), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

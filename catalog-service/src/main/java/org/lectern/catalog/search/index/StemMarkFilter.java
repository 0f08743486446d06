package org.lectern.catalog.search.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Marks stems, so that a phrase or prefix finds only words as they were written and one field can hold both. */
final class StemMarkFilter extends TokenFilter {
    /** No word has this character. */
    static final char MARK = '~';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute written = addAttribute(KeywordAttribute.class);

    StemMarkFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!written.isKeyword()) {
            term.append(MARK);
        }
        return true;
    }
}

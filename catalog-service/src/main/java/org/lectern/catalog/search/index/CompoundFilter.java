package org.lectern.catalog.search.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes hyphens out: {@code beta-blocker} becomes {@code beta}, {@code blocker} and, at the place of each, {@code
 * betablocker}, so that all three ways of writing it meet, within phrases too.
 */
final class CompoundFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<Piece> pieces = new ArrayDeque<>();

    private record Piece(String text, int increment) {}

    CompoundFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (pieces.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            String text = term.toString();
            if (text.indexOf('-') < 0) {
                return true;
            }
            split(text);
        }
        emit(pieces.remove());
        return true;
    }

    private void split(String compound) {
        String joined = compound.replace("-", "");
        for (String part : compound.split("-+")) {
            if (part.equals(joined)) {
                pieces.add(new Piece(part, 1));
            } else if (!part.isEmpty()) {
                pieces.add(new Piece(part, 1));
                pieces.add(new Piece(joined, 0));
            }
        }
    }

    private void emit(Piece piece) {
        term.setEmpty().append(piece.text());
        increment.setPositionIncrement(piece.increment());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pieces.clear();
    }
}

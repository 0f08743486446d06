package org.lectern.ingest.parse.nbib;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.tagged.Dialect;
import org.lectern.ingest.parse.tagged.TaggedText;

/** Reads a text that holds one MEDLINE record. */
public final class Nbib {

    private static final int HEAD = 65_536;
    private static final Pattern FIRST = Pattern.compile("\\s{0,99}[A-Z][A-Z0-9]{1,3} {0,2}- ");
    /** What every record of PubMed has, and what makes a record of MEDLINE without a number. */
    private static final Pattern SIGN =
            Pattern.compile("(?m)^(?:PMID- {0,3}[0-9]|OWN - |STAT- |FAU - |JT {2}- |DP {2}- |TA {2}- )");

    private Nbib() {}

    /** Whether the text begins with a tag, and has tags that only MEDLINE has. */
    public static boolean isRecognised(String text) {
        return FIRST.matcher(text).lookingAt()
                && SIGN.matcher(text.substring(0, Math.min(text.length(), HEAD)))
                        .find();
    }

    /** Reads the one record of the text; refuses none and several. */
    public static Reading read(String text) {
        return TaggedText.read(Dialect.NBIB, text, NbibRecord::read);
    }

    /** Under which tag and in which line of the text each value of its paper stands. */
    public static List<Receipt> explain(String text, Paper paper) {
        return TaggedText.explain(Dialect.NBIB, text, NbibPlaces.TABLE, paper);
    }
}

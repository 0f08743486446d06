package org.lectern.ingest.parse.ris;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.tagged.Dialect;
import org.lectern.ingest.parse.tagged.TaggedText;

/** Reads a text that holds one record in RIS. */
public final class Ris {

    /** The type, behind a few lines at most that name the provider. */
    private static final Pattern START =
            Pattern.compile("\\s{0,99}(?:[A-Za-z ]{1,30}:.{0,200}\\R\\s{0,9}){0,9}TY {1,2}- {0,2}[A-Z]{3,10}\\s");

    private Ris() {}

    /** Whether the text begins with a record's type. */
    public static boolean isRecognised(String text) {
        return START.matcher(text).lookingAt();
    }

    /** Reads the one record of the text; refuses none, several, and one without its end. */
    public static Reading read(String text) {
        return TaggedText.read(Dialect.RIS, text, RisRecord::read);
    }

    /** Under which tag and in which line of the text each value of its paper stands. */
    public static List<Receipt> explain(String text, Paper paper) {
        return TaggedText.explain(Dialect.RIS, text, RisPlaces.TABLE, paper);
    }
}

package org.lectern.ingest.parse.crossref;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lectern.ingest.parse.paper.Offers;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** Reads JSON that holds one work. */
public final class Crossref {

    private Crossref() {}

    /** Whether the text is JSON that begins with a work that has a DOI, or with Crossref's envelope. */
    public static boolean isRecognised(String text) {
        return CrossrefWorks.begin(text);
    }

    /** Reads the one work; refuses none, several, what is no paper, and broken JSON. */
    public static Reading read(String text) {
        try (CrossrefWorks works = new CrossrefWorks(text)) {
            return works.next() ? only(works) : new Refusal(Reason.NOT_AN_ARTICLE, "The JSON holds no work.", "line 1");
        } catch (JsonProcessingException failure) {
            return BrokenJson.refusal(failure);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
    }

    private static Reading only(CrossrefWorks works) throws IOException {
        String place = works.place();
        Work work = works.work();
        return works.next()
                ? new Refusal(Reason.AMBIGUOUS, "The JSON holds more than one work.", works.place())
                : CrossrefPaper.read(work, place);
    }

    /** Where in the text each value of its paper stands, by line and JSON Pointer: {@code line 1, /message/title/0}. */
    public static List<Receipt> explain(String text, Paper paper) {
        try (CrossrefWorks works = new CrossrefWorks(text)) {
            WorkValues values = works.next() ? works.values() : WorkValues.NONE;
            return Offers.receipts(paper, field -> values.offers(WorkPlaces.TABLE.getOrDefault(field, List.of())));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text that was read can be read again", impossible);
        }
    }
}

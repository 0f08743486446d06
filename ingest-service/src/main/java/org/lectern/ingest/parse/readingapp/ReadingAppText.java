package org.lectern.ingest.parse.readingapp;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.RelatedResource;

/** Reads the text of the reading app's article page. */
public final class ReadingAppText {

    private static final int NEEDED_MARKS = 2;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_TEXT = 200_000;
    private static final int MOST_RELATED = 500;

    private ReadingAppText() {}

    /** Whether the text has this layout: at least two of the app's headings and controls, each a line of its own. */
    public static boolean isRecognised(String text) {
        return Layout.lines(text).stream()
                        .filter(ReadingAppText::isMark)
                        .distinct()
                        .limit(NEEDED_MARKS)
                        .count()
                == NEEDED_MARKS;
    }

    private static boolean isMark(String line) {
        return Boilerplate.isControl(line) || Boilerplate.isFullTextHeading(line) || Boilerplate.isRelatedHeading(line);
    }

    /** Reads the page's text; refuses it where no title stands below the controls. */
    public static Reading read(String text) {
        Layout layout = Layout.of(text);
        if (isTooMuch(layout)) {
            return new Refusal(
                    Refusal.Reason.TOO_LARGE, "The page's text is longer than any abstract's.", "below the controls");
        }
        if (layout.body().isEmpty()) {
            return new Refusal(
                    Refusal.Reason.NOT_AN_ARTICLE,
                    "The page has the reading app's controls but no title below them.",
                    "line " + lineOfControls(text));
        }
        return statement(layout, Body.of(layout.body()));
    }

    private static boolean isTooMuch(Layout layout) {
        return layout.body().size() > MOST_LINES
                || layout.body().stream().mapToLong(String::length).sum() > MOST_TEXT;
    }

    private static Reading.Statement statement(Layout layout, Body body) {
        boolean located = says(layout, Boilerplate::saysFullTextLocated);
        return new Reading.Statement(
                body.draft()
                        .types(layout.types())
                        .notices(Notices.of(List.of(), body.title(), layout.types(), Source.PUBMED))
                        .fullText(new FullText(located, List.of()))
                        .institutionalAccess(says(layout, Boilerplate::offersInstitutionalAccess))
                        .paper(),
                related(layout.related()),
                says(layout, Boilerplate::offersCredit));
    }

    private static boolean says(Layout layout, Predicate<String> line) {
        return layout.rest().stream().anyMatch(line);
    }

    private static List<RelatedResource> related(List<String> lines) {
        Stream<RelatedResource> rows =
                lines.stream().limit(2L * MOST_RELATED).map(RelatedRow::read).flatMap(Optional::stream);
        return rows.distinct().limit(MOST_RELATED).toList();
    }

    private static long lineOfControls(String text) {
        return text.lines().takeWhile(line -> !isMark(line.strip())).count() + 1;
    }
}

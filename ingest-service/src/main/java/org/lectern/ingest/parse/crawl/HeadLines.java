package org.lectern.ingest.parse.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;

/** The lines above an abstract as the rules read them: columns apart, one sign for every bullet, marks at their names. */
final class HeadLines {

    /** What a line of a list begins with. */
    static final String BULLET = "\u2022 ";

    private static final int MOST = 300;

    /** A head has no longer line than that of a collaboration's names. */
    static final int LONGEST = 50_000;

    private static final Pattern BULLETED = Pattern.compile("^[\u2022\u25cf\u25aa\u25e6*\u2013-]\\s+(\\S.*)");
    private static final Pattern COLUMNS = Pattern.compile("(?<!:)\\s{2,}|\\s*[|\u00b7]\\s*");
    /** "Ada Quill1 *  , Jan Moor": a sign belongs to the word before it. */
    private static final Pattern LONE_SIGN =
            Pattern.compile("(?<=\\S)\\s{1,9}(?=[*\u2217\u204e\u2020\u2021\u00a7\u00b6]{1,4}(?:\\s|,|;|$)|,)");

    private HeadLines() {}

    static Head of(List<String> above) {
        return new Head(above.stream()
                .skip(Math.max(0, above.size() - MOST))
                .filter(line -> line.length() <= LONGEST)
                .flatMap(HeadLines::parted)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList());
    }

    private static Stream<String> parted(String line) {
        Matcher bulleted = BULLETED.matcher(line);
        if (bulleted.matches()) {
            return Stream.of(BULLET + Prose.tidy(bulleted.group(1)));
        }
        String whole = Prose.tidy(line);
        // A citation's columns say together what none says alone.
        return CitationLines.isOne(whole)
                ? Stream.of(whole)
                : Arrays.stream(COLUMNS.split(LONE_SIGN.matcher(line).replaceAll("")))
                        .map(Prose::tidy);
    }

    static boolean isBullet(String line) {
        return line.startsWith(BULLET);
    }

    /** The line without its bullet. */
    static String text(String line) {
        return isBullet(line) ? line.substring(BULLET.length()) : line;
    }
}

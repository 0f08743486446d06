package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Doi;

/**
 * What a page shows its reader, for rules where no tag says it.
 *
 * @param lines the page line by line
 * @param masthead what stands around the paper's title
 * @param citation where the paper appeared, in one line
 * @param openUrl the paper's own OpenURL span
 */
record Shown(List<Line> lines, Masthead masthead, Optional<Citation> citation, Map<String, String> openUrl) {

    private static final Pattern DOI =
            Pattern.compile("(?:^|(?i:doi\\b.{0,12}?|doi\\.org/)|[\\s(])(10\\.\\d{4,9}/[^\\s\"<>&,;]{2,100})");

    static Shown of(Tags tags) {
        List<Line> lines = tags.lines();
        String title = TitleField.TITLE.value(tags).orElse("");
        Masthead masthead = Masthead.of(lines, title);
        return new Shown(
                lines,
                masthead,
                stated(tags)
                        .or(() -> VisibleCitation.find(
                                lines,
                                masthead,
                                title,
                                DateField.STATED.value(tags).orElse(null))),
                OpenUrl.find(tags.document(), title));
    }

    // Dublin Core has a tag for the whole line.
    private static Optional<Citation> stated(Tags tags) {
        return Stream.of("dc.bibliographiccitation", "dc.identifier.citation")
                .flatMap(tag -> tags.all(tag).stream())
                .flatMap(line -> Markup.plain(line).stream())
                .flatMap(line -> Citation.read(line).stream())
                .findFirst();
    }

    /** The paper's DOI: the only one below the title, or else the only one above it. */
    Optional<Doi> doi() {
        return only(masthead.below()).or(() -> only(masthead.above()));
    }

    private static Optional<Doi> only(Stream<Line> lines) {
        List<Doi> found = lines.map(line -> DOI.matcher(line.text()))
                .filter(Matcher::find)
                .flatMap(doi -> Doi.read(doi.group(1)).stream())
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What follows a label anywhere on the page. */
    Stream<String> labelled(Pattern label) {
        return Lines.labelled(lines, label);
    }

    /** A value of the paper's own OpenURL span. */
    Optional<String> openUrl(String key) {
        return Optional.ofNullable(openUrl.get(key)).filter(value -> !value.isBlank());
    }
}

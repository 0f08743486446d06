package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.text.Citation;

/** What a page shows its reader, for rules where no tag says it; each part is worked out when a rule asks for it. */
final class Shown {

    private static final Pattern DOI =
            Pattern.compile("(?:^|(?i:doi\\b.{0,12}?|doi\\.org/)|[\\s(])(10\\.\\d{4,9}/[^\\s\"<>&,;]{2,100})");

    private final List<Line> lines;
    private final Lazy<Heads> heads;
    private final Lazy<List<String>> keywords;
    private final Lazy<Masthead> masthead;
    private final Lazy<Optional<Citation>> citation;
    private final Lazy<Map<String, String>> openUrl;
    private final Lazy<List<Line>> mentions;
    private final Lazy<List<String>> histories;

    Shown(Tags tags) {
        this.lines = tags.walk().lines();
        this.heads = new Lazy<>(() -> new Heads(lines));
        this.keywords = new Lazy<>(() -> VisibleKeywords.find(lines, heads.get()));
        Lazy<String> title = new Lazy<>(() -> TitleField.TITLE.value(tags).orElse(""));
        this.masthead = new Lazy<>(() -> Masthead.of(lines, title.get()));
        this.citation = new Lazy<>(() -> stated(tags)
                .or(() -> VisibleCitation.find(
                        lines,
                        masthead(),
                        title.get(),
                        DateField.STATED.value(tags).orElse(null))));
        this.mentions = new Lazy<>(() -> VisibleLicense.mentions(lines));
        this.histories = new Lazy<>(() -> Histories.of(lines));
        this.openUrl = new Lazy<>(() -> object(tags)
                .map(OpenUrl::values)
                .orElseGet(() -> OpenUrl.find(tags.walk().named(), title.get())));
    }

    // Dublin Core's tag for the citation holds an OpenURL with some publishers.
    private static Optional<String> object(Tags tags) {
        return tags.all("dc.bibliographiccitation").stream()
                .filter(content -> content.contains("&rft."))
                .findFirst();
    }

    // Dublin Core has a tag for the whole line.
    private static Optional<Citation> stated(Tags tags) {
        return Stream.of("dc.bibliographiccitation", "dc.identifier.citation")
                .flatMap(tag -> tags.all(tag).stream())
                .flatMap(line -> Markup.plain(line).stream())
                .flatMap(line -> Citation.read(line).stream())
                .findFirst();
    }

    /** The page line by line. */
    List<Line> lines() {
        return lines;
    }

    /** What stands around the paper's title. */
    Masthead masthead() {
        return masthead.get();
    }

    /** Where the paper appeared, in one line. */
    Optional<Citation> citation() {
        return citation.get();
    }

    /** The paper's DOI: the only one below the title, or else the only one above it. */
    Optional<Doi> doi() {
        return only(masthead().below()).or(() -> only(masthead().above()));
    }

    private static Optional<Doi> only(Stream<Line> lines) {
        List<Doi> found = lines.filter(line -> line.marked().contains("10."))
                .map(line -> DOI.matcher(line.pieces()))
                .filter(Matcher::find)
                .flatMap(doi -> Doi.read(doi.group(1)).stream())
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What follows a label anywhere on the page. */
    Stream<String> labelled(Label label) {
        return label.values(lines, heads().like(label));
    }

    /** The lines by the letters with which they begin. */
    Heads heads() {
        return heads.get();
    }

    /** The authors' keywords behind their label; none where the page does not show them. */
    List<String> keywords() {
        return keywords.get();
    }

    /** The lines that speak of Creative Commons. */
    List<Line> mentions() {
        return mentions.get();
    }

    /** What the page says of the paper's history, a text for each statement. */
    List<String> histories() {
        return histories.get();
    }

    /** A value of the paper's own OpenURL span. */
    Optional<String> openUrl(String key) {
        return Optional.ofNullable(openUrl.get().get(key)).filter(value -> !value.isBlank());
    }
}

package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.Prose;

/** The title. */
final class TitleField {

    private static final int LONGEST = 2_000;
    private static final int SHORTEST_HEADING = 15;
    private static final Pattern SITE = Pattern.compile("\\s+[|\u2013\u2014-]\\s+[^|\u2013\u2014]{2,80}$");

    static final Field<String> TITLE = Field.of(
            "title",
            meta("citation_title", TitleField::title),
            meta("eprints.title", TitleField::title),
            ld("headline", TitleField::title),
            ld("name", TitleField::title),
            meta("dc.title", TitleField::title),
            meta("prism.title", TitleField::title),
            rule("h1", TitleField::heading),
            meta("og:title", title -> title(title).map(TitleField::withoutSite)),
            rule("line that <title> repeats", TitleField::repeated),
            rule("only h1", TitleField::only),
            rule("<title>", tags -> title(tags.document().title()).map(TitleField::withoutSite)));

    static final Field<String> SUBTITLE = Field.of(
            "subtitle",
            meta("citation_subtitle", TitleField::title),
            meta("prism.subtitle", TitleField::title),
            ld("alternativeHeadline", TitleField::title));

    static final Field<String> TRANSLATED_TITLE = Field.of(
            "translatedTitle",
            rule("citation_title in another language", TitleField::translated),
            meta("dc.title.alternative", TitleField::title));

    private TitleField() {}

    /** Whether the page has a heading that the browser's title repeats. */
    static boolean isHeaded(Tags tags) {
        return heading(tags).isPresent();
    }

    private static Optional<String> title(String content) {
        return Markup.plain(content).filter(title -> title.length() <= LONGEST);
    }

    // The longest of the page's top headings that the browser's title repeats: others name the journal or a login.
    private static Optional<String> heading(Tags tags) {
        String title = Prose.folded(tags.document().title());
        return tags.walk().headings().stream()
                .filter(heading -> heading.normalName().equals("h1"))
                .limit(20)
                .map(TitleField::withoutLabel)
                .flatMap(text -> title(text).stream())
                .filter(text -> text.length() >= SHORTEST_HEADING
                        && title.contains(Prose.folded(text.substring(0, SHORTEST_HEADING))))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static Optional<String> only(Tags tags) {
        List<String> headings = tags.walk().headings().stream()
                .filter(heading -> heading.normalName().equals("h1"))
                .map(TitleField::withoutLabel)
                .filter(text -> !text.isBlank())
                .limit(2)
                .toList();
        return headings.size() == 1 && headings.getFirst().length() >= SHORTEST_HEADING
                ? title(headings.getFirst())
                : Optional.empty();
    }

    // Journals in two languages repeat the tag with the language of each.
    private static Optional<String> translated(Tags tags) {
        List<Element> stated = tags.walk().metas().stream()
                .filter(meta -> meta.attr("name").equalsIgnoreCase("citation_title"))
                .filter(meta -> !language(meta).isEmpty())
                .limit(2)
                .toList();
        return stated.size() == 2 && !language(stated.getFirst()).equals(language(stated.getLast()))
                ? title(Tags.content(stated.getLast()))
                : Optional.empty();
    }

    private static String language(Element meta) {
        return meta.hasAttr("xml:lang") ? meta.attr("xml:lang") : meta.attr("lang");
    }

    // Some journals put the kind of article into the heading, in an element of its own.
    private static String withoutLabel(Element heading) {
        Element first = heading.firstElementChild();
        String text = Scripted.text(heading);
        return first != null && TypeLabels.isLabel(first.text()) && text.startsWith(first.text())
                ? text.substring(first.text().length()).strip()
                : text;
    }

    // The longest line that is a part of the browser's title: what else stands there names the site.
    private static Optional<String> repeated(Tags tags) {
        String title = Line.folded(tags.document().title());
        return tags.lines().stream()
                .filter(line -> line.marked().length() <= title.length() * 2 + SHORTEST_HEADING)
                .filter(line -> line.text().length() >= SHORTEST_HEADING
                        && title.contains(line.folded())
                        && title.length() > line.folded().length()
                        && title.length() < line.folded().length() * 3)
                .map(Line::text)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static String withoutSite(String title) {
        String bare = SITE.matcher(title).replaceFirst("");
        return bare.length() >= SHORTEST_HEADING ? bare : title;
    }
}

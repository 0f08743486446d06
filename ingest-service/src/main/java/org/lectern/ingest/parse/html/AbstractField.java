package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.SectionLabels;

/** The abstract. What the page shows keeps its sections; tags are flat, often cut, sometimes the site's own blurb. */
final class AbstractField {

    private static final int SHORTEST = 150;
    private static final Pattern HEAD = Pattern.compile(
            "^(?:abstract|summary|r\u00e9sum\u00e9|zusammenfassung)\\b[.:\u2014 -]{0,3}(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT = Pattern.compile("(?:\u2026|\\.\\.\\.|\\[\u2026\\])$");

    private static final Pattern END = Pattern.compile("[.?!)\\]\u201d\"']$");

    static final Field<List<AbstractSection>> ABSTRACT = Field.of(
            "abstract",
            rule("visible abstract", tags -> tags.visibleAbstract().map(VisibleAbstract::sections)),
            rule(
                    "paragraphs before the introduction",
                    tags -> LeadingParagraphs.beforeIntroduction(tags).flatMap(AbstractField::whole)),
            meta("citation_abstract", AbstractField::whole),
            meta("dc.abstract", AbstractField::whole),
            meta("dc.description.abstract", AbstractField::whole),
            meta("dc.description", AbstractField::whole),
            ld("abstract", AbstractField::whole),
            ld("description", AbstractField::ended),
            meta("eprints.abstract", AbstractField::whole),
            rule(
                    "paragraphs below the title",
                    tags -> LeadingParagraphs.alone(tags).flatMap(AbstractField::whole)),
            meta("og:description", AbstractField::ended),
            meta("description", AbstractField::ended));

    private AbstractField() {}

    // Made for other sites' previews: cut after so many letters, with or without a sign of it.
    private static Optional<List<AbstractSection>> ended(String content) {
        return Markup.plain(content).filter(text -> END.matcher(text).find()).flatMap(AbstractField::whole);
    }

    // A description that is short or cut is no abstract.
    private static Optional<List<AbstractSection>> whole(String content) {
        return Markup.plain(content)
                .filter(text -> text.length() >= SHORTEST && !CUT.matcher(text).find())
                .map(text -> SectionLabels.cut(HEAD.matcher(text).replaceFirst("")));
    }
}

package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;
import org.lectern.ingest.parse.xml.XmlFragment;

/** JATS' or HTML's inline markup inside another format's value, as Crossref's titles and abstracts have it. */
public final class JatsMarkup {

    /** Longest value whose markup is read, in characters: whatever is in a longer one, it is no title and no abstract. */
    private static final int LONGEST = 400_000;

    private static final String NAMES =
            "/?(?:jats:|mml:)?(?:p|i|b|u|em|strong|italic|bold|sub|sup|sec|title|br|break|scp|sc|div|span|math|list|list-item)";
    private static final Pattern TAG = Pattern.compile("<" + NAMES + "(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern ESCAPED_TAG = Pattern.compile("&lt;" + NAMES + "(?:\\s[^<>]{0,200}?)?/?&gt;");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});");

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("<(?:jats:)?(?:p|sec|title)[\\s>]");
    private static final Pattern SECTION = Pattern.compile("<(?:jats:)?sec[\\s>]");
    private static final Pattern HEADING = Pattern.compile("<(?:jats:)?title>");
    /** The heading of the whole abstract, which labels no part of it. */
    private static final Pattern NAME_OF_ALL = Pattern.compile(
            "<(?:jats:)?title>\\s*(?:abstract|summary)\\s*[.:]?\\s*</(?:jats:)?title>", Pattern.CASE_INSENSITIVE);

    private JatsMarkup() {}

    /** The text of a value, tidy, with or without markup. */
    public static String text(String value) {
        if (value.length() > LONGEST) {
            return Prose.tidy(value);
        }
        String markup = unescaped(value);
        return isMarkup(markup) ? JatsText.of(XmlFragment.read("value", markup)) : Prose.tidy(markup);
    }

    /** A title with its subtitle, which may be blank, as {@code Salt: a review}; a title that ends with it has it already. */
    public static String title(String title, String subtitle) {
        String whole = text(title);
        String part = text(subtitle);
        return part.isEmpty() || Prose.folded(whole).endsWith(Prose.folded(part))
                ? whole
                : JatsTitle.joined(whole, part);
    }

    /** The sections of an abstract, with or without markup; none where nothing is left of it. */
    public static List<AbstractSection> abstractSections(String value) {
        if (value.length() > LONGEST) {
            return Prose.tidy(value).isEmpty() ? List.of() : List.of(new AbstractSection(null, value));
        }
        String markup = NAME_OF_ALL.matcher(unescaped(value)).replaceFirst("");
        List<AbstractSection> sections = BLOCK.matcher(markup).find()
                ? JatsAbstract.read(XmlFragment.read("value", "<abstract>" + sectioned(markup) + "</abstract>"), null)
                : List.of();
        return sections.isEmpty() ? cut(text(markup)) : sections;
    }

    // Headings side by side without sections: each begins one. The tree's builder closes what stays open.
    private static String sectioned(String markup) {
        return SECTION.matcher(markup).find() ? markup : HEADING.matcher(markup).replaceAll("</sec><sec>$0");
    }

    private static List<AbstractSection> cut(String text) {
        return text.isEmpty() ? List.of() : SectionLabels.cut(text);
    }

    private static boolean isMarkup(String value) {
        return TAG.matcher(value).find() || REFERENCE.matcher(value).find();
    }

    // Some values were escaped once more on their way; HTML's line break is JATS' by another name.
    private static String unescaped(String value) {
        String once = ESCAPED_TAG.matcher(value).find() ? Parser.unescapeEntities(value, false) : value;
        return BREAK.matcher(once).replaceAll("<break/>");
    }
}

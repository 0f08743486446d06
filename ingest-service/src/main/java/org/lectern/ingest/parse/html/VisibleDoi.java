package org.lectern.ingest.parse.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Prose;

/** The DOI that a page shows above its abstract. Further down DOIs belong to references: they are never taken. */
final class VisibleDoi implements NodeFilter {

    private static final int MOST_TEXT = 30_000;
    private static final Pattern DOI = Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"<>&]{2,100}");

    private final Element abstractElement;
    private int seen;
    private @Nullable Doi found;

    private VisibleDoi(Element abstractElement) {
        this.abstractElement = abstractElement;
    }

    /** The first DOI above the element that holds the abstract. */
    static Optional<Doi> above(Element element, Document document) {
        VisibleDoi filter = new VisibleDoi(element);
        document.body().filter(filter);
        return Optional.ofNullable(filter.found);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node == abstractElement || seen > MOST_TEXT) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            seen += text.getWholeText().length();
            look(text.getWholeText());
        } else if (node instanceof Element link
                && link.tagName().equals("a")
                && link.attr("href").contains("doi.org/")) {
            look(link.attr("href"));
        }
        return found == null ? FilterResult.CONTINUE : FilterResult.STOP;
    }

    private void look(String text) {
        Matcher doi = DOI.matcher(text.contains("10.") ? Prose.tidy(text) : "");
        if (doi.find()) {
            found = Doi.read(doi.group()).orElse(null);
        }
    }
}

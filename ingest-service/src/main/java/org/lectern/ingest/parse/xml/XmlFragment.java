package org.lectern.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Markup inside another format's value: no document, often not well-formed, so read as leniently as HTML is. */
public final class XmlFragment implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int tooDeep;

    private XmlFragment(String name) {
        open.push(new XmlElement(name, text, 0));
    }

    /** An element of that name with the markup in it; elements that nest too deep are left out, their text stays. */
    public static XmlElement read(String name, String markup) {
        XmlFragment fragment = new XmlFragment(name);
        Jsoup.parse(markup, "", Parser.xmlParser()).childNodes().forEach(node -> node.traverse(fragment));
        XmlElement root = fragment.open.pop();
        root.close();
        return root;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private void begin(Element element) {
        if (tooDeep > 0 || open.size() >= XmlRecords.DEEPEST) {
            tooDeep++;
            return;
        }
        XmlElement child = new XmlElement(local(element.tagName()), text, 0);
        for (Attribute attribute : element.attributes()) {
            child.attribute(local(attribute.getKey()), attribute.getValue());
        }
        open.element().child(child);
        open.push(child);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element)) {
            return;
        }
        if (tooDeep > 0) {
            tooDeep--;
        } else {
            open.pop().close();
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}

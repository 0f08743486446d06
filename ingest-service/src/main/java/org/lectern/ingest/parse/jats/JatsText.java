package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.xml.MathText;
import org.lectern.ingest.parse.xml.Scripts;
import org.lectern.ingest.parse.xml.XmlElement;

/**
 * Running text out of JATS' inline markup: notes and pictures left out, blocks kept apart, one of several versions of a
 * formula, and raised and lowered digits as Unicode has them, so that 10<sup>5</sup> does not become 105.
 */
final class JatsText {

    /** What stands within a text and is none of it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "fn",
            "fn-group",
            "label",
            "object-id",
            "fig",
            "fig-group",
            "graphic",
            "inline-graphic",
            "media",
            "table-wrap",
            "supplementary-material",
            "related-article",
            "related-object",
            "annotation",
            "annotation-xml",
            "contrib-group",
            "contrib-id",
            "aff",
            "address",
            "email",
            "role",
            "index-term");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "title",
            "sec",
            "list",
            "list-item",
            "def-list",
            "def-item",
            "term",
            "def",
            "disp-quote",
            "disp-formula",
            "boxed-text",
            "break",
            "verse-line",
            "td",
            "th",
            "tr");
    /** Cross-references whose text is a mark. */
    private static final Set<String> MARKS = Set.of("fn", "table-fn", "aff", "corresp", "author-notes", "author-note");

    private static final Set<String> FORMULAS = Set.of("alternatives", "inline-formula", "disp-formula");
    private static final List<String> VERSIONS = List.of("textual-form", "math", "tex-math");

    /** Signs of footnotes. */
    static final String SIGNS = "*\u2217\u22c6\u2605\u2020\u2021\u00a7\u00b6\u2016#";

    private static final Pattern TEX_BODY =
            Pattern.compile("\\\\begin\\{document\\}(.*?)\\\\end\\{document\\}", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private final boolean references;

    private JatsText(boolean references) {
        this.references = references;
    }

    /** The text of an element, tidy; blank where there is none. */
    static String of(XmlElement element) {
        return of(element, true);
    }

    /** The text of a heading: a cross-reference there is always a mark. */
    static String heading(XmlElement element) {
        return of(element, false);
    }

    /** Whether the element is none of the text that it stands in. */
    static boolean isLeftOut(XmlElement element) {
        return LEFT_OUT.contains(element.name());
    }

    /** A text without the marks, and blanks, at its end. */
    static String unmarked(String text, String marks) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || marks.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String of(XmlElement element, boolean references) {
        JatsText reader = new JatsText(references);
        reader.inside(element);
        return Prose.tidy(reader.text.toString());
    }

    private void inside(XmlElement element) {
        element.walk(text::append, this::child);
    }

    private void child(XmlElement child) {
        switch (child.name()) {
            case "xref" -> reference(child);
            case "sup" -> raised(child);
            case "sub" -> Scripts.lower(text, of(child, references));
            case "math" -> MathText.append(text, child);
            case "tex-math" -> text.append(tex(child.text()));
            default -> other(child);
        }
    }

    private void other(XmlElement child) {
        if (isLeftOut(child)) {
            return;
        }
        boolean block = BLOCKS.contains(child.name());
        text.append(block ? " " : "");
        version(child).ifPresentOrElse(this::child, () -> inside(child));
        text.append(block ? " " : "");
    }

    // The first version of a formula that can be written as text.
    private static Optional<XmlElement> version(XmlElement formula) {
        if (!FORMULAS.contains(formula.name())) {
            return Optional.empty();
        }
        return VERSIONS.stream()
                .flatMap(version ->
                        candidates(formula).filter(each -> each.name().equals(version)))
                .findFirst();
    }

    private static Stream<XmlElement> candidates(XmlElement formula) {
        return Stream.concat(
                formula.children().stream(),
                formula.all("alternatives").stream().flatMap(alternatives -> alternatives.children().stream()));
    }

    private void reference(XmlElement reference) {
        if (references && !MARKS.contains(reference.attribute("ref-type"))) {
            inside(reference);
        }
    }

    // Raised references are the numbers of footnotes and of the literature, raised signs the marks of footnotes.
    private void raised(XmlElement sup) {
        boolean mark =
                unmarked(sup.text(), SIGNS + ",").isEmpty() || !sup.all("xref").isEmpty();
        if (!mark) {
            Scripts.raise(text, of(sup, references));
        }
    }

    private static String tex(String source) {
        Matcher body = TEX_BODY.matcher(source);
        return (body.find() ? body.group(1) : source).replace("$", "").strip();
    }
}

package org.lectern.ingest.parse.jats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.AbstractText;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.OtherAbstract;
import org.lectern.ingest.parse.paper.OtherAbstract.Kind;
import org.lectern.ingest.parse.paper.SectionLabels;
import org.lectern.ingest.parse.xml.XmlElement;

/** The main abstract in its sections, out of all that JATS calls an abstract. */
final class JatsAbstract {

    /** Kinds, or headings, of what is no abstract of the article: for other readers, or of a few lines, or a picture. */
    private static final Pattern OTHER = Pattern.compile(
            "graphic|video|visual|teaser|\\btoc\\b|key.?(?:point|message|finding)|highlight|plain|\\blay\\b|layman|non.?technical"
                    + "|editor|executive|web.?summary|author.?summary|digest|significance|standfirst|bullet|what.is|in.brief|synopsis",
            Pattern.CASE_INSENSITIVE);
    /** Of these, what is written for readers who are no specialists. */
    private static final Pattern PLAIN = Pattern.compile(
            "plain|\\blay\\b|layman|non.?technical|author.?summary|digest|patient.?summary", Pattern.CASE_INSENSITIVE);
    /** Kinds that mean the main abstract, where there is a kind. */
    private static final Pattern MAIN = Pattern.compile(
            "^$|^abstract$|main|structured|section|regular|normal|scientific", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEYWORDS = Pattern.compile("^key[ -]?words?\\s?[:.\u2014-]", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_LABEL = Pattern.compile("^[\\s.:\u2013\u2014-]+");

    private final AbstractText found = new AbstractText();

    private JatsAbstract() {}

    static List<AbstractSection> read(XmlElement meta, @Nullable String language) {
        return main(meta, language).map(JatsAbstract::sections).orElse(List.of());
    }

    private static Optional<XmlElement> main(XmlElement meta, @Nullable String language) {
        return meta.all("abstract").stream()
                .filter(each -> !isCalled(OTHER, each))
                .sorted(Comparator.comparingInt(each -> rank(each, language)))
                .filter(each -> !sections(each).isEmpty())
                .findFirst();
    }

    /** Plain-language summaries, and the abstract in other languages than the article's. */
    static List<OtherAbstract> others(XmlElement meta, @Nullable String language) {
        Optional<XmlElement> main = main(meta, language);
        return Stream.concat(meta.all("abstract").stream(), meta.all("trans-abstract").stream())
                .filter(each -> main.filter(chosen -> chosen == each).isEmpty())
                .flatMap(each -> other(each, language).stream())
                .toList();
    }

    private static Optional<OtherAbstract> other(XmlElement each, @Nullable String language) {
        String stated = stated(each);
        boolean plain = isCalled(PLAIN, each);
        boolean translated =
                !isCalled(OTHER, each) && (each.name().equals("trans-abstract") || isForeign(stated, language));
        List<AbstractSection> sections = plain || translated ? sections(each) : List.of();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherAbstract(
                        plain ? Kind.PLAIN_LANGUAGE : Kind.TRANSLATION,
                        stated == null && plain && each.name().equals("abstract") ? language : stated,
                        sections));
    }

    private static boolean isCalled(Pattern names, XmlElement each) {
        return names.matcher(each.attribute("abstract-type")).find()
                || each.first("title")
                        .filter(title -> names.matcher(JatsText.heading(title)).find())
                        .isPresent();
    }

    private static boolean isForeign(@Nullable String stated, @Nullable String language) {
        return language != null && stated != null && !stated.equals(language);
    }

    private static @Nullable String stated(XmlElement each) {
        return Languages.read(each.attribute("lang")).orElse(null);
    }

    // In another language it is a translation; of a kind that is not known it may be a short form.
    private static int rank(XmlElement each, @Nullable String language) {
        return (isForeign(stated(each), language) ? 2 : 0)
                + (MAIN.matcher(each.attribute("abstract-type")).find() ? 0 : 1);
    }

    private static List<AbstractSection> sections(XmlElement element) {
        JatsAbstract reader = new JatsAbstract();
        element.first("title")
                .map(title -> label(JatsText.heading(title)))
                .filter(label -> isLabel(label) && !label.equalsIgnoreCase("summary"))
                .ifPresentOrElse(label -> reader.parts(element, label), () -> reader.parts(element, null));
        return reader.found.sections();
    }

    private void parts(XmlElement section, @Nullable String label) {
        String pending = label;
        for (XmlElement part : section.children()) {
            if (part.name().equals("sec")) {
                parts(
                        part,
                        part.first("title")
                                .map(title -> label(JatsText.heading(title)))
                                .orElse(null));
            } else if (!part.name().equals("title") && add(part, pending)) {
                pending = null;
            }
        }
    }

    private boolean add(XmlElement part, @Nullable String label) {
        String text = JatsText.isLeftOut(part) ? "" : JatsText.of(part);
        boolean counts = !text.isEmpty() && !KEYWORDS.matcher(text).find();
        if (counts && label != null && !label.isEmpty()) {
            found.add(new AbstractSection(label, text));
        } else if (counts) {
            pieces(part, text).forEach(found::add);
        }
        return counts;
    }

    // "<bold>Methods</bold> We asked …": the emphasis is the label, with or without a colon.
    private static List<AbstractSection> pieces(XmlElement part, String text) {
        return part.children().stream()
                .findFirst()
                .filter(first -> first.name().equals("bold") || first.name().equals("italic"))
                .map(JatsText::of)
                .filter(start -> text.startsWith(start) && isLabel(label(start)))
                .map(start -> List.of(new AbstractSection(label(start), rest(text, start))))
                .filter(sections -> !sections.getFirst().text().isEmpty())
                .orElseGet(() -> SectionLabels.cut(text));
    }

    private static String rest(String text, String start) {
        return AFTER_LABEL.matcher(text.substring(start.length())).replaceFirst("");
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && SectionLabels.cut(label + ": x").stream().anyMatch(section -> section.label() != null);
    }

    private static String label(String heading) {
        return JatsText.unmarked(heading, ".:\u2013\u2014-");
    }
}

package org.lectern.ingest.parse.jats;

import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.xml.XmlElement;

/** The title with its subtitle behind a colon, as PubMed writes both; another form of it where there is none. */
final class JatsTitle {

    private JatsTitle() {}

    static Optional<String> read(XmlElement meta) {
        XmlElement group = meta.first("title-group").orElse(meta);
        return text(group, "article-title")
                .map(title -> text(group, "subtitle")
                        .map(subtitle -> joined(title, subtitle))
                        .orElse(title))
                .or(() -> text(group, "alt-title"))
                .or(() -> text(group, "trans-title"))
                .or(() -> text(group, "trans-title-group", "trans-title"));
    }

    /** The subtitle alone. */
    static Optional<String> subtitle(XmlElement meta) {
        return text(meta.first("title-group").orElse(meta), "subtitle");
    }

    /** The title in another language, with its subtitle. */
    static Optional<String> translated(XmlElement meta) {
        XmlElement group = meta.first("title-group").orElse(meta);
        XmlElement translation = group.first("trans-title-group").orElse(group);
        return text(translation, "trans-title")
                .map(title -> text(translation, "trans-subtitle")
                        .map(subtitle -> joined(title, subtitle))
                        .orElse(title));
    }

    private static Optional<String> text(XmlElement group, String... path) {
        Stream<String> texts =
                group.all(path).stream().map(JatsText::heading).map(title -> JatsText.unmarked(title, JatsText.SIGNS));
        return texts.filter(text -> !text.isEmpty()).findFirst();
    }

    static String joined(String title, String subtitle) {
        return title + (title.matches(".*[.:?!]") ? " " : ": ") + subtitle;
    }
}

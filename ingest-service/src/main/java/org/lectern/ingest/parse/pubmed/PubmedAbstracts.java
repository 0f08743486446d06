package org.lectern.ingest.parse.pubmed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.OtherAbstract;
import org.lectern.ingest.parse.paper.OtherAbstract.Kind;
import org.lectern.ingest.parse.xml.XmlElement;

/** The abstract of a record, and those beside it. */
final class PubmedAbstracts {

    private static final String ENGLISH = "en";

    private PubmedAbstracts() {}

    static List<AbstractSection> read(XmlElement article) {
        return article.first("Abstract").map(PubmedAbstracts::sections).orElse(List.of());
    }

    /** Plain-language summaries and abstracts in other languages; the one in {@code Abstract} is in English. */
    static List<OtherAbstract> others(XmlElement citation) {
        return citation.all("OtherAbstract").stream()
                .map(PubmedAbstracts::other)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OtherAbstract> other(XmlElement other) {
        String language = Languages.read(other.attribute("Language")).orElse(null);
        List<AbstractSection> sections = sections(other);
        return sections.isEmpty()
                ? Optional.empty()
                : kind(other, language).map(kind -> new OtherAbstract(kind, language, sections));
    }

    // Other types name who wrote it for a database of their own.
    private static Optional<Kind> kind(XmlElement other, @Nullable String language) {
        if (other.attribute("Type").toLowerCase(Locale.ROOT).startsWith("plain-language")) {
            return Optional.of(Kind.PLAIN_LANGUAGE);
        }
        return language == null || language.equals(ENGLISH) ? Optional.empty() : Optional.of(Kind.TRANSLATION);
    }

    private static List<AbstractSection> sections(XmlElement element) {
        return element.all("AbstractText").stream()
                .filter(section -> !section.text().isEmpty())
                .map(section -> new AbstractSection(label(section), PubmedText.of(section)))
                .toList();
    }

    private static @Nullable String label(XmlElement section) {
        String label = section.attribute("Label");
        return label.isBlank() || label.equalsIgnoreCase("UNLABELLED") || label.equalsIgnoreCase("UNASSIGNED")
                ? null
                : label;
    }
}

package org.lectern.ingest.parse.html;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.OtherAbstract;
import org.lectern.ingest.parse.paper.OtherAbstract.Kind;
import org.lectern.ingest.parse.paper.SectionLabels;

/** Abstracts beside the abstract, below headings and in tags with a language of their own: all of them, so no table. */
final class OtherAbstractField {

    private static final int MOST = 10;
    private static final int LONGEST_HEADING = 60;
    private static final int SHORTEST = 150;
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)(?:plain[- ](?:language|english)|lay|non-?technical|author|patient) (?:summary|abstract|synopsis)[:.]?");
    private static final Pattern END = Pattern.compile("[:.]$");
    /** What an abstract is called in the languages of journals that give it in English as well. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("resumen", "es"),
            entry("resumo", "pt"),
            entry("r\u00e9sum\u00e9", "fr"),
            entry("zusammenfassung", "de"),
            entry("riassunto", "it"),
            entry("samenvatting", "nl"),
            entry("streszczenie", "pl"),
            entry("\u00f6zet", "tr"),
            entry("\u0430\u043d\u043d\u043e\u0442\u0430\u0446\u0438\u044f", "ru"),
            entry("\u6458\u8981", "zh"),
            entry("\u6284\u9332", "ja"),
            entry("\ucd08\ub85d", "ko"));

    private static final List<String> TAGS = List.of("citation_abstract", "dc.description", "dc.abstract");

    private OtherAbstractField() {}

    static List<OtherAbstract> read(Tags tags, List<AbstractSection> main, List<String> languages) {
        Stream<OtherAbstract> headed = tags.walk().headings().stream()
                .filter(heading -> heading.normalName().startsWith("h"))
                .filter(heading -> Extent.of(heading).isWithin(MOST, LONGEST_HEADING))
                .flatMap(heading -> below(heading).stream());
        Stream<OtherAbstract> tagged = TAGS.stream().noneMatch(tags::has)
                ? Stream.empty()
                : tags.walk().metas().stream()
                        .filter(OtherAbstractField::isAbstract)
                        .flatMap(meta -> tagged(meta).stream());
        return Stream.concat(headed, tagged)
                .filter(other -> other.kind() == Kind.PLAIN_LANGUAGE || !isMain(other, languages))
                .filter(other -> !other.sections().equals(main))
                .distinct()
                .limit(MOST)
                .toList();
    }

    // Of a paper in several languages the first is the abstract's.
    private static boolean isMain(OtherAbstract other, List<String> languages) {
        return !languages.isEmpty() && languages.getFirst().equals(other.language());
    }

    private static Optional<OtherAbstract> below(Element heading) {
        String text = heading.text().strip();
        String translated = NAMES.get(END.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst(""));
        boolean plain = PLAIN.matcher(text).matches();
        return plain || translated != null
                ? VisibleAbstract.below(heading)
                        .map(found -> new OtherAbstract(
                                plain ? Kind.PLAIN_LANGUAGE : Kind.TRANSLATION, translated, found.sections()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isAbstract(Element meta) {
        String name = meta.attr("name").toLowerCase(Locale.ROOT);
        return name.equals("citation_abstract") || name.equals("dc.description") || name.equals("dcterms.abstract");
    }

    private static Optional<OtherAbstract> tagged(Element meta) {
        String stated = meta.hasAttr("xml:lang") ? meta.attr("xml:lang") : meta.attr("lang");
        return Languages.read(stated)
                .flatMap(language -> Markup.plain(Tags.content(meta))
                        .filter(text -> text.length() >= SHORTEST)
                        .map(text -> new OtherAbstract(Kind.TRANSLATION, language, SectionLabels.cut(text))));
    }
}

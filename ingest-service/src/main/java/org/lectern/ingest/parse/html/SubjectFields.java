package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;
import static org.lectern.ingest.parse.html.Rule.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.KeywordLine;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Licenses;
import org.lectern.ingest.parse.paper.PublicationTypes;

/** What kind of paper it is and what it is about: types, keywords, language, licence. */
final class SubjectFields {

    /** Contents of type tags that say nothing about an article. */
    private static final Set<String> NO_TYPE = Set.of(
            "text",
            "text.serial.journal",
            "originalpaper",
            "website",
            "other",
            "others",
            "jour",
            "image",
            "info:eu-repo/semantics/article");

    private static final Evaluator KEYWORD = QueryParser.parse("li.kwd, a.keyword, span.kwd, [itemprop=keywords]");

    static final Field<List<String>> TYPES = Field.of(
            "types",
            rule("citation_article_type", tags -> types(tags.all("citation_article_type"))),
            rule("prism.section", tags -> types(tags.all("prism.section"))),
            rule("dc.type.articletype", tags -> types(tags.all("dc.type.articletype"))),
            rule("dc.type", tags -> types(tags.all("dc.type"))),
            rule("schema.org publicationType", tags -> types(tags.ld("publicationType"))),
            rule("wt.z_primary_atype", tags -> types(tags.all("wt.z_primary_atype"))),
            rule("shown label", tags -> types(VisibleType.find(tags))),
            rule("citation_section", tags -> types(labels(tags.all("citation_section")))),
            rule("category", tags -> types(labels(tags.all("category")))));

    static final Field<List<String>> KEYWORDS = Field.of(
            "keywords",
            rule("citation_keywords beyond those shown", SubjectFields::translated),
            rule("label \"keywords\"", tags -> any(tags.shown().keywords())),
            rule("elements called keyword", tags -> any(called(tags))),
            rule("citation_keywords", tags -> keywords(tags.all("citation_keywords"))),
            rule("citation_keyword", tags -> keywords(tags.all("citation_keyword"))),
            rule("schema.org keywords", tags -> keywords(tags.ld("keywords"))),
            rule("dc.subject", tags -> keywords(tags.all("dc.subject"))),
            rule("prism.keyword", tags -> keywords(tags.all("prism.keyword"))));

    static final Field<List<String>> LANGUAGES = Field.of(
            "languages",
            rule("citation_language", tags -> languages(tags.all("citation_language"))),
            rule("dc.language", tags -> languages(tags.all("dc.language"))),
            rule("schema.org inLanguage", tags -> languages(tags.ld("inLanguage"))),
            rule("prism.language", tags -> languages(tags.all("prism.language"))),
            rule("html lang", tags -> languages(List.of(language(tags.document())))));

    static final Field<String> LICENSE = Field.of(
            "license",
            rule("statement on this article", VisibleLicense::stated),
            meta("citation_license", Licenses::read),
            ld("license", Licenses::read),
            meta("dc.rights", Licenses::read),
            meta("dc.license", Licenses::read),
            meta("dc.rights.uri", Licenses::read),
            rule("rel=license", tags -> VisibleLicense.linked(tags, true)),
            rule("link to a licence", tags -> VisibleLicense.linked(tags, false)),
            rule("any statement", VisibleLicense::mentioned));

    private SubjectFields() {}

    private static Optional<List<String>> languages(List<String> contents) {
        return any(contents.stream()
                .flatMap(content -> Languages.read(content).stream())
                .distinct()
                .toList());
    }

    private static String language(Document document) {
        Element html = document.firstElementChild();
        return html == null ? "" : html.attr("lang");
    }

    // A page shows the keywords of one language and states those of all.
    private static Optional<List<String>> translated(Tags tags) {
        return keywords(tags.all("citation_keywords")).filter(stated -> {
            List<String> shown = tags.shown().keywords();
            return !shown.isEmpty() && stated.size() > shown.size() && stated.containsAll(shown);
        });
    }

    private static List<String> called(Tags tags) {
        List<String> found = Stream.concat(tags.walk().named().stream(), tags.walk().properties().stream())
                .filter(element -> element.is(KEYWORD))
                .limit(100)
                .map(Element::text)
                .map(text -> text.replaceFirst("[,;]$", "").strip())
                .filter(text -> !text.isEmpty() && text.length() <= 120)
                .distinct()
                .toList();
        return found.size() == 1 ? keywords(found).orElse(List.of()) : found;
    }

    private static List<String> labels(List<String> contents) {
        return contents.stream()
                .filter(content -> TypeLabels.isLabel(content.replace('-', ' ')))
                .toList();
    }

    private static Optional<List<String>> types(Collection<String> contents) {
        return contents.isEmpty()
                ? Optional.empty()
                : any(contents.stream()
                        .flatMap(content -> Markup.plain(content).stream())
                        .filter(type -> type.length() <= 60
                                && !NO_TYPE.contains(type.toLowerCase(Locale.ROOT))
                                && !type.contains("://"))
                        .map(PublicationTypes::cased)
                        .distinct()
                        .toList());
    }

    private static Optional<List<String>> keywords(Collection<String> contents) {
        return contents.isEmpty()
                ? Optional.empty()
                : any(contents.stream()
                        .flatMap(content -> Markup.plain(content).stream())
                        .flatMap(content -> parted(content, contents.size() == 1))
                        .map(keyword -> keyword.strip().replaceFirst("(?<=\\p{L}{3})\\.$", ""))
                        .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 200)
                        .distinct()
                        .limit(500)
                        .toList());
    }

    // A comma parts keywords only where all stand in one tag; within one of many it belongs to the keyword.
    private static Stream<String> parted(String content, boolean alone) {
        return alone || content.contains(";") ? KeywordLine.parted(content) : Stream.of(content);
    }

    private static Optional<List<String>> any(List<String> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}

package org.lectern.ingest.parse.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.ArxivId;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.DatedEvent.Kind;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Licenses;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.text.ForeignMonths;

/** Short statements among the lines of a head: identifiers, dates, types, the licence. */
final class Marks {

    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>|;]{2,150})");
    private static final Pattern PMID = Pattern.compile("\\bPMID:? ?(\\d{1,9})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PMCID = Pattern.compile("\\b(PMC\\d{1,9})\\b");
    private static final Pattern ARXIV =
            Pattern.compile("\\barxiv ?: ?((?:[a-z-]{2,15}/)?\\d{4}\\.?\\d{3,5})", Pattern.CASE_INSENSITIVE);
    /** Words of a title may begin such a line: what follows them tells. */
    private static final Pattern MARK = Pattern.compile(
            "(?:.{0,20}\\bdoi ?:|(?:doi|e?-?issn|pmid|pmcid|nihmsid)\\b|https?:|www\\.|\u00a9|10\\.\\d{4,9}/"
                    + "|(?:(?:submission )?received|accepted|revised|(?:first )?published(?: online)?|available online|copyright|correspondence|e-?mail|volume|vol\\.)"
                    + " ?(?:[:\\d(\u00a9]|to |on \\d|(?:on )?\\p{L}{3,9}\\.? \\d)).*|affiliations?|author information.*|\\d{1,2}\\.?(?: de)? \\p{L}{3,10}\\.?(?: del?)? (?:19|20)\\d\\d",
            Pattern.CASE_INSENSITIVE);
    /** Statements of the day of publication, best first; the year of the copyright at last. */
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("((?:\\d{1,2} ?[/. ] ?)?(?:\\d{1,2}|\\p{L}{3,9}\\.?) ?[/., ] ?(?:19|20)\\d\\d)"),
            Pattern.compile("(?:first )?published(?: online)?(?: on)? ?:? ?(.{6,30})", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    ".{0,200}[;,/] ?published(?: online)? ?:? ?([\\p{L}\\d ,.]{6,20}\\d)\\b.{0,40}",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(".{0,40}(?:\u00a9|\\(c\\)|copyright) ?((?:19|20)\\d\\d)\\b.*", Pattern.CASE_INSENSITIVE));

    /** Kinds of articles that are not PubMed's and that pages print above or below a title. */
    private static final Set<String> TYPES = Set.of(
            "original article",
            "original research",
            "original research article",
            "original paper",
            "original investigation",
            "original contribution",
            "research",
            "research article",
            "research paper",
            "research letter",
            "review article",
            "review paper",
            "mini review",
            "narrative review",
            "literature review",
            "article",
            "case report",
            "case series",
            "case study",
            "brief report",
            "brief communication",
            "short communication",
            "short report",
            "study protocol",
            "protocol",
            "commentary",
            "correspondence",
            "opinion",
            "opinion article",
            "perspective",
            "viewpoint",
            "primer",
            "debate",
            "methodology",
            "letter to the editor",
            "rapid communication",
            "clinical trial",
            "art\u00edculo original",
            "art\u00edculos originales",
            "artigos originais",
            "art\u00edculo de revisi\u00f3n",
            "reporte de caso",
            "caso cl\u00ednico",
            "artigo original",
            "artigo de revis\u00e3o",
            "relato de caso",
            "article original",
            "originalarbeit",
            "\u00fcbersichtsarbeit",
            "\u00fcbersicht",
            "kasuistik");

    /** How far above the title its type may stand. */
    private static final int NEAR = 4;

    private Marks() {}

    /** Whether a line is such a statement, and so no title. */
    static boolean isMark(String line) {
        return MARK.matcher(line).matches();
    }

    static Optional<Doi> doi(List<String> head) {
        return first(head, DOI, Doi::read);
    }

    static Optional<Pmid> pmid(List<String> head) {
        return first(head, PMID, Pmid::read);
    }

    static Optional<Pmcid> pmcid(List<String> head) {
        return first(head, PMCID, Pmcid::read);
    }

    static Optional<ArxivId> arxivId(List<String> head) {
        return first(head, ARXIV, ArxivId::read);
    }

    static Optional<String> license(List<String> head) {
        return head.stream().map(Licenses::read).flatMap(Optional::stream).findFirst();
    }

    /** The citation's date, else what a line says in one of the forms of {@link #DATES}. */
    static Optional<DatedEvent> date(@Nullable PartialDate cited, List<String> head) {
        return Optional.ofNullable(cited)
                .map(date -> new DatedEvent(Kind.ISSUE, date))
                .or(() -> DATES.stream()
                        .flatMap(form -> dates(head, form))
                        .map(date -> new DatedEvent(Kind.PUBLISHED, date))
                        .findFirst());
    }

    private static Stream<PartialDate> dates(List<String> head, Pattern form) {
        return head.stream()
                .map(line -> form.matcher(ForeignMonths.inEnglish(HeadLines.text(line))))
                .filter(Matcher::matches)
                .map(date -> WrittenDate.read(date.group(1)))
                .flatMap(Optional::stream);
    }

    static List<String> types(List<String> head, int title) {
        return IntStream.range(Math.max(0, title - NEAR), head.size())
                .mapToObj(head::get)
                .filter(Marks::isType)
                .map(line -> PublicationTypes.cased(HeadLines.text(line)).replace(" De ", " de "))
                .distinct()
                .toList();
    }

    /** Whether the line is a kind of article and nothing else, also in two languages: {@code Art\u00edculo original / ORIGINAL ARTICLE}. */
    static boolean isType(String line) {
        String[] kinds = HeadLines.text(line).split(" ?/ ?");
        return kinds.length > 0 && Arrays.stream(kinds).allMatch(Marks::isKind);
    }

    private static boolean isKind(String name) {
        return TYPES.contains(name.toLowerCase(Locale.ROOT))
                || PublicationTypes.known(name).isPresent();
    }

    private static <T> Optional<T> first(List<String> head, Pattern pattern, Function<String, Optional<T>> reader) {
        return head.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> reader.apply(found.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

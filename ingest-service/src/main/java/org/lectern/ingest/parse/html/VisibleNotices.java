package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AddressIdentifiers;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Pmid;

/**
 * What a page shows of its paper's standing: a publisher's banner ({@code This article has been retracted}) or the label of
 * PubMed and PMC ({@code Erratum in:}); the other side is where its link leads, or what it cites.
 */
final class VisibleNotices {

    private static final int MOST = 20;
    private static final int LONGEST = 600;
    private static final String THIS = "(?i)this (?:article|paper|chapter|publication|study) ";
    private static final Pattern CITED_PMID = Pattern.compile("(?i)\\bPMID:? ?(\\d{1,9})\\b");
    private static final Evaluator LINK = QueryParser.parse("a[href]");

    /**
     * One way to say it.
     *
     * @param label with which the line begins
     */
    private record Form(Kind kind, Role role, Source source, Label label) {

        // "An Author Correction to this article was published on 3 May", "This article has been corrected"
        static Form banner(Kind kind, String participle, String name) {
            String said = THIS + "(?:has been|was|is being|is) (?:" + participle
                    + ")\\b(?! (?:for|with)\\b)"; // "was corrected for age"
            String published = "(?:an? |the )?(?:author |publisher |editorial )?(?:" + name
                    + ") (?:to|of|for) this (?:article|paper) (?:was|has been|is|can)\\b";
            return new Form(
                    kind,
                    Role.SUBJECT,
                    Source.PUBLISHER,
                    Label.of("th a  an re co er ex pu au ed", said + "|" + published));
        }

        // "This corrects the article \u2026", "This article is a correction to \u2026"
        static Form notice(Kind kind, String verb, String name) {
            return new Form(
                    kind,
                    Role.NOTICE,
                    Source.PUBLISHER,
                    Label.of(
                            "th",
                            "(?i)this (?:article |notice |note )?(?:" + verb + ")s? (?:the|an) (?:article|paper)\\b|"
                                    + THIS + "is an? (?:" + name + ") (?:to|of|for|on)\\b"));
        }

        // As the National Library of Medicine puts it
        static Form library(Kind kind, Role role, String starts, String words) {
            return new Form(kind, role, Source.PUBMED, Label.of(starts, "(?i)(?:" + words + ")(?=\\s*:|$)"));
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.banner(Kind.RETRACTION, "retracted", "retraction(?: notice| note)?"),
            Form.banner(Kind.PARTIAL_RETRACTION, "partially retracted", "partial retraction"),
            Form.banner(Kind.WITHDRAWAL, "withdrawn", "withdrawal(?: notice)?"),
            Form.banner(Kind.REMOVAL, "(?:temporarily )?removed", "removal notice"),
            Form.banner(Kind.CORRECTION, "corrected", "correction|corrigendum|erratum"),
            Form.banner(
                    Kind.EXPRESSION_OF_CONCERN,
                    "(?:the )?subject of an (?:editorial )?expression of concern",
                    "expression of concern"),
            Form.notice(Kind.RETRACTION, "retract", "retraction(?: notice| note)?"),
            Form.notice(Kind.CORRECTION, "correct", "correction|corrigendum|erratum"),
            Form.notice(Kind.EXPRESSION_OF_CONCERN, "concern", "(?:editorial )?expression of concern"),
            Form.library(Kind.RETRACTION, Role.SUBJECT, "re", "retraction in|retracted in"),
            Form.library(Kind.RETRACTION, Role.NOTICE, "re", "retraction of"),
            Form.library(Kind.PARTIAL_RETRACTION, Role.SUBJECT, "pa", "partial retraction in"),
            Form.library(Kind.PARTIAL_RETRACTION, Role.NOTICE, "pa", "partial retraction of"),
            Form.library(Kind.CORRECTION, Role.SUBJECT, "er co", "erratum in|correction in"),
            Form.library(Kind.CORRECTION, Role.NOTICE, "er co", "erratum for|correction for"),
            Form.library(Kind.EXPRESSION_OF_CONCERN, Role.SUBJECT, "ex", "expression of concern in"),
            Form.library(Kind.EXPRESSION_OF_CONCERN, Role.NOTICE, "ex", "expression of concern for"));

    /** With these letters each of them begins, and one of these words is in each: quick looks before the thorough ones. */
    private static final Label ANY =
            Label.of(FORMS.stream().map(form -> form.label.starts()).distinct().collect(Collectors.joining(" ")), "");

    private static final List<String> WORDS =
            List.of("etract", "ithdraw", "emov", "orrect", "orrigend", "rrat", "oncern");

    /** Says of a notice where its paper is, and of no other article anything. */
    private static final Form ORIGINAL = new Form(
            Kind.CORRECTION,
            Role.NOTICE,
            Source.PUBLISHER,
            Label.of(
                    "th", "(?i)the original (?:article|paper)(?: to this article)? (?:was published|can be found)\\b"));

    private final List<Line> lines;
    private final @Nullable Doi own;

    private VisibleNotices(List<Line> lines, @Nullable Doi own) {
        this.lines = lines;
        this.own = own;
    }

    /**
     * What stands in one place.
     *
     * @param block the smallest block that shows it
     */
    record Seen(Notice notice, Element block) {}

    /** All that the page shows, in its order. */
    static List<Seen> find(Tags tags) {
        VisibleNotices shown = of(tags);
        return tags.shown()
                .heads()
                .like(ANY)
                .filter(i -> isTelling(tags.lines().get(i).marked()))
                .boxed()
                .flatMap(i -> FORMS.stream().flatMap(form -> shown.read(form, i).stream()))
                .limit(MOST)
                .toList();
    }

    /** The paper that a notice is about: {@code The original article was published on 3 May}, which leads there. */
    static Optional<Doi> original(Tags tags) {
        VisibleNotices shown = of(tags);
        return tags.shown()
                .heads()
                .like(ORIGINAL.label)
                .boxed()
                .flatMap(i -> shown.read(ORIGINAL, i).stream())
                .flatMap(seen -> Stream.ofNullable(seen.notice.doi()))
                .findFirst();
    }

    private static boolean isTelling(String marked) {
        return marked.length() <= LONGEST && WORDS.stream().anyMatch(marked::contains);
    }

    private static VisibleNotices of(Tags tags) {
        return new VisibleNotices(tags.lines(), IdentifierFields.DOI.value(tags).orElse(null));
    }

    private Optional<Seen> read(Form form, int at) {
        return lines.get(at).after(form.label).map(rest -> seen(form, at, rest));
    }

    // A label that stands alone has the other side in the line below it.
    private Seen seen(Form form, int at, String rest) {
        Line line = rest.isEmpty() && at + 1 < lines.size() ? lines.get(at + 1) : lines.get(at);
        return new Seen(notice(form, line), lines.get(at).block());
    }

    private Notice notice(Form form, Line line) {
        return new Notice(
                form.kind,
                form.role,
                target(line, AddressIdentifiers::doi, Doi::cited)
                        .filter(doi -> !doi.equals(own))
                        .orElse(null),
                target(line, AddressIdentifiers::pmid, VisibleNotices::pmid).orElse(null),
                form.source);
    }

    private static <T> Optional<T> target(
            Line line, Function<String, Optional<T>> linked, Function<String, Optional<T>> cited) {
        return links(line.block())
                .map(link -> linked.apply(link.attr("href")))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> cited.apply(line.text()));
    }

    private static Stream<Element> links(Element block) {
        return Extent.isSmall(block) ? block.select(LINK).stream().limit(MOST) : Stream.empty();
    }

    private static Optional<Pmid> pmid(String line) {
        Matcher cited = CITED_PMID.matcher(line);
        return cited.find() ? Pmid.read(cited.group(1)) : Optional.empty();
    }
}

package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.lectern.ingest.parse.paper.Licenses;

/** The licence that a page shows. One at the foot of a page is the site's, not the article's. */
final class VisibleLicense {

    private static final int MOST = 50;
    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\bthis (?:is an? )?(?:open[- ]access )?(?:article|work|paper|preprint|manuscript|chapter)\\b.{0,300}\\b(?:licen[cs]|distribut|permit)");
    private static final Pattern MENTION = Pattern.compile("[Cc]reative\\s?[Cc]ommons|CC[- ](?:BY|0)");

    private static final Evaluator LINK = QueryParser.parse("a[href*=creativecommons.org/lic]");
    private static final Evaluator FOOTER =
            QueryParser.parse("footer, [id~=(?i)^footer], [class~=(?i)^(page|site)?-?footer]");

    private VisibleLicense() {}

    /** The lines that speak of Creative Commons. */
    static List<Line> mentions(List<Line> lines) {
        return lines.stream().filter(line -> isMention(line.marked())).toList();
    }

    private static boolean isMention(String marked) {
        return (marked.contains("ommons") || marked.contains("CC"))
                && MENTION.matcher(marked).find();
    }

    /** The sentence "This is an open access article distributed under \u2026", its link before its words. */
    static Optional<String> stated(Tags tags) {
        return tags.shown().mentions().stream()
                .filter(line -> STATEMENT.matcher(line.text()).find())
                .limit(MOST)
                .flatMap(line -> Stream.concat(links(line.block()), Stream.of(line.text())))
                .flatMap(text -> Licenses.read(text).stream())
                .findFirst();
    }

    private static Stream<String> links(Element block) {
        return !Extent.isSmall(block)
                ? Stream.empty()
                : block.select(LINK).stream().limit(MOST).map(link -> link.attr("href"));
    }

    /** The first of the links that leads to a licence; of those that call themselves so, or of all. */
    static Optional<String> linked(Tags tags, boolean called) {
        return tags.walk().licences().stream()
                .filter(link -> !called || link.attr("rel").contains("license"))
                .limit(MOST)
                .filter(VisibleLicense::isOutsideFooter)
                .map(link -> Licenses.read(link.attr("href")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whatever speaks of Creative Commons first. */
    static Optional<String> mentioned(Tags tags) {
        return tags.shown().mentions().stream()
                .filter(line -> isOutsideFooter(line.block()))
                .limit(MOST)
                .map(line -> Licenses.read(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The same licence with the version that a link of the page states, where it has none itself. */
    static String versioned(Tags tags, String license) {
        boolean versioned = license.matches(".*\\d");
        List<String> linked = versioned
                ? List.of()
                : tags.walk().licences().stream()
                        .limit(MOST)
                        .flatMap(link -> Licenses.read(link.attr("href")).stream())
                        .filter(found -> found.matches(license + "-\\d.*"))
                        .distinct()
                        .toList();
        return linked.size() == 1 ? linked.getFirst() : license;
    }

    private static boolean isOutsideFooter(Element element) {
        return element.closest(FOOTER) == null;
    }
}

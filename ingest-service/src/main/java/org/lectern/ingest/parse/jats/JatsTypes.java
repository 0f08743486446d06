package org.lectern.ingest.parse.jats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.xml.XmlElement;

/** What kind of article it is: the heading that it shows, then the type by which its publisher files it. */
final class JatsTypes {

    /** Groups of subjects that sort by what an article is about, or where in the journal it stands. */
    private static final Pattern OTHER_GROUP = Pattern.compile(
            "toc|section|discipline|path|subject|keyword|kwd|taxonom|technique|collection|theme|class|journal",
            Pattern.CASE_INSENSITIVE);

    /** Words of which a kind of article has at least one; what an article is about mostly has none. */
    private static final Set<String> WORDS = Set.of(
            "abstract",
            "addendum",
            "announcement",
            "article",
            "articles",
            "brief",
            "case",
            "comment",
            "commentary",
            "communication",
            "consensus",
            "correction",
            "correspondence",
            "corrigendum",
            "descriptor",
            "editorial",
            "erratum",
            "essay",
            "feature",
            "guideline",
            "guidelines",
            "hypothesis",
            "interview",
            "letter",
            "letters",
            "meta-analysis",
            "news",
            "note",
            "obituary",
            "opinion",
            "original",
            "paper",
            "papers",
            "perspective",
            "perspectives",
            "poster",
            "protocol",
            "reply",
            "report",
            "reports",
            "research",
            "response",
            "retraction",
            "review",
            "reviews",
            "statement",
            "study",
            "trial",
            "tutorial",
            "viewpoint");

    private static final Set<String> NO_TYPE = Set.of("", "other", "normal", "unknown", "n/a");
    private static final int LONGEST = 80;

    private JatsTypes() {}

    static List<String> read(XmlElement article, XmlElement meta) {
        List<String> labels = new ArrayList<>(meta.all("article-categories").stream()
                .flatMap(JatsTypes::subjects)
                .filter(JatsTypes::isType)
                .toList());
        String filed = article.attribute("article-type").strip();
        // A code such as "research-article", by the standard; with blanks it is something of the publisher's own.
        if (!NO_TYPE.contains(filed.toLowerCase(Locale.ROOT)) && (filed.indexOf(' ') < 0 || isType(filed))) {
            labels.add(filed.replace('-', ' '));
        }
        return distinct(labels);
    }

    private static Stream<String> subjects(XmlElement group) {
        return Stream.concat(
                group.all("subject").stream().map(JatsText::heading),
                group.all("subj-group").stream()
                        .filter(inner -> !OTHER_GROUP
                                .matcher(inner.attribute("subj-group-type"))
                                .find())
                        .flatMap(JatsTypes::subjects));
    }

    private static boolean isType(String label) {
        return label.length() <= LONGEST
                && (PublicationTypes.known(label).isPresent()
                        || Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                                .anyMatch(WORDS::contains));
    }

    private static List<String> distinct(List<String> labels) {
        Map<String, String> types = new LinkedHashMap<>();
        labels.forEach(label -> types.putIfAbsent(Prose.folded(label), PublicationTypes.cased(label)));
        return types.values().stream().limit(20).toList();
    }
}

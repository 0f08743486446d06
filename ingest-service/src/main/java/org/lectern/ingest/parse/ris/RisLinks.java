package org.lectern.ingest.parse.ris;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.FullText.Kind;
import org.lectern.ingest.parse.paper.FullText.Link;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** The links to the PDF, to the full text and to the article's page; files on somebody's disk are none. */
final class RisLinks {

    private static final int MOST = 20;
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S{1,1990}");
    private static final Pattern PARTED = Pattern.compile("\\s+|;(?=https?:)");

    private RisLinks() {}

    static FullText read(TaggedFields fields) {
        Stream<Link> links = Stream.of(
                        links(fields, "L1", Kind.PDF),
                        links(fields, "L2", Kind.HTML),
                        links(fields, "UR", Kind.LANDING))
                .flatMap(each -> each);
        List<Link> found = links.limit(MOST).toList();
        return new FullText(!found.isEmpty(), found);
    }

    private static Stream<Link> links(TaggedFields fields, String tag, Kind kind) {
        return fields.values(tag)
                .flatMap(PARTED::splitAsStream)
                .filter(url -> WEB.matcher(url).matches())
                .map(url -> new Link(url, kind));
    }
}

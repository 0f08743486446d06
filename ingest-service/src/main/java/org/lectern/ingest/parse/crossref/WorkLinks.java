package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.FullText.Kind;
import org.lectern.ingest.parse.paper.FullText.Link;

/** The links to the text that are for readers or for mining, and the page where the DOI leads. */
final class WorkLinks {

    private static final int MOST = 20;
    private static final int LONGEST = 2_000;
    private static final Map<String, Kind> KINDS = Map.of("application/pdf", Kind.PDF, "text/html", Kind.HTML);
    /** Addresses that answer a checker of plagiarism, or another publisher, and nobody else. */
    private static final Set<String> CLOSED = Set.of("similarity-checking", "syndication");

    private WorkLinks() {}

    static FullText read(Work work) {
        Stream<Link> texts = work.link().stream()
                .filter(link -> !CLOSED.contains(Objects.requireNonNullElse(link.application(), "")))
                .flatMap(link -> text(link).stream());
        Work.Resource resource = work.resource();
        Stream<Link> landing = Stream.ofNullable(resource == null ? null : resource.primary())
                .flatMap(page -> link(page.url(), Kind.LANDING).stream());
        List<Link> links = Stream.concat(texts, landing).limit(MOST).toList();
        return new FullText(!links.isEmpty(), links);
    }

    private static Optional<Link> text(Work.Link link) {
        Kind kind = KINDS.get(Objects.requireNonNullElse(link.type(), ""));
        return kind == null ? Optional.empty() : link(link.url(), kind);
    }

    private static Optional<Link> link(@Nullable String url, Kind kind) {
        return url != null && url.length() <= LONGEST && url.matches("(?i)https?://\\S+")
                ? Optional.of(new Link(url, kind))
                : Optional.empty();
    }
}

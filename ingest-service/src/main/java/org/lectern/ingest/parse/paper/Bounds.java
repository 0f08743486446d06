package org.lectern.ingest.parse.paper;

import java.util.List;
import java.util.Optional;

/** What a paper may hold at most; beyond that a page is broken or hostile, and its event would not fit a topic. */
public final class Bounds {

    private static final int TITLE = 5_000;
    private static final int ABSTRACT = 200_000;
    private static final int LISTED = 6_000;
    private static final int AFFILIATIONS = 150_000;

    private Bounds() {}

    /** Why the paper is too large to be one; empty for the largest collaborations' papers, too. */
    public static Optional<Refusal> refusal(Paper paper) {
        if (paper.title().length() > TITLE) {
            return tooLarge("title", TITLE + " characters");
        }
        int text = paper.abstractSections().stream()
                .mapToInt(section -> section.text().length())
                .sum();
        if (text > ABSTRACT) {
            return tooLarge("abstract", ABSTRACT + " characters");
        }
        int listed = Math.max(paper.authors().size(), paper.keywords().size());
        return listed > LISTED ? tooLarge("list of authors or keywords", LISTED + " entries") : Optional.empty();
    }

    /** The authors, without their affiliations where those alone would fill an event: the names count more. */
    static List<Author> affordable(List<Author> authors) {
        long text = authors.stream()
                .flatMap(author -> author.affiliations().stream())
                .mapToLong(String::length)
                .sum();
        return text <= AFFILIATIONS
                ? authors
                : authors.stream()
                        .map(author -> author.with(author.orcid(), List.of(), author.corresponding()))
                        .toList();
    }

    private static Optional<Refusal> tooLarge(String field, String most) {
        return Optional.of(
                new Refusal(Refusal.Reason.TOO_LARGE, "The paper's " + field + " has more than " + most + ".", field));
    }
}

package org.lectern.ingest.parse.readingapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PaperDraft;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.text.AbstractLines;
import org.lectern.ingest.parse.text.AuthorLine;

/**
 * What stands between the controls and the full-text heading.
 *
 * @param identifiers lines such as {@code PMID: 90000001}
 * @param authors empty where the page has no such line
 */
record Body(
        String title,
        List<String> identifiers,
        List<String> authors,
        @Nullable JournalLine journal,
        List<String> abstractLines) {

    private static final Pattern IDENTIFIER = Pattern.compile("(?i)(?:doi|pmid|pmcid)\\s?:\\s?\\S{1,300}");
    /** How far below the title the journal line may stand: authors may take more than one line. */
    private static final int HEAD = 4;

    static Body of(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        List<String> identifiers =
                rest.stream().filter(line -> IDENTIFIER.matcher(line).matches()).toList();
        if (identifiers.size() < rest.size()) {
            rest.removeAll(identifiers);
        }
        String title = rest.remove(isBelowAuthors(rest) ? 1 : 0);
        int at = journalLine(rest);
        Optional<JournalLine> journal = at < 0 ? Optional.empty() : JournalLine.read(rest.remove(at));
        int authors = at < 0 || at >= HEAD ? likelyAuthors(rest) : at;
        return new Body(
                title, identifiers, rest.subList(0, authors), journal.orElse(null), rest.subList(authors, rest.size()));
    }

    // Some pages put the authors above the title: names, then a line that is no names and ends like a title.
    private static boolean isBelowAuthors(List<String> lines) {
        return lines.size() > 1
                && lines.getFirst().contains(", ")
                && AuthorLine.isLikely(lines.getFirst())
                && !AuthorLine.isLikely(lines.get(1))
                && lines.get(1).matches(".{1,400}[.?!]")
                && JournalLine.read(lines.get(1)).isEmpty();
    }

    private static int journalLine(List<String> lines) {
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            if (JournalLine.read(lines.get(i)).isPresent()) {
                return i;
            }
        }
        int last = lines.size() - 1;
        boolean below = last >= HEAD
                && JournalLine.read(lines.get(last))
                        .filter(line -> line.volume() != null)
                        .isPresent();
        return below ? last : -1;
    }

    private static int likelyAuthors(List<String> lines) {
        return !lines.isEmpty() && AuthorLine.isLikely(lines.getFirst()) ? 1 : 0;
    }

    PaperDraft draft() {
        PaperDraft draft = Paper.titled(title)
                .doi(identifier("doi", Doi::read))
                .pmid(identifier("pmid", Pmid::read))
                .pmcid(identifier("pmcid", Pmcid::read))
                .authors(AuthorLine.read(String.join(", ", authors)))
                .abstractSections(AbstractLines.read(abstractLines));
        return journal == null ? draft : published(draft, journal);
    }

    private static PaperDraft published(PaperDraft draft, JournalLine line) {
        return draft.journal(Journal.named(line.journal()))
                .date(line.date())
                .dates(List.of(new DatedEvent(DatedEvent.Kind.ISSUE, line.date())))
                .volume(line.volume(), line.issue())
                .pages(line.pages().first(), line.pages().last());
    }

    private <T> @Nullable T identifier(String kind, Function<String, Optional<T>> reader) {
        return identifiers.stream()
                .map(Pattern.compile("(?i)" + kind + "\\s?:\\s?(\\S+)")::matcher)
                .filter(Matcher::matches)
                .map(line -> reader.apply(line.group(1)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}

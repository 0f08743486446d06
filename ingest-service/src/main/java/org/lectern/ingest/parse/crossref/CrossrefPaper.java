package org.lectern.ingest.parse.crossref;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.jats.JatsMarkup;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.DatedEvent;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.Notice.Source;
import org.lectern.ingest.parse.paper.Notices;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PaperDraft;
import org.lectern.ingest.parse.paper.Pmcid;
import org.lectern.ingest.parse.paper.Pmid;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** One work, field by field; its relations are left for whoever joins papers. */
final class CrossrefPaper {

    private final Work work;

    private CrossrefPaper(Work work) {
        this.work = work;
    }

    /** Reads the work; one without a title, or that is no paper, is refused. */
    static Reading read(Work work, String place) {
        if (!WorkTypes.isPaper(work.type())) {
            return new Refusal(Reason.NOT_AN_ARTICLE, "The work is a " + work.type() + ", which is no paper.", place);
        }
        CrossrefPaper paper = new CrossrefPaper(work);
        return paper.title()
                .<Reading>map(title -> Reading.Statement.of(paper.paper(title)))
                .orElseGet(() -> new Refusal(Reason.NOT_AN_ARTICLE, "The work has no title.", place));
    }

    private Optional<String> title() {
        Optional<String> subtitle = first(work.subtitle());
        return first(work.title()).map(title -> JatsMarkup.title(title, subtitle.orElse("")));
    }

    private Paper paper(String title) {
        return found(title)
                .languages(stated(work.language())
                        .flatMap(each -> Languages.read(each).stream())
                        .toList())
                .license(WorkLicense.read(work))
                .fullText(WorkLinks.read(work))
                .trials(WorkBasis.trials(work))
                .grants(WorkBasis.grants(work))
                .referenceCount(WorkBasis.referenceCount(work))
                .notices(Notices.of(WorkNotices.read(work), title, types(), Source.PUBLISHER))
                .paper();
    }

    private PaperDraft found(String title) {
        PageRange pages = pages();
        List<DatedEvent> dates = WorkDate.read(work);
        return Paper.titled(title)
                .doi(id(work.doi(), Doi::read))
                .pmid(id(work.pmid(), Pmid::read))
                .pmcid(id(work.pmcid(), Pmcid::read))
                .otherTitles(first(work.subtitle()).orElse(null), originalTitle(title))
                .types(types())
                .authors(WorkAuthors.read(work.author()))
                .abstractSections(abstractSections())
                .journal(WorkJournal.read(work))
                .volume(work.volume(), issue())
                .pages(pages.first(), pages.last())
                .dates(dates)
                .date(DatedEvent.best(dates).orElse(null));
    }

    private List<String> types() {
        return WorkTypes.read(work.type(), work.subtype());
    }

    private @Nullable String originalTitle(String title) {
        return first(work.originalTitle()).filter(other -> !other.equals(title)).orElse(null);
    }

    private static <T> @Nullable T id(@Nullable String value, Function<String, Optional<T>> reader) {
        return stated(value).map(reader).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private List<AbstractSection> abstractSections() {
        return stated(work.abstractMarkup())
                .flatMap(markup -> JatsMarkup.abstractSections(markup).stream())
                .toList();
    }

    private @Nullable String issue() {
        Work.Issue issue = work.journalIssue();
        return work.issue() == null && issue != null ? issue.issue() : work.issue();
    }

    // An article number is what the page is where there is none.
    private PageRange pages() {
        return stated(work.page())
                .map(PageRange::read)
                .filter(pages -> pages.first() != null)
                .findFirst()
                .orElseGet(() -> new PageRange(work.articleNumber(), null));
    }

    /** The first that says something, without markup. */
    static Optional<String> first(List<String> values) {
        return values.stream()
                .map(JatsMarkup::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<String> stated(@Nullable String value) {
        return Stream.ofNullable(value);
    }
}

package org.lectern.engagement.cme.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.engagement.cme.prompt.Source;
import org.lectern.messaging.ReceivedEvent;

/** Takes in what signed-in readers did; what nobody signed for leaves no trace here. */
@ApplicationScoped
class UsageRecording {
    @Inject
    Openings openings;

    @Inject
    Offering offering;

    /**
     * An event that can matter.
     *
     * @param of whose search
     * @param effect what to write down of it
     */
    private record Usage(ReceivedEvent event, ReaderSearch of, Runnable effect) {}

    /** Records a batch, then makes the offers that follow from it, each in the trace of its last event. */
    void record(List<ReceivedEvent> events) {
        List<Usage> usages =
                events.stream().map(this::usage).flatMap(Optional::stream).toList();
        Map<ReaderSearch, ReceivedEvent> searches = new TreeMap<>(ReaderSearch.LOCK_ORDER);
        usages.forEach(usage -> searches.put(usage.of(), usage.event()));
        searches.keySet().forEach(openings::lock);
        usages.forEach(usage -> usage.effect().run());
        searches.forEach((of, event) -> event.inTrace(() -> offering.offer(of)));
    }

    private Optional<Usage> usage(ReceivedEvent event) {
        return switch (event.type()) {
            case SearchPerformed.TYPE -> search(event, event.dataAs(SearchPerformed.class));
            case PaperViewed.TYPE -> view(event, event.dataAs(PaperViewed.class));
            default -> Optional.empty();
        };
    }

    private Optional<Usage> search(ReceivedEvent event, SearchPerformed search) {
        return Optional.ofNullable(search.reader())
                .map(reader -> new ReaderSearch(reader, search.searchId()))
                .map(of -> new Usage(event, of, () -> openings.performed(of, search.at(), search.query())));
    }

    private Optional<Usage> view(ReceivedEvent event, PaperViewed view) {
        if (view.reader() == null || view.searchId() == null || !view.paper().isEligible()) {
            return Optional.empty();
        }
        ReaderSearch of = new ReaderSearch(view.reader(), view.searchId());
        return Optional.of(new Usage(event, of, () -> openings.opened(of, source(event, view))));
    }

    private static Source source(ReceivedEvent event, PaperViewed view) {
        PaperViewed.Paper paper = view.paper();
        String title = paper.title() == null ? "" : paper.title();
        return new Source(
                paper.id(), paper.doi(), paper.pmid(), title, view.at(), event.id(), paper.retractionStatus());
    }
}

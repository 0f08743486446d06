package org.lectern.ingest.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.messaging.Outbox;

/**
 * Reads the pages that wait: a batch is taken, read, answered and published in one transaction, so a crash leaves them
 * waiting and nothing is published twice. A batch that cannot be stored is read page by page.
 */
@ApplicationScoped
class Parsing {
    static final String CANNOT_BE_STORED = "What the page states cannot be stored.";

    private static final Logger LOG = Logger.getLogger(Parsing.class);

    @Inject
    Pages pages;

    @Inject
    ParserThreads parser;

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @Inject
    AnswerFigures figures;

    @Inject
    ParsingSettings settings;

    /** Reads the next batch and returns how many pages got their answer. */
    int parseNext() {
        try {
            return inTransaction(() -> answer(pages.take(settings.batchPages(), settings.batchBytes())));
        } catch (RuntimeException failure) { // whatever it was: it decides between waiting and reading page by page
            if (!FaultyData.isCauseOf(failure)) {
                throw failure;
            }
            return pages.waiting(settings.batchPages()).stream()
                    .mapToInt(this::parseAlone)
                    .sum();
        }
    }

    private int parseAlone(UUID id) {
        try {
            return inTransaction(() -> answer(pages.take(id)));
        } catch (RuntimeException failure) { // as above
            if (!FaultyData.isCauseOf(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "what page %s states cannot be stored", id);
            return inTransaction(() -> reject(pages.take(id)));
        }
    }

    /** What would be announced of a page; nothing is stored. Empty where all parsers were busy for too long. */
    Optional<Announcement> preview(Page page) throws InterruptedException {
        return parser.parse(List.of(page)).getFirst().map(answer -> Announcement.of(answer, json));
    }

    private int inTransaction(Callable<List<Announcement>> work) {
        List<Announcement> announced = QuarkusTransaction.requiringNew().call(work);
        announced.forEach(announcement -> figures.count(announcement.answer()));
        return announced.size();
    }

    private List<Announcement> answer(List<WaitingPage> waiting) throws InterruptedException {
        return announce(
                waiting, parser.parse(waiting.stream().map(WaitingPage::page).toList()));
    }

    private List<Announcement> reject(List<WaitingPage> waiting) {
        return announce(
                waiting,
                waiting.stream()
                        .map(each -> ParserThreads.malformed(each.page(), CANNOT_BE_STORED))
                        .map(Optional::of)
                        .toList());
    }

    private List<Announcement> announce(List<WaitingPage> waiting, List<Optional<ParsedPage>> answers) {
        List<Announcement> announcements = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            Trace trace = waiting.get(i).trace();
            answers.get(i).map(answer -> Announcement.of(answer, json)).ifPresent(announcement -> {
                announcements.add(announcement);
                trace.run(() -> outbox.append(announcement.event()));
            });
        }
        pages.answer(announcements);
        return announcements;
    }
}

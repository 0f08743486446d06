package org.lectern.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.ingest.page.ReadPages.ReadPage;
import org.lectern.ingest.page.ReadPages.Selection;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.messaging.Outbox;

/** Reads stored pages again. Only a page whose answer is another one now is published again, all of a call or none. */
@ApplicationScoped
class Reparsing {
    @Inject
    ReadPages readPages;

    @Inject
    Pages pages;

    @Inject
    ParserThreads parser;

    @Inject
    Outbox outbox;

    @Inject
    ObjectMapper json;

    @Inject
    ParsingSettings settings;

    /** A page's old answer beside its new one. */
    private record Reading(ReadPage before, Announcement now, List<Difference> differences) {
        ReparsedPage outcome(boolean publish) {
            return new ReparsedPage(
                    before.page().id(), now.status(), before.parser(), PageParser.VERSION, publish, differences);
        }

        boolean isChanged() {
            return !differences.isEmpty();
        }
    }

    /**
     * Reads one page again.
     *
     * @param trial whether to tell the differences and change nothing
     * @return empty where the page is unknown, waits to be read for the first time, or finds all parsers busy
     */
    @Transactional
    Optional<ReparsedPage> reparse(UUID id, boolean trial) throws InterruptedException {
        return settled(read(readPages.take(id)), trial).stream()
                .map(reading -> reading.outcome(reading.isChanged() && !trial))
                .findFirst();
    }

    /** Reads again what fits into one batch of the pages behind a position, in the order of their arrival. */
    @Transactional
    ReparsedPages reparse(long after, boolean all, boolean trial) throws InterruptedException {
        List<ReadPage> taken = readPages.take(new Selection(after, all, settings.batchPages(), settings.batchBytes()));
        List<Reading> readings = settled(read(taken), trial);
        return new ReparsedPages(
                readings.size(),
                readings.stream()
                        .filter(Reading::isChanged)
                        .map(reading -> reading.outcome(!trial))
                        .toList(),
                taken.isEmpty() ? null : taken.getLast().position());
    }

    private List<Reading> read(List<ReadPage> taken) throws InterruptedException {
        List<Optional<ParsedPage>> answers =
                parser.parse(taken.stream().map(ReadPage::page).toList());
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            ReadPage before = taken.get(i);
            answers.get(i).map(answer -> reading(before, answer)).ifPresent(readings::add);
        }
        return readings;
    }

    private Reading reading(ReadPage before, ParsedPage answer) {
        Announcement now = Announcement.of(answer, json);
        return new Reading(before, now, Difference.between(tree(before.answer()), tree(now.json())));
    }

    private JsonNode tree(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer is stored as it was written", failure);
        }
    }

    private List<Reading> settled(List<Reading> readings, boolean trial) {
        if (!trial) {
            List<Announcement> changed = readings.stream()
                    .filter(Reading::isChanged)
                    .map(Reading::now)
                    .toList();
            outbox.append(changed.stream().map(Announcement::event).toList());
            pages.answer(changed);
            readPages.confirm(readings.stream()
                    .filter(reading -> !reading.isChanged())
                    .map(reading -> reading.before().page().id())
                    .toList());
        }
        return readings;
    }
}

package org.lectern.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.page.LoadedPage.Outcome;
import org.lectern.ingest.page.LoadedPage.Rejection;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.ParsedPage.Rejected;

/**
 * Loads pages that come by the thousand: they are read first, and then stored with their answers in the transaction that
 * also notes how far the load has come. They need not wait to be read, as those do that come alone.
 */
@ApplicationScoped
public class Loading {
    @Inject
    Pages pages;

    @Inject
    ParserThreads parser;

    @Inject
    ObjectMapper json;

    @Inject
    AnswerFigures figures;

    /** Pages that have been read, in their order; stored once by {@link #store}. */
    public static final class ReadRecords {
        private final List<UUID> ids;
        private final Map<UUID, String> known;
        private final Map<UUID, AnsweredPage> read;

        private ReadRecords(List<UUID> ids, Map<UUID, String> known, Map<UUID, AnsweredPage> read) {
            this.ids = ids;
            this.known = known;
            this.read = read;
        }
    }

    /** Reads those pages that are not known yet, on all processors and outside any transaction. */
    public ReadRecords read(List<Page> all) throws InterruptedException {
        List<UUID> ids = all.stream().map(Page::id).toList();
        Map<UUID, String> known = pages.known(ids);
        Map<UUID, Page> unknown = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (!known.containsKey(ids.get(i))) {
                unknown.put(ids.get(i), all.get(i));
            }
        }
        return new ReadRecords(ids, known, answered(unknown));
    }

    /** A page whose turn does not come, since others take all the time there is, is tried again. */
    private Map<UUID, AnsweredPage> answered(Map<UUID, Page> unknown) throws InterruptedException {
        Map<UUID, AnsweredPage> answered = new HashMap<>();
        List<Page> left = List.copyOf(unknown.values());
        while (!left.isEmpty()) {
            parser.parse(left).stream()
                    .flatMap(Optional::stream)
                    .forEach(answer -> answered.put(
                            answer.page().id(),
                            answered(unknown.get(answer.page().id()), answer)));
            left = unknown.entrySet().stream()
                    .filter(page -> !answered.containsKey(page.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
        return answered;
    }

    private AnsweredPage answered(@Nullable Page page, ParsedPage answer) {
        return new AnsweredPage(Objects.requireNonNull(page), Announcement.of(answer, json));
    }

    /** The pages as if none of them could be read: what they state cannot be stored. */
    public ReadRecords refused(List<Page> refused) {
        Map<UUID, AnsweredPage> read = new HashMap<>();
        refused.stream()
                .map(page -> answered(page, ParserThreads.malformed(page, Parsing.CANNOT_BE_STORED)))
                .forEach(page -> read.put(page.id(), page));
        return new ReadRecords(refused.stream().map(Page::id).toList(), Map.of(), read);
    }

    /**
     * Stores pages and their answers, and says in their order what became of each. The caller publishes what they say in the
     * same transaction.
     */
    @Transactional(TxType.MANDATORY)
    public List<LoadedPage> store(ReadRecords read) {
        Set<UUID> added = pages.addAnswered(List.copyOf(read.read.values()));
        List<LoadedPage> loaded = new ArrayList<>();
        for (UUID id : read.ids) {
            loaded.add(added.remove(id) ? isNew(read.read.get(id)) : isKnown(id, read));
        }
        return loaded;
    }

    private static LoadedPage isNew(@Nullable AnsweredPage page) {
        Announcement announcement = Objects.requireNonNull(page).announcement();
        return announcement.answer() instanceof Rejected rejected
                ? new LoadedPage(page.id(), Outcome.REJECTED, rejection(rejected), announcement.event())
                : new LoadedPage(page.id(), Outcome.PARSED, null, announcement.event());
    }

    /** A page that was rejected before is rejected again, though nobody is told twice. */
    private LoadedPage isKnown(UUID id, ReadRecords read) {
        AnsweredPage again = read.read.get(id);
        Rejection rejection = again != null && again.announcement().answer() instanceof Rejected rejected
                ? rejection(rejected)
                : rejection(read.known.getOrDefault(id, ""));
        return new LoadedPage(id, rejection == null ? Outcome.UNCHANGED : Outcome.REJECTED, rejection, null);
    }

    private @Nullable Rejection rejection(String answer) {
        try {
            return answer.isEmpty() ? null : json.readValue(answer, Rejection.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer is stored as it was written", failure);
        }
    }

    private static Rejection rejection(Rejected rejected) {
        return new Rejection(rejected.reason().name(), rejected.detail(), rejected.place(), rejected.advice());
    }

    /** Counts what has become of pages, once it is committed. */
    public void count(ReadRecords read, List<LoadedPage> loaded) {
        loaded.stream()
                .filter(page -> page.event() != null)
                .flatMap(page -> Stream.ofNullable(read.read.get(page.id())))
                .forEach(page -> figures.count(page.announcement().answer()));
    }
}

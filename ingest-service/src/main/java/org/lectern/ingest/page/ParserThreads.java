package org.lectern.ingest.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.PageReference;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/**
 * Reads pages on all processors. A page on which the parser fails, in whatever way, or does not come to an end is
 * rejected as malformed, and the others go on.
 */
@ApplicationScoped
class ParserThreads {
    private static final Logger LOG = Logger.getLogger(ParserThreads.class);
    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().name("page-parser-", 0).daemon().factory();

    private final Function<Page, ParsedPage> parser;
    private final int size;
    private final Duration timeLimit;
    private final Timer timer;
    private volatile ExecutorService threads;

    @Inject
    ParserThreads(ParsingSettings settings, MeterRegistry metrics) {
        this(
                new PageParser()::parse,
                settings.threads().orElse(Runtime.getRuntime().availableProcessors()),
                settings.timeLimit(),
                metrics);
    }

    ParserThreads(Function<Page, ParsedPage> parser, int size, Duration timeLimit, MeterRegistry metrics) {
        this.parser = parser;
        this.size = size;
        this.timeLimit = timeLimit;
        this.timer = metrics.timer("lectern.pages.parsing");
        this.threads = Executors.newFixedThreadPool(size, DAEMONS);
    }

    /**
     * What each page states, in the order of the pages; empty for one whose turn did not come within the time limit,
     * because others took all of it.
     */
    List<Optional<ParsedPage>> parse(List<Page> pages) throws InterruptedException {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        long end = System.nanoTime() + timeLimit.toNanos();
        List<Callable<ParsedPage>> tasks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int index = i;
            tasks.add(() -> {
                // Not once time is up: a thread that is freed by giving up one page takes the next before that is given
                // up.
                if (System.nanoTime() < end) {
                    begun.add(index);
                }
                return parse(pages.get(index));
            });
        }
        List<Future<ParsedPage>> answers = threads.invokeAll(tasks, timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        return collected(pages, answers, begun);
    }

    /** Why each value of the page's paper is what it is; empty where the parser did not come to an end within the time limit. */
    Optional<List<Receipt>> explain(Page page) throws InterruptedException {
        Callable<List<Receipt>> task = () -> new PageParser().explain(page);
        Future<List<Receipt>> answer = threads.invokeAll(List.of(task), timeLimit.toMillis(), TimeUnit.MILLISECONDS)
                .getFirst();
        if (answer.isCancelled()) {
            replaceThreads();
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get());
        } catch (ExecutionException failure) {
            LOG.errorf(failure, "the parser failed to explain page %s", page.id());
            return Optional.of(List.of());
        }
    }

    private List<Optional<ParsedPage>> collected(List<Page> pages, List<Future<ParsedPage>> answers, Set<Integer> begun)
            throws InterruptedException {
        List<Optional<ParsedPage>> collected = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!answers.get(i).isCancelled()) {
                collected.add(Optional.of(answer(pages.get(i), answers.get(i))));
            } else {
                collected.add(begun.contains(i) ? Optional.of(givenUp(pages.get(i))) : Optional.empty());
            }
        }
        if (answers.stream().anyMatch(Future::isCancelled)) {
            replaceThreads();
        }
        return collected;
    }

    /** A thread that was given up may never end: its pool is left to it. */
    private void replaceThreads() {
        threads.shutdownNow();
        threads = Executors.newFixedThreadPool(size, DAEMONS);
    }

    private static ParsedPage answer(Page page, Future<ParsedPage> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            return failed(page, Objects.requireNonNullElse(failure.getCause(), failure));
        }
    }

    private ParsedPage parse(Page page) {
        return timer.record(() -> parser.apply(page));
    }

    private static ParsedPage failed(Page page, Throwable failure) {
        LOG.errorf(failure, "the parser failed on page %s", page.id());
        return malformed(
                page, "The parser failed on this page (" + failure.getClass().getSimpleName() + ").");
    }

    private ParsedPage givenUp(Page page) {
        LOG.errorf("the parser did not come to an end on page %s", page.id());
        return malformed(page, "The parser did not come to an end within " + timeLimit.toSeconds() + " s.");
    }

    /** The rejection of a page that was not read to its end, through no known fault of its own. */
    static ParsedPage malformed(Page page, String detail) {
        PageReference reference = new PageReference(page.id(), page.address(), null, PageParser.VERSION);
        return new ParsedPage.Rejected(reference, Reason.MALFORMED, detail, "byte 0", Reason.MALFORMED.advice());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

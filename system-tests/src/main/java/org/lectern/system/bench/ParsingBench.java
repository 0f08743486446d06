package org.lectern.system.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.system.journey.InventedPaper;
import org.lectern.system.journey.SubmittedPage;

/** How fast one thread parses pages; the floor is jsoup building the tree of the same bytes. */
final class ParsingBench {
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    private final List<SubmittedPage> pages = IntStream.rangeClosed(1, 500)
            .mapToObj(number -> new InventedPaper("parse", number).atPublisher())
            .toList();

    Measurement lectern() {
        PageParser parser = new PageParser();
        return measure(
                "parse HTML pages, one thread",
                page -> parser.parse(new Page(page.bytes(), page.mediaType(), page.address())));
    }

    Measurement jsoup() {
        return measure("jsoup builds the tree", page -> Jsoup.parse(text(page)));
    }

    private static String text(SubmittedPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    private Measurement measure(String what, Consumer<SubmittedPage> parse) {
        run(parse, WARM_UP);
        long start = System.nanoTime();
        int done = run(parse, MEASURED);
        return Measurement.of(what, done, Duration.ofNanos(System.nanoTime() - start));
    }

    private int run(Consumer<SubmittedPage> parse, Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        int done = 0;
        while (System.nanoTime() < end) {
            parse.accept(pages.get(done++ % pages.size()));
        }
        return done;
    }
}

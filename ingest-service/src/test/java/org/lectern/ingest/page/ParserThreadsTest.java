package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageFormat;
import org.lectern.ingest.parse.PageParser;
import org.lectern.ingest.parse.PageReference;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.ParsedPage.Parsed;
import org.lectern.ingest.parse.ParsedPage.Rejected;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class ParserThreadsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void answersComeInTheOrderOfThePages() throws Exception {
        List<Page> pages = Stream.iterate(1, i -> i + 1)
                .limit(100)
                .map(i -> page("page " + i))
                .toList();

        List<Optional<ParsedPage>> answers =
                threads(ParserThreadsTest::titled, LONG).parse(pages);

        assertThat(answers)
                .extracting(answer -> answer.orElseThrow().page().id())
                .containsExactlyElementsOf(pages.stream().map(Page::id).toList());
    }

    @Test
    void aPageOnWhichTheParserFailsIsMalformedAndTheOthersGoOn() throws Exception {
        Function<Page, ParsedPage> parser = page -> switch (text(page)) {
            case "deep" -> endless(page);
            case "odd" -> throw new IllegalStateException("odd");
            default -> titled(page);
        };

        List<Optional<ParsedPage>> answers =
                threads(parser, LONG).parse(List.of(page("deep"), page("good"), page("odd"), page("better")));

        assertMalformed(answers.get(0), "StackOverflowError");
        assertThat(answers.get(1)).get().isInstanceOf(Parsed.class);
        assertMalformed(answers.get(2), "IllegalStateException");
        assertThat(answers.get(3)).get().isInstanceOf(Parsed.class);
    }

    @Test
    void aPageOnWhichTheParserDoesNotEndIsMalformedAndTheNextBatchGoesOn() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ParserThreads threads = threads(page -> text(page).equals("endless") ? waiting(never) : titled(page), SHORT);

        List<Optional<ParsedPage>> answers = threads.parse(List.of(page("endless"), page("good")));

        assertMalformed(answers.get(0), "did not come to an end");
        assertThat(answers.get(1)).get().isInstanceOf(Parsed.class);
        assertThat(threads.parse(List.of(page("next"))).getFirst()).get().isInstanceOf(Parsed.class);
    }

    @Test
    void aPageWhoseTurnDoesNotComeGoesOnWaiting() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ParserThreads threads = threads(page -> waiting(never), SHORT);

        List<Optional<ParsedPage>> answers = threads.parse(List.of(page("1"), page("2"), page("3")));

        assertThat(answers.get(2)).isEmpty();
    }

    @Test
    void whatIsTooLongForAnEventIsRejected() {
        ParsedPage answer = titled(page("a".repeat(1_100_000)));

        Announcement announcement = Announcement.of(answer, new ObjectMapper());

        assertThat(announcement.status()).isEqualTo(PageStatus.REJECTED);
        assertThat(announcement.json()).contains("TOO_LARGE").hasSizeLessThan(1_000);
    }

    private static ParserThreads threads(Function<Page, ParsedPage> parser, Duration timeLimit) {
        return new ParserThreads(parser, 2, timeLimit, new SimpleMeterRegistry());
    }

    private static Page page(String text) {
        return new Page(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String text(Page page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }

    private static ParsedPage titled(Page page) {
        PageReference reference = new PageReference(page.id(), null, PageFormat.HTML, PageParser.VERSION);
        return new Parsed(reference, Paper.titled(text(page)).paper(), List.of(), false);
    }

    private static ParsedPage endless(Page page) {
        return text(page).isEmpty() ? titled(page) : endless(page);
    }

    private static ParsedPage waiting(CountDownLatch latch) {
        try {
            latch.await();
            return titled(page("never"));
        } catch (InterruptedException givenUp) {
            throw new IllegalStateException(givenUp);
        }
    }

    private static void assertMalformed(Optional<ParsedPage> answer, String detail) {
        assertThat(answer).get().isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(rejected.detail()).contains(detail);
        });
    }
}

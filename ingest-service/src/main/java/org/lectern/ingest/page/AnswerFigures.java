package org.lectern.ingest.page;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.PageFormat;
import org.lectern.ingest.parse.ParsedPage;
import org.lectern.ingest.parse.ParsedPage.Parsed;
import org.lectern.ingest.parse.ParsedPage.Rejected;

/** Counts what became of pages: {@code lectern.pages.parsed} and {@code lectern.pages.rejected}. */
@ApplicationScoped
class AnswerFigures {
    @Inject
    MeterRegistry metrics;

    /** Counts an answer that is committed. */
    void count(ParsedPage answer) {
        String format = tag(answer.page().format());
        switch (answer) {
            case Parsed parsed ->
                metrics.counter("lectern.pages.parsed", "format", format).increment();
            case Rejected rejected ->
                metrics.counter(
                                "lectern.pages.rejected",
                                "format",
                                format,
                                "reason",
                                rejected.reason().name())
                        .increment();
        }
    }

    private static String tag(@Nullable PageFormat format) {
        return format == null
                ? "unknown"
                : format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

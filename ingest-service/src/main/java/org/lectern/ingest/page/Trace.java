package org.lectern.ingest.page;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a page came in, kept while it waits, so that the event about it belongs to the trace of its submission.
 *
 * @param parent {@code traceparent} as W3C Trace Context writes it; null where there was no trace
 */
public record Trace(@Nullable String parent) {
    private static final String HEADER = "traceparent";

    /** The trace of the running call or event. */
    public static Trace current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return new Trace(carrier.get(HEADER));
    }

    /** Runs an action as part of this trace. */
    public void run(Runnable action) {
        try (Scope scope = context().makeCurrent()) {
            action.run();
        }
    }

    /** This trace as OpenTelemetry takes it. */
    public Context context() {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), this, new ParentGetter());
    }

    private static final class ParentGetter implements TextMapGetter<Trace> {
        @Override
        public Iterable<String> keys(Trace trace) {
            return Map.of(HEADER, "").keySet();
        }

        @Override
        public @Nullable String get(@Nullable Trace trace, String key) {
            return trace != null && key.equals(HEADER) ? trace.parent() : null;
        }
    }
}

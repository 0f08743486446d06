package org.lectern.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Sends one event to Kafka as CloudEvents 1.0 in binary mode: attributes are headers, the value is the JSON alone. */
@ApplicationScoped
class EventPublisher {
    /** The relay never has more than one batch under way, which bounds this buffer. */
    @Inject
    @Channel("outbox")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    Emitter<byte[]> emitter;

    @Inject
    MessagingSettings.Flow settings;

    /** What is sent: a row of the outbox without its position. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Envelope(
            UUID id,
            String topic,
            String key,
            String type,
            byte[] json,
            Instant occurred,
            @Nullable String traceparent) {}

    /** Completes when the broker has the event, exceptionally when it refused or time ran out. */
    CompletableFuture<Void> publish(Envelope envelope) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            emitter.send(Message.of(
                    envelope.json(),
                    metadata(envelope),
                    () -> completed(sent.complete(null)),
                    failure -> completed(sent.completeExceptionally(failure))));
        } catch (IllegalStateException notYetConnected) {
            sent.completeExceptionally(notYetConnected);
        }
        return sent;
    }

    private static CompletableFuture<Void> completed(boolean ignored) {
        return CompletableFuture.completedFuture(null);
    }

    private Metadata metadata(Envelope envelope) {
        return Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(envelope.topic())
                        .withKey(envelope.key())
                        .build(),
                OutgoingCloudEventMetadata.<byte[]>builder()
                        .withId(envelope.id().toString())
                        .withSource(URI.create(settings.source()))
                        .withType(envelope.type())
                        .withTimestamp(envelope.occurred().atZone(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .build(),
                TracingMetadata.withCurrent(contextOf(envelope.traceparent())));
    }

    /** The trace that caused an event, or none: {@code traceparent} as W3C Trace Context writes it. */
    static Context contextOf(@Nullable String traceparent) {
        if (traceparent == null) {
            return Context.root();
        }
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", traceparent), new MapGetter());
    }

    private static final class MapGetter implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}

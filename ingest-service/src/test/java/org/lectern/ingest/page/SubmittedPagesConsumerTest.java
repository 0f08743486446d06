package org.lectern.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.localstack.TopicReader.header;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.lectern.ingest.parse.Page;
import org.lectern.localstack.CloudEvent;
import org.lectern.localstack.TestStack;
import org.lectern.localstack.TopicWriter;

@QuarkusTest
class SubmittedPagesConsumerTest {
    private static final String TYPE = "org.lectern.page.submitted.v1";
    private static final int LARGEST_RECORD = 11_000_000;

    private final SampleHtml sample = SampleHtml.unique();

    @Test
    void aPageOnTheTopicIsPublishedInTheTraceOfItsSubmission() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        send(
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "ce_subject", "https://a.example/7"),
                sample.bytes());

        ConsumerRecord<String, byte[]> event = Ingest.event(Ingest.PARSED, sample.key());

        assertThat(header(event, "traceparent"))
                .hasValueSatisfying(parent -> assertThat(parent).contains(trace));
        JsonPath data = new JsonPath(new String(event.value(), StandardCharsets.UTF_8));
        assertThat(data.getString("page.address")).isEqualTo("https://a.example/7");
        assertThat(data.getString("page.id"))
                .isEqualTo(id(sample.bytes(), "https://a.example/7").toString());
    }

    @Test
    void aRecordWithoutBytesIsAnEmptyPage() {
        String address = "https://a.example/" + sample.doi();

        send(Map.of("ce_subject", address), null);

        assertThat(rejection(id(new byte[0], address))).contains("EMPTY");
    }

    @Test
    void aPageThatIsTooLargeIsRejectedAsThat() {
        byte[] tooLarge = new byte[Page.LARGEST + 1];
        System.arraycopy(sample.bytes(), 0, tooLarge, 0, sample.bytes().length);

        send(Map.of(), tooLarge);

        assertThat(rejection(id(tooLarge, null))).contains("TOO_LARGE");
    }

    @Test
    void aPageWithoutAWebAddressGoesToTheDeadLettersAndThoseBehindItGoOn() {
        try (TopicWriter writer = TestStack.writer()) {
            writer.write(Ingest.SUBMITTED, sample.doi(), page(sample.bytes()).withSubject("not-an-address"));
            writer.write(
                    Ingest.SUBMITTED,
                    sample.doi(),
                    page(sample.titled("Behind it").bytes()));
        }

        Ingest.event(Ingest.PARSED, sample.key());
        ConsumerRecord<String, byte[]> dead = Ingest.event("lectern.ingest.dead-letters", sample.doi());
        assertThat(dead.value()).isEqualTo(sample.bytes());
        assertThat(header(dead, "lectern-dead-letter-reason"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("ce_subject is not-an-address"));
    }

    @Test
    void twoHundredPagesThroughBothDoorsAreEachReadOnce() {
        List<SampleHtml> samples =
                Stream.generate(SampleHtml::unique).limit(200).toList();
        try (TopicWriter writer = TestStack.writer()) {
            samples.parallelStream().forEach(each -> {
                writer.write(Ingest.SUBMITTED, null, page(each.bytes()));
                assertThat(Ingest.submit(each.bytes()).statusCode()).isIn(200, 202);
                writer.write(Ingest.SUBMITTED, null, page(each.bytes()));
            });
        }
        Set<String> keys = samples.stream().map(SampleHtml::key).collect(Collectors.toSet());
        TestStack.reader().readUntil(Ingest.PARSED, seen -> keysOf(seen).containsAll(keys), Ingest.SOON);
        Ingest.published(Ingest.PARSED, "");

        Map<String, Long> published = Ingest.all(Ingest.PARSED).stream()
                .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));

        assertThat(samples).allSatisfy(each -> assertThat(published).containsEntry(each.key(), 1L));
    }

    private static Set<String> keysOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    private static CloudEvent page(byte[] bytes) {
        return CloudEvent.of("/crawler/north", TYPE, "text/html", bytes);
    }

    private static UUID id(byte[] bytes, String address) {
        return new Page(bytes, null, address).id();
    }

    private static String rejection(UUID id) {
        return new String(Ingest.event(Ingest.REJECTED, id.toString()).value(), StandardCharsets.UTF_8);
    }

    /** As a crawler would with a client of its own. */
    private static void send(Map<String, String> more, byte[] page) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Ingest.SUBMITTED, page);
        Stream.of(
                        Map.of("ce_specversion", "1.0", "ce_source", "/crawler/south", "ce_type", TYPE),
                        Map.of("ce_id", UUID.randomUUID().toString(), "content-type", "text/html"),
                        more)
                .flatMap(headers -> headers.entrySet().stream())
                .forEach(header ->
                        record.headers().add(header.getKey(), header.getValue().getBytes()));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestStack.bootstrapServers(), "max.request.size", LARGEST_RECORD),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
        }
    }
}

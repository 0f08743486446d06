import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Counts the likes of each paper from the beginning of lectern.engagement.recorded to its present end:
 * {@code java -cp 'local-stack/target/lib/*' docs/examples/CountLikes.java localhost:9192}
 */
class CountLikes {
    private final Set<String> seen = new HashSet<>(); // a consumer that lives on keeps this in its database
    private final Map<String, Integer> likes = new TreeMap<>();
    private final ObjectMapper json = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        CountLikes counting = new CountLikes();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", arguments[0]), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("lectern.engagement.recorded").stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions); // a consumer that shares the work subscribes with a group.id instead
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    counting.apply(event);
                }
            }
        }
        counting.likes.forEach((paper, number) -> System.out.println(paper + " " + number));
    }

    private void apply(ConsumerRecord<String, byte[]> event) throws Exception {
        boolean first = seen.add(header(event, "ce_source") + " " + header(event, "ce_id"));
        if (!first || !header(event, "ce_type").equals("org.lectern.reaction.changed.v1")) {
            return; // delivered twice, or a type that this consumer does not know
        }
        JsonNode change = json.readTree(event.value());
        likes.merge(change.get("paperId").asText(), is(change, "to") - is(change, "from"), Integer::sum);
    }

    private static int is(JsonNode change, String field) {
        return change.path(field).asText().equals("like") ? 1 : 0;
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

package org.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** docs/asyncapi.yaml and docs/events.md say what the services do. */
class EventDocumentsTest {
    private static final Pattern PARTITIONS = Pattern.compile("lectern\\.topics\\.\"([^\"]+)\"\\.partitions");
    private static final String SCHEMA = ".schema.json";

    private final JsonNode asyncapi = Project.yaml("docs/asyncapi.yaml");
    private final String guide = Project.text(Project.path("docs/events.md"));

    private record Topic(String partitions, String cleanup, String retention) {}

    @Test
    void everyTopicIsDescribedAsItsProducerMakesIt() {
        assertThat(describedTopics()).isEqualTo(madeTopics());
    }

    @Test
    void everyContractIsAMessageAndEveryMessageAContract() {
        Set<String> messages = StreamSupport.stream(
                        asyncapi.at("/components/messages").spliterator(), false)
                .map(message -> message.get("name").asText())
                .filter(name -> !name.equals("deadLetter"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(messages).isEqualTo(contracts());
    }

    @Test
    void everyFileThatTheDescriptionRefersToIsThere() {
        assertThat(asyncapi.findValuesAsText("$ref"))
                .filteredOn(reference -> !reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(Project.path("docs").resolve(reference.replaceFirst("#.*", "")))
                        .exists());
    }

    @Test
    void theGuideNamesEveryTopicAndType() {
        assertThat(madeTopics().keySet()).allSatisfy(topic -> assertThat(guide).contains("`" + topic + "`"));
        assertThat(contracts()).allSatisfy(type -> assertThat(guide).contains("`" + type + "`"));
    }

    /** Addresses are as pages write them, and may hold letters beyond ASCII: the format "uri" does not let these pass. */
    @Test
    void everyAddressInAContractMayBeInternational() {
        assertThat(schemas()).isNotEmpty().allSatisfy(schema -> {
            String text = Project.text(schema);
            assertThat(text).doesNotContain("\"format\": \"uri\"");
            assertThat(text.split("\\^https\\?://", -1)).hasSameSizeAs(text.split("\"format\": \"iri\"", -1));
        });
    }

    private Map<String, Topic> describedTopics() {
        Map<String, Topic> topics = new TreeMap<>();
        for (JsonNode channel : asyncapi.get("channels")) {
            JsonNode kafka = channel.at("/bindings/kafka");
            topics.put(
                    channel.get("address").asText(),
                    new Topic(
                            kafka.get("partitions").asText(),
                            kafka.at("/topicConfiguration/cleanup.policy/0").asText(),
                            kafka.at("/topicConfiguration/retention.ms").asText()));
        }
        return topics;
    }

    private static Map<String, Topic> madeTopics() {
        Map<String, Topic> topics = new TreeMap<>();
        for (String service : Project.SERVICES) {
            Properties settings = Project.settings(service);
            for (String name : settings.stringPropertyNames()) {
                Matcher topic = PARTITIONS.matcher(name);
                if (topic.matches()) {
                    topics.put(topic.group(1), made(settings, topic.group(1)));
                }
            }
        }
        return topics;
    }

    private static Topic made(Properties settings, String topic) {
        String prefix = "lectern.topics.\"" + topic + "\".";
        return new Topic(
                settings.getProperty(prefix + "partitions"),
                settings.getProperty(prefix + "config.\"cleanup.policy\"", "delete"),
                settings.getProperty(prefix + "config.\"retention.ms\"", ""));
    }

    private static List<Path> schemas() {
        return Project.SERVICES.stream()
                .flatMap(
                        service -> Project.files(
                                Project.path(service + "-service/contract"),
                                file -> file.toString().endsWith(SCHEMA))
                                .stream())
                .toList();
    }

    private static Set<String> contracts() {
        return schemas().stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.lectern.system.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.lectern.system.Project;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml as Compose reads it: anchors and merge keys resolved, variables put in. */
final class ComposeFile {
    /** {@code $$}, {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\$|\\{(\\w+)(?::([-?])([^}]*))?})");

    private final JsonNode root;

    private ComposeFile(JsonNode root) {
        this.root = root;
    }

    /** Tells that a variable which the file requires has no value. */
    static final class Unset extends RuntimeException {
        Unset(String name, String message) {
            super("required variable %s is missing a value: %s".formatted(name, message));
        }
    }

    /**
     * The project's file.
     *
     * @param variables as in {@code .env}
     * @throws Unset where one is missing that the file requires
     */
    static ComposeFile of(Map<String, String> variables) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
        return new ComposeFile(filled(new ObjectMapper().valueToTree(loaded), variables));
    }

    /** As it is written. */
    static String text() {
        return Project.text(Project.path("docker-compose.yml"));
    }

    /** The names of all variables in the file. */
    static Set<String> variables() {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(text())
                .results()
                .flatMap(found -> Optional.ofNullable(found.group(1)).stream())
                .forEach(names::add);
        return names;
    }

    Set<String> services() {
        Set<String> names = new TreeSet<>();
        root.get("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode service(String name) {
        return root.get("services").get(name);
    }

    /** The environment that the file gives a service. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        service(service).path("environment").properties().forEach(variable -> {
            String value = variable.getValue().asText();
            environment.put(variable.getKey(), value);
        });
        return environment;
    }

    /** The most memory that a service may have, in bytes; 0 where it has no limit. */
    long memory(String service) {
        String limit = service(service).at("/deploy/resources/limits/memory").asText("0");
        int unit = "KMG".indexOf(limit.charAt(limit.length() - 1));
        return unit < 0 ? Long.parseLong(limit) : Long.parseLong(limit, 0, limit.length() - 1, 10) << (10 * (unit + 1));
    }

    /** A service's volumes or ports, in the short form {@code source:target}. */
    List<String> list(String service, String key) {
        return StreamSupport.stream(service(service).path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode filled(JsonNode node, Map<String, String> variables) {
        if (node.isTextual()) {
            return new ObjectMapper().valueToTree(filled(node.asText(), variables));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(filled(field.getValue(), variables)));
        }
        if (node.isArray()) {
            return new ObjectMapper()
                    .valueToTree(StreamSupport.stream(node.spliterator(), false)
                            .map(item -> filled(item, variables))
                            .toList());
        }
        return node;
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    /** A variable that is set to nothing counts as missing, as the colon says. */
    private static String value(MatchResult found, Map<String, String> variables) {
        String name = found.group(1);
        if (name == null) {
            return "$";
        }
        String value = variables.getOrDefault(name, "");
        String otherwise = Optional.ofNullable(found.group(3)).orElse("");
        if (value.isEmpty() && "?".equals(found.group(2))) {
            throw new Unset(name, otherwise);
        }
        return value.isEmpty() ? otherwise : value;
    }
}

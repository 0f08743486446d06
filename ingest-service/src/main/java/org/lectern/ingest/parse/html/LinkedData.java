package org.lectern.ingest.parse.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.lectern.ingest.parse.paper.Prose;

/** schema.org in JSON-LD: which of a page's objects are scholarly articles, and how their properties are reached. */
final class LinkedData {

    private static final Set<String> SCHOLARLY = Set.of("ScholarlyArticle", "MedicalScholarlyArticle");
    private static final int SHORTEST_HEADLINE = 12;
    private static final int MOST_SCRIPTS = 50;
    private static final int LONGEST_SCRIPT = 1_000_000;
    private static final int MOST_NODES = 10_000;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // sites put line breaks into strings
            .build();

    private LinkedData() {}

    static List<JsonNode> articles(List<Element> scripts) {
        return scripts.stream()
                .filter(script -> script.attr("type").startsWith("application/ld+json"))
                .limit(MOST_SCRIPTS)
                .map(Element::data)
                .filter(data -> data.length() <= LONGEST_SCRIPT)
                .map(LinkedData::tree)
                .flatMap(LinkedData::outermost)
                .toList();
    }

    /** The article that the page's title names, where there are several and it names one; else all of them. */
    static List<JsonNode> named(List<JsonNode> articles, String title) {
        List<JsonNode> named = articles.stream()
                .filter(article -> headlines(article).anyMatch(headline -> quotes(title, headline)))
                .toList();
        return named.isEmpty() ? articles : named;
    }

    private static boolean quotes(String title, String headline) {
        return headline.length() >= SHORTEST_HEADLINE && title.contains(headline);
    }

    /** What an article is called, folded. */
    static Stream<String> headlines(JsonNode article) {
        return Stream.of("headline", "name")
                .flatMap(path -> texts(article, path).stream())
                .map(Prose::folded)
                .filter(headline -> !headline.isEmpty());
    }

    // A script that is no JSON says nothing.
    private static JsonNode tree(String script) {
        try {
            return JSON.readTree(script);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    // Within an article stand those that it cites, or belongs to.
    private static Stream<JsonNode> outermost(JsonNode root) {
        List<JsonNode> articles = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.poll();
            if (isScholarly(node)) {
                articles.add(node);
            } else {
                node.forEach(open::add);
            }
        }
        return articles.stream();
    }

    private static boolean isScholarly(JsonNode node) {
        return each(node.path("@type")).anyMatch(type -> SCHOLARLY.contains(type.asText()));
    }

    /** The node itself, or the members of an array. */
    static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** The texts at a path such as {@code isPartOf.name}; an object stands for its name, value or id. */
    static List<String> texts(JsonNode article, String path) {
        Stream<JsonNode> nodes = Stream.of(article);
        for (String step : path.split("\\.")) {
            nodes = nodes.flatMap(node -> each(node.path(step)));
        }
        return nodes.map(LinkedData::text).filter(text -> !text.isBlank()).toList();
    }

    private static String text(JsonNode node) {
        if (!node.isObject()) {
            return node.isValueNode() ? node.asText() : "";
        }
        return Stream.of("name", "value", "@value", "url", "@id")
                .map(key -> node.path(key).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}

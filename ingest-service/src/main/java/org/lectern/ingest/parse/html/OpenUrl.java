package org.lectern.ingest.parse.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** OpenURL context objects in spans (COinS, Z39.88-2004). A page may hold those of its references, too. */
final class OpenUrl {

    private static final int MOST = 200;
    private static final int LONGEST = 5_000;

    private OpenUrl() {}

    /** The keys and values of the span that names the title, e.g. {@code rft.volume}; empty where there is none. */
    static Map<String, String> find(List<Element> named, String title) {
        String wanted = Line.folded(title);
        return named.stream()
                .filter(element -> element.hasClass("Z3988"))
                .limit(MOST)
                .map(OpenUrl::values)
                .filter(values ->
                        Line.folded(values.getOrDefault("rft.atitle", "")).equals(wanted))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> values(Element span) {
        return values(span.attr("title"));
    }

    /** The keys and values of a context object. */
    static Map<String, String> values(String object) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(object.length() > LONGEST ? new String[0] : object.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.putIfAbsent(pair[0], decoded(pair[1])));
        return values;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}

package org.lectern.system.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.system.Project;

/**
 * A service's Dockerfile.
 *
 * @param context the folder from which it copies
 * @param instructions one a line, without comments
 */
record Dockerfile(Path context, List<String> instructions) {
    /** A copied file or folder: from where in the context, to where in the working folder. */
    record Copy(String source, String target) {}

    /** The one in this folder, a path from the project's root. */
    static Dockerfile in(String folder) {
        Path context = Project.path(folder).normalize();
        String text = Project.text(context.resolve("Dockerfile"))
                .replaceAll("(?m)^\\s*#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", "");
        return new Dockerfile(
                context, text.lines().filter(line -> !line.isBlank()).toList());
    }

    String base() {
        return all("FROM").getFirst();
    }

    List<Copy> copies() {
        return all("COPY").stream()
                .map(line -> line.split(" "))
                .map(words -> new Copy(words[0], words[1]))
                .toList();
    }

    /** The user of the last USER; empty where it is root. */
    String user() {
        return String.join("", all("USER"));
    }

    /** What ENV sets, each in an instruction of its own. */
    Map<String, String> environment() {
        return all("ENV").stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replaceAll("^\"|\"$", "")));
    }

    List<String> command() {
        return words(all("CMD").getFirst());
    }

    /** The command of HEALTHCHECK; empty where there is none. */
    List<String> healthCheck() {
        return all("HEALTHCHECK").stream()
                .map(line -> line.substring(line.indexOf("CMD ") + "CMD ".length()))
                .findFirst()
                .map(Dockerfile::words)
                .orElse(List.of());
    }

    private List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    private static List<String> words(String json) {
        try {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** All variables that the image itself sets, and these. */
    Map<String, String> environment(Map<String, String> more) {
        return Stream.of(environment(), more)
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (image, file) -> file));
    }
}

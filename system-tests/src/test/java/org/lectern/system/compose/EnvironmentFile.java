package org.lectern.system.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.system.Project;

/** The .env that a person makes of .env.example. */
final class EnvironmentFile {
    private EnvironmentFile() {}

    /** As it is given, with most values still missing. */
    static Map<String, String> example() {
        Map<String, String> variables = new LinkedHashMap<>();
        Project.text(Project.path(".env.example"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1]));
        return variables;
    }

    /** Filled in, with passwords that are all different and hard to quote. */
    static Map<String, String> filledIn() {
        Map<String, String> variables = example();
        variables.replaceAll((name, value) -> value.isEmpty() ? "it's \"" + name + "\" \\ %s" : value);
        return variables;
    }
}

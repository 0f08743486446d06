package org.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that stand in the sources alone, each with its reason. */
class SourceRulesTest {
    /** Settings that one comment may speak for. */
    private static final int GROUP = 8;

    private static final int LONGEST_FILE = 400;
    /** A dependency is four lines and a service names twenty: the services' poms set this limit. */
    private static final int LONGEST_POM = 120;

    /** A sleep is too long on a fast machine and too short on a slow one: tests wait for a condition. */
    @Test
    void testsDoNotSleep() {
        assertThat(linesWith(Project.sources("test"), "Thread\\." + "sleep|TimeUnit\\.\\w+\\." + "sleep"))
                .isEmpty();
    }

    /** A double answers what its author hoped; the real broker and the real database answer what they do. */
    @Test
    void testsUseNoMocks() {
        assertThat(linesWith(Project.sources("test"), "import .*(?i:mo" + "ck)"))
                .isEmpty();
    }

    /** A test that does not run says nothing, while it looks as if it did. */
    @Test
    void noTestIsSwitchedOff() {
        assertThat(linesWith(Project.sources("test"), "^\\s*@" + "(Disabled|Ignore)\\b"))
                .isEmpty();
    }

    /** What is to be done is an issue, where somebody looks for it. */
    @Test
    void nothingIsLeftToDo() {
        List<Path> all = Stream.of("main", "test")
                .flatMap(kind -> Project.sources(kind).stream())
                .toList();
        assertThat(linesWith(all, "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b")).isEmpty();
    }

    /** Whoever catches everything hides what nobody foresaw. The one place that must is the table of problems. */
    @Test
    void productionCatchesWhatItKnows() {
        List<Path> production = Project.sources("main").stream()
                .filter(file -> !file.toString().matches(".*/(local-stack|system-tests)/.*"))
                .toList();
        assertThat(linesWith(production, "catch \\((final )?(Exception|Throwable|Error)\\b"))
                .isEmpty();
    }

    /** Of a native query whose result is one plain value Hibernate keeps a plan per call, not per statement: take a Tuple. */
    @Test
    void nativeQueriesAnswerWithTuplesNotWithPlainValues() {
        Pattern plain = Pattern.compile("createNativeQuery\\(\\s*\\w+,\\s*"
                + "(UUID|String|Integer|Long|Short|Double|Boolean|Number|BigDecimal|Instant|LocalDate)\\.class");

        assertThat(Project.sources("main"))
                .filteredOn(file -> plain.matcher(Project.text(file)).find())
                .isEmpty();
    }

    /** The package's document says what lives there; NullAway looks only where @NullMarked stands. */
    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() {
        assertThat(Project.sources("main").stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Project.text(folder.resolve("package-info.java")))
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    /** A file is read in one sitting. */
    @Test
    void filesAreShort() {
        assertThat(Stream.of("main", "test").flatMap(kind -> Project.sources(kind).stream()))
                .allSatisfy(file -> assertThat(Project.lines(file)).hasSizeLessThanOrEqualTo(LONGEST_FILE));
    }

    /** A module's pom names what it needs; versions and the build's ways stand in the parent. */
    @Test
    void pomsNameDependenciesAndNoVersions() {
        assertThat(Project.MODULES).allSatisfy(module -> {
            List<String> pom = Project.lines(Project.path(module + "/pom.xml"));
            assertThat(pom).hasSizeLessThanOrEqualTo(LONGEST_POM);
            assertThat(pom).filteredOn(line -> line.contains("<version>")).hasSize(1);
        });
    }

    /** A setting without its reason is changed by nobody, or by anybody. */
    @Test
    void everySettingHasAComment() {
        assertThat(settingsFiles())
                .allSatisfy(file -> assertThat(uncommented(Project.lines(file))).isEmpty());
    }

    @Test
    void aCommentSpeaksForTheFewSettingsUnderIt() {
        assertThat(uncommented(List.of("# Why.", "a=1", "b=2", "", "c=3"))).containsExactly("c=3");
        assertThat(uncommented(List.of("a=1", "# Why.", "b=2"))).containsExactly("a=1");
        assertThat(uncommented(List.of("# Why.", "#", "a=1 \\", "  more"))).isEmpty();
        assertThat(uncommented(Stream.concat(
                                Stream.of("# Why."),
                                IntStream.range(0, GROUP + 1).mapToObj(number -> number + "=x"))
                        .toList()))
                .containsExactly(GROUP + "=x");
    }

    /** The settings for which no comment speaks: a comment speaks for at most eight, up to a blank line or the next comment. */
    private static List<String> uncommented(List<String> lines) {
        List<String> found = new ArrayList<>();
        int left = 0;
        boolean continued = false;
        for (String line : lines) {
            if (line.isBlank()) {
                left = 0;
            } else if (line.startsWith("#")) {
                left = GROUP;
            } else if (!continued && left-- <= 0) {
                found.add(line);
            }
            continued = line.endsWith("\\");
        }
        return found;
    }

    private static List<Path> settingsFiles() {
        return Stream.concat(
                        Project.SERVICES.stream().map(Project::settingsFile),
                        Stream.of(Project.path("messaging/src/main/resources/META-INF/microprofile-config.properties")))
                .toList();
    }

    private static List<Map.Entry<Path, String>> linesWith(List<Path> files, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return files.stream()
                .flatMap(file -> Project.lines(file).stream()
                        .filter(line -> wanted.matcher(line).find())
                        .map(line -> Map.entry(file, line.strip())))
                .toList();
    }
}

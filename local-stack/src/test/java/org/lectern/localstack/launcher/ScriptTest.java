package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Terminal.Answer;

/** The {@code lectern} script, in a folder where a stand-in builds and runs. */
class ScriptTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws Exception {
        Path script = Path.of(System.getProperty("lectern.root"), "lectern");
        Files.copy(script, folder.resolve("lectern"), StandardCopyOption.COPY_ATTRIBUTES);
        program(
                "mvnw",
                "mkdir -p a/target/surefire-reports b/target/surefire-reports\n"
                        + "echo '<testsuite name=\"A\" tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\">'"
                        + " > a/target/surefire-reports/TEST-A.xml\n"
                        + "echo '<testsuite name=\"B\" tests=\"4\" errors=\"0\" skipped=\"0\" failures=\"0\">'"
                        + " > b/target/surefire-reports/TEST-B.xml\n"
                        + "exit 3");
    }

    @Test
    void javaHomeIsTakenWhenItFits() throws Exception {
        String jdk = jdk("chosen", 21);

        assertThat(type(Map.of("JAVA_HOME", jdk), "test").text()).startsWith("lectern: JDK 21 in " + jdk);
    }

    @Test
    void anOldJavaHomeGivesWayToTheNewestOfTheUsualFolders() throws Exception {
        String old = jdk("old", 17);
        jdk("home/.sdkman/candidates/java/98", 98);
        String newest = jdk("home/.sdkman/candidates/java/99", 99);

        assertThat(type(Map.of("JAVA_HOME", old, "PATH", "/usr/bin:/bin"), "test")
                        .text())
                .contains(newest)
                .startsWith("lectern: JDK 99 in ");
    }

    @Test
    void withoutAnyFittingJdkOneSentenceSaysSo() throws Exception {
        Path script = folder.resolve("lectern");
        Files.writeString(script, Files.readString(script).replace("OLDEST_JDK=21", "OLDEST_JDK=1000"));

        Answer answer = type(Map.of(), "test");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("needs a JDK of 1000 or newer").hasLineCount(1);
    }

    @Test
    void testsAreCountedOverAllModulesAndTheBuildsExitCodeIsKept() throws Exception {
        Files.createDirectories(folder.resolve("old/target/surefire-reports"));
        Files.writeString(folder.resolve("old/target/surefire-reports/TEST-Old.xml"), "<testsuite tests=\"90\">");

        Answer answer = type(Map.of("JAVA_HOME", jdk("chosen", 21)), "test");

        assertThat(answer.text()).endsWith("6 passed, 2 failed, 1 skipped\n");
        assertThat(answer.exitCode()).isEqualTo(3);
    }

    @Test
    void aTestWithinABuildStartsNoOther() throws Exception {
        String jdk = jdk("chosen", 21);

        assertThat(type(Map.of("JAVA_HOME", jdk, "LECTERN_BUILD", "no"), "up").text())
                .doesNotContain("building");
        assertThat(folder.resolve("a")).as("what a build makes").doesNotExist();
        assertThat(type(Map.of("JAVA_HOME", jdk), "up").text()).contains("lectern: building");
        assertThat(folder.resolve("a")).exists();
    }

    @Test
    void anUnknownCommandIsRefused() throws Exception {
        Answer answer = type(Map.of(), "fly");

        assertThat(answer.text()).endsWith("lectern: no such command: fly\n");
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    @Test
    void logsAreShownWithoutJava() throws Exception {
        Files.createDirectories(folder.resolve(".lectern/logs"));
        Files.writeString(folder.resolve(".lectern/logs/catalog.log"), "It started.\n");

        assertThat(type(Map.of(), "logs", "catalog").text()).isEqualTo("It started.\n");
        assertThat(type(Map.of(), "logs", "billing").text()).contains("no log of 'billing'");
    }

    private String jdk(String name, int version) throws Exception {
        program(name + "/bin/javac", "exit 0");
        program(name + "/bin/java", "echo \"    java.home = $0\"");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"%d.0.1\"%n".formatted(version));
        return folder.resolve(name).toString();
    }

    private void program(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Answer type(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("lectern").toString())
                .directory(folder.getParent().toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}

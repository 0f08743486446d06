package org.lectern.localstack.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another launcher in the background, followed on the screen until everything is ready. */
final class DetachedLauncher {
    private static final long BETWEEN_LOOKS_MS = 100;

    private final Home home;
    private final Screen screen;
    private int shown;

    DetachedLauncher(Home home, Screen screen) {
        this.home = home;
        this.screen = screen;
    }

    /** The exit code: 0 once everything is ready, otherwise that of the launcher. */
    int up() throws InterruptedException {
        Path output = home.log("up");
        Process launcher = start(output);
        while (!launcher.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
            show(output);
            if (TextFile.lines(home.readyMark()).equals(List.of(String.valueOf(launcher.pid())))) {
                return 0;
            }
        }
        show(output);
        return launcher.exitValue();
    }

    private Process start(Path output) {
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JVM again, which the terminal's end does not end; nohup gives it its own process id. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add("nohup");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lectern.class.getName(), "up"));
        return command;
    }

    private void show(Path output) {
        List<String> lines = TextFile.lines(output);
        lines.subList(shown, lines.size()).forEach(screen::say);
        shown = lines.size();
    }
}

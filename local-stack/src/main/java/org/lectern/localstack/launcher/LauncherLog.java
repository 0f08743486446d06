package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** What the launcher, Kafka and the drivers log goes to a file; the terminal is for the person. */
final class LauncherLog extends StreamHandler {
    private static final Logger LOG = Logger.getLogger(LauncherLog.class.getName());

    private LauncherLog(Path file) throws IOException {
        super(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), new SimpleFormatter());
    }

    static void open(Home home) {
        LogManager.getLogManager().reset();
        Path file = home.log("launcher");
        try {
            Files.createDirectories(file.getParent());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(new LauncherLog(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void record(Throwable failure) {
        LOG.log(Level.SEVERE, "A command failed.", failure);
    }

    /** At once: the file is read while the launcher runs. */
    @Override
    public synchronized void publish(LogRecord line) {
        super.publish(line);
        flush();
    }
}

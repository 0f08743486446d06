package org.lectern.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Warnings of the launcher, Kafka and the drivers go to a file, made by the first; the terminal is for the person. */
final class LauncherLog extends Handler {
    private static final Logger LOG = Logger.getLogger(LauncherLog.class.getName());

    private final Path file;

    private LauncherLog(Path file) {
        this.file = file;
        setFormatter(new SimpleFormatter());
    }

    static void open(Home home) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LauncherLog(home.log("launcher")));
        makeRoom(home.log("launcher"));
    }

    /** Once, at the start: what is logged after a reset must not bring the deleted folder back. */
    private static void makeRoom(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException unwritable) {
            // The command itself meets the same disk and says so.
            return;
        }
    }

    static void record(Throwable failure) {
        LOG.log(Level.SEVERE, "A command failed.", failure);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        try {
            Files.writeString(file, getFormatter().format(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            // A full or read-only disk, or data that were just reset: the terminal gets its sentence all the same.
            return;
        }
    }

    /** Every line is written at once. */
    @Override
    public void flush() {}

    /** Nothing stays open. */
    @Override
    public void close() {}
}

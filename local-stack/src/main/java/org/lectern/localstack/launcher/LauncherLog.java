package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the launcher, Kafka and the drivers log goes to a file; the terminal is for the person. */
final class LauncherLog {
    private static final Logger LOG = Logger.getLogger(LauncherLog.class.getName());

    private LauncherLog() {}

    static void open(Home home) {
        LogManager.getLogManager().reset();
        Path file = home.log("launcher");
        try {
            Files.createDirectories(file.getParent());
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void record(Throwable failure) {
        LOG.log(Level.SEVERE, "A command failed.", failure);
    }
}

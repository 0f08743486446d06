package org.lectern.localstack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What this JVM logs at a level or above it, from when this is made until it is closed. */
public final class LogLines extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines(Level level) {
        setLevel(level);
    }

    /** Begins to listen. */
    public static LogLines from(Level level) {
        LogLines lines = new LogLines(level);
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    /** What was logged until now, each as {@code LEVEL [category] message}, with its stack trace where it has one. */
    public List<String> soFar() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            lines.add("%s [%s] %s%s"
                    .formatted(
                            record.getLevel(),
                            record.getLoggerName(),
                            message(record),
                            record.getThrown() == null ? "" : "\n\tat " + record.getThrown()));
        }
    }

    /** JBoss' loggers write printf's placeholders. */
    private static String message(LogRecord record) {
        Object[] parameters = record.getParameters();
        return parameters == null ? record.getMessage() : record.getMessage().formatted(parameters);
    }

    @Override
    public void flush() {
        // Every line is there at once.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

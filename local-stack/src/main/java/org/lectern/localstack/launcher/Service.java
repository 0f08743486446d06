package org.lectern.localstack.launcher;

import java.util.Locale;

/** The services of Lectern. */
public enum Service {
    /** Takes pages and parses them. */
    INGEST(8081),
    /** Keeps the papers and finds them. */
    CATALOG(8082),
    /** Keeps what readers do with papers. */
    ENGAGEMENT(8083);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Its HTTP port unless all ports are moved. */
    int port() {
        return port;
    }

    /** Its name in settings, topics and on the screen, such as {@code catalog}; also its database and role. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module's folder, such as {@code catalog-service}. */
    public String module() {
        return id() + "-service";
    }

    /** The topic of the records that it could not apply. */
    public String deadLetterTopic() {
        return "lectern.%s.dead-letters".formatted(id());
    }
}

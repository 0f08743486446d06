package org.lectern.catalog.cataloguing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.catalog.paper.Paper;
import org.lectern.catalog.statement.Identifier;
import org.lectern.messaging.Outbox;
import org.lectern.messaging.OutgoingEvent;
import org.lectern.messaging.ReceivedEvent;

/** Publishes papers that changed, each in the trace of the news that changed it. */
@ApplicationScoped
class Announcements {
    @Inject
    Outbox outbox;

    /** Appends the papers' events to the outbox. */
    void announce(Map<Paper, Group> changed, Map<ReceivedEvent, News> arriving) {
        Map<Identifier, ReceivedEvent> causes = new HashMap<>();
        arriving.forEach((event, news) -> causes.put(news.about(), event));
        ReceivedEvent anyCause = arriving.keySet().iterator().next();
        Map<String, Announced> byTrace = new LinkedHashMap<>();
        changed.forEach((paper, group) -> {
            ReceivedEvent cause = cause(group, causes, anyCause);
            byTrace.computeIfAbsent(cause.header("traceparent").orElse(""), trace -> new Announced(cause))
                    .events()
                    .add(PaperEvent.of(paper).outgoing());
        });
        byTrace.values().forEach(announced -> announced.cause.inTrace(() -> outbox.append(announced.events)));
    }

    /** Papers can change without news of a page of their own: when another page's arrival took one away. */
    private static ReceivedEvent cause(Group group, Map<Identifier, ReceivedEvent> causes, ReceivedEvent anyCause) {
        return group.names()
                .map(causes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(anyCause);
    }

    /** Events of one trace, appended in one go. */
    private record Announced(ReceivedEvent cause, List<OutgoingEvent> events) {
        Announced(ReceivedEvent cause) {
            this(cause, new ArrayList<>());
        }
    }
}

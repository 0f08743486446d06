package org.lectern.engagement.cme.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The evidence of prompts: added, never changed. */
@ApplicationScoped
public class Sources {
    private static final String INSERT = """
            insert into cme_evidence (prompt_id, paper_id, doi, pmid, title, opened, event_id, retraction)
            values (:prompt, :paper, :doi, :pmid, :title, :opened, :event, :retraction)
            on conflict do nothing
            """;

    private static final String OF_PROMPTS = """
            select prompt_id, paper_id, doi, pmid, title, opened, event_id, retraction
            from cme_evidence where prompt_id in (:prompts) order by opened, paper_id
            """;

    @Inject
    EntityManager database;

    private record Row(
            UUID promptId,
            UUID paperId,
            @Nullable String doi,
            @Nullable String pmid,
            String title,
            Instant opened,
            String eventId,
            String retraction) {
        Source source() {
            return new Source(paperId, doi, pmid, title, opened, eventId, retraction);
        }
    }

    /** Adds a paper; the first word about a paper stays. */
    public void add(UUID prompt, Source source) {
        database.createNativeQuery(INSERT)
                .setParameter("prompt", prompt)
                .setParameter("paper", source.paperId())
                .setParameter("doi", source.doi())
                .setParameter("pmid", source.pmid())
                .setParameter("title", source.title())
                .setParameter("opened", source.opened())
                .setParameter("event", source.eventId())
                .setParameter("retraction", source.retraction())
                .executeUpdate();
    }

    /** One prompt's evidence in the order in which the papers were opened. */
    public List<Source> of(UUID prompt) {
        return of(List.of(prompt)).getOrDefault(prompt, List.of());
    }

    /** The evidence of prompts by prompt. */
    public Map<UUID, List<Source>> of(Collection<UUID> prompts) {
        List<Row> rows = prompts.isEmpty()
                ? List.of()
                : database.createNativeQuery(OF_PROMPTS, Row.class)
                        .setParameter("prompts", prompts)
                        .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(Row::promptId, Collectors.mapping(Row::source, Collectors.toList())));
    }
}

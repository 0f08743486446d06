package org.lectern.engagement.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What readers have done with papers: one query over reactions, saves and claims, however many papers are asked for. */
@ApplicationScoped
public class PaperStates {
    /** A claim names the paper that was read; it may have been merged since. */
    private static final String STATES = """
            select asked.id as paper,
                coalesce(reaction.kind = 'like', false) as liked,
                coalesce(reaction.kind = 'dislike', false) as disliked,
                saved_paper.reader is not null as saved,
                exists (select from cme_claimed_paper claim where claim.reader = :reader and claim.paper_id = any (
                    array(select paper_id from paper_survivor where survivor = paper.id) || paper.id)) as claimed
            from unnest(:papers) with ordinality as asked (id, place)
            left join paper_survivor on paper_survivor.paper_id = asked.id
            cross join lateral (select coalesce(paper_survivor.survivor, asked.id)) as paper (id)
            left join reaction on reaction.reader = :reader and reaction.paper_id = paper.id
            left join saved_paper on saved_paper.reader = :reader and saved_paper.paper_id = paper.id
            order by asked.place
            """;

    @Inject
    Session session;

    /** One paper's state; all false where the reader has done nothing with it. */
    public PaperState of(String reader, UUID paper) {
        return of(reader, List.of(paper)).getFirst();
    }

    /** Each paper's state, in the order in which they are asked for. */
    List<PaperState> of(String reader, List<UUID> papers) {
        return session.createNativeQuery(STATES, Tuple.class)
                .setParameter("reader", reader)
                .setParameter("papers", papers.toArray(UUID[]::new))
                .getResultStream()
                .map(PaperStates::state)
                .toList();
    }

    private static PaperState state(Tuple row) {
        return new PaperState(
                row.get("paper", UUID.class),
                row.get("liked", Boolean.class),
                row.get("disliked", Boolean.class),
                row.get("saved", Boolean.class),
                row.get("claimed", Boolean.class));
    }
}

package org.lectern.engagement.cme.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.hibernate.Session;
import org.lectern.engagement.cme.cycle.Policy;
import org.lectern.engagement.cme.cycle.Prompt;

/** The ledger of claimed credits, in quarters of a credit, by reader, provider and the provider's calendar year. */
@ApplicationScoped
public class Credits {
    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(:account, 0))) as locked
            """;

    private static final String CLAIMED = """
            select cast(coalesce(sum(quarter_credits), 0) as integer) from cme_claim
            where reader = :reader and year = :year and provider is not distinct from cast(:provider as text)
            """;

    private static final String INSERT = """
            insert into cme_claim (prompt_id, reader, provider, policy_version, claimed, year, quarter_credits)
            values (:prompt, :reader, :provider, :policy, :claimed, :year, :credits)
            """;

    private static final String MARK_PAPERS = """
            insert into cme_claimed_paper (reader, paper_id)
            select reader, unnest(sources) from cme_prompt where id = :prompt order by 2
            on conflict do nothing
            """;

    @Inject
    Session session;

    /** What a reader has claimed from the policy's provider in the provider's year of an instant. */
    public int claimed(String reader, Policy policy, Instant at) {
        return session.createNativeQuery(CLAIMED, Tuple.class)
                .setParameter("reader", reader)
                .setParameter("year", policy.dayOf(at).getYear())
                .setParameter("provider", policy.accreditedProvider())
                .getSingleResult()
                .get(0, Integer.class);
    }

    /** The same, while no other transaction can add to it before this one ends. */
    public int lockClaimed(String reader, Policy policy, Instant at) {
        String account = policy.dayOf(at).getYear() + "/" + policy.provider().orElse("") + "/" + reader;
        session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("account", account)
                .getSingleResult();
        return claimed(reader, policy, at);
    }

    /** Enters the claim of a prompt that was saved as claimed. */
    public void enter(Prompt prompt, Instant claimed) {
        Policy policy = prompt.policy();
        session.createNativeQuery(INSERT)
                .setParameter("prompt", prompt.id())
                .setParameter("reader", prompt.reader())
                .setParameter("provider", policy.accreditedProvider())
                .setParameter("policy", policy.version())
                .setParameter("claimed", claimed)
                .setParameter("year", policy.dayOf(claimed).getYear())
                .setParameter("credits", policy.quarterCredits())
                .executeUpdate();
        session.createNativeQuery(MARK_PAPERS)
                .setParameter("prompt", prompt.id())
                .executeUpdate();
    }
}

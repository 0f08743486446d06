package org.lectern.engagement.cme.prompt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Documentation;
import org.lectern.engagement.cme.cycle.Policy;
import org.lectern.engagement.cme.cycle.Prompt;
import org.lectern.engagement.cme.cycle.PromptState;
import org.lectern.engagement.cme.cycle.Search;

/** A row of {@code cme_prompt}. */
@Entity
@Table(name = "cme_prompt")
class StoredPrompt extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(updatable = false)
    String reader;

    @Column(name = "search_id", updatable = false)
    UUID searchId;

    @Column(updatable = false)
    @Nullable
    String query;

    @Column(updatable = false)
    Instant searched;

    @Column(name = "policy_version", updatable = false)
    int policyVersion;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    PromptState state;

    @Column(updatable = false)
    Instant offered;

    @Column
    @Nullable
    Instant ends;

    @Column
    @Nullable
    Instant earned;

    @Column
    @Nullable
    Instant claimed;

    @Column
    String question;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] sources;

    @Column
    String application;

    static StoredPrompt of(Prompt prompt) {
        StoredPrompt row = new StoredPrompt();
        row.id = prompt.id();
        row.reader = prompt.reader();
        row.searchId = prompt.search().id();
        row.query = prompt.search().query();
        row.searched = prompt.search().performed();
        row.policyVersion = prompt.policy().version();
        row.offered = prompt.offered();
        row.take(prompt);
        return row;
    }

    /** Everything that may change after the offer. */
    void take(Prompt prompt) {
        state = prompt.state();
        ends = prompt.ends();
        earned = prompt.earned();
        claimed = prompt.claimed();
        question = prompt.documentation().question();
        sources = prompt.documentation().sources().toArray(UUID[]::new);
        application = prompt.documentation().application();
    }

    Prompt toPrompt(Policy policy) {
        Search search = new Search(searchId, query, searched);
        Documentation documentation = new Documentation(question, List.of(sources), application);
        return new Prompt(id, reader, search, policy, state, offered, ends, earned, claimed, documentation);
    }
}

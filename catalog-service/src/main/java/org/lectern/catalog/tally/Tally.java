package org.lectern.catalog.tally;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How many readers like, dislike and save one paper. */
@Entity
@Table(name = "paper_tally")
public class Tally {
    @Id
    UUID paper;

    long version;
    long likes;
    long dislikes;
    long saves;
    Instant changed;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Tally() {}

    private Tally(UUID paper) {
        this.paper = paper;
        changed = Instant.EPOCH;
    }

    static Tally none(UUID paper) {
        return new Tally(paper);
    }

    /** Engagement's version of it; 0 where engagement has told nothing. */
    public long version() {
        return version;
    }

    /** Readers who like the paper. */
    public long likes() {
        return likes;
    }

    /** Readers who dislike it. */
    public long dislikes() {
        return dislikes;
    }

    /** Readers who saved it. */
    public long saves() {
        return saves;
    }

    /** Since when; the epoch where engagement has told nothing. */
    public Instant changed() {
        return changed;
    }
}

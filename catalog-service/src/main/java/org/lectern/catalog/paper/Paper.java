package org.lectern.catalog.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Description;
import org.lectern.catalog.statement.Fingerprint;
import org.lectern.catalog.statement.RelatedPaper;

/** One work. Its version grows by one with each published change. */
@Entity
@Table(name = "paper")
public class Paper {
    @Id
    UUID id;

    int version;

    Instant catalogued;

    @Nullable
    @Column(name = "merged_into")
    UUID mergedInto;

    @Nullable
    @Column(name = "title_key")
    UUID titleKey;

    @Nullable
    Integer year;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Description description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    List<RelatedPaper> related;

    @Column(name = "cme_offered")
    boolean cmeOffered;

    int pages;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    /** A new paper in its first version. */
    @SuppressWarnings("NullAway.Init")
    public Paper(UUID id, Contents contents, Instant now) {
        this.id = id;
        fill(contents, now);
    }

    /** Takes the contents over; false where it has them already and stands for itself. */
    public boolean become(Contents contents, Instant now) {
        if (mergedInto == null && contents.equals(contents())) {
            return false;
        }
        mergedInto = null;
        fill(contents, now);
        return true;
    }

    /** Turns out to be another paper; false where that is known. */
    public boolean mergeInto(UUID other, Instant now) {
        if (other.equals(mergedInto)) {
            return false;
        }
        mergedInto = other;
        changed(now);
        return true;
    }

    /** Loses its last page; false where that is known. What was said of it last stays. */
    public boolean withdraw(Instant now) {
        if (isWithdrawn()) {
            return false;
        }
        pages = 0;
        changed(now);
        return true;
    }

    private void fill(Contents contents, Instant now) {
        description = contents.paper();
        related = contents.related();
        cmeOffered = contents.cmeOffered();
        pages = contents.pages();
        titleKey = Fingerprint.ofTitle(description.title()).orElse(null);
        year = description.year().orElse(null);
        changed(now);
    }

    private void changed(Instant now) {
        catalogued = now;
        version++;
    }

    /** Its name for good, unless it is merged. */
    public UUID id() {
        return id;
    }

    /** From 1, one more with each published change. */
    public int version() {
        return version;
    }

    /** When it last changed. */
    public Instant catalogued() {
        return catalogued;
    }

    /** The paper that this one turned out to be. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Whether none of its pages is left. */
    public boolean isWithdrawn() {
        return pages == 0 && mergedInto == null;
    }

    /** What its pages say together, or said when there was one. */
    public Contents contents() {
        return new Contents(description, related, cmeOffered, pages);
    }
}

package org.lectern.engagement.paper;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper that the catalog has spoken of. Written by {@link KnownPapers} alone, read by queries that show titles. */
@Entity
@Table(name = "known_paper")
public class KnownPaper extends PanacheEntityBase {
    /** The catalog's id. */
    @Id
    public UUID id;

    /** The catalog's version of what is known here; only a higher one replaces it. */
    @Column(nullable = false)
    public long version;

    /** Null where the paper was merged before the catalog's word about its title came. */
    @Column
    public @Nullable String title;

    /** When it was published: {@code 2024}, {@code 2024-03} or {@code 2024-03-26}; null where unknown. */
    @Column(name = "published")
    public @Nullable String date;

    /** The paper that it was merged into, as the catalog said; null while it stands for itself. */
    @Column(name = "merged_into")
    public @Nullable UUID mergedInto;

    /** Whether no page states it any more, as the catalog said last. */
    @Column(nullable = false)
    public boolean withdrawn;
}

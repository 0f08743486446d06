package org.lectern.engagement.save;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A paper in a reader's collection. */
@Entity
@Table(name = "saved_paper")
@IdClass(Save.Key.class)
public class Save extends PanacheEntityBase {
    /** Whose collection: the {@code sub} of the reader's tokens. */
    @Id
    public String reader;

    /** Which paper; never one that was merged into another. */
    @Id
    @Column(name = "paper_id")
    public UUID paper;

    /** Since when. */
    @Column(nullable = false)
    public Instant saved;

    /** A paper is in a reader's collection once. */
    public record Key(String reader, UUID paper) {}
}

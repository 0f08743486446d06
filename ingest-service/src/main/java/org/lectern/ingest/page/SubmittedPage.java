package org.lectern.ingest.page;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A page as it is looked up, without its bytes: those are read and written in batches by {@link Pages} alone. */
@Entity
@Immutable
@Table(name = "page")
class SubmittedPage extends PanacheEntityBase {
    @Id
    UUID id;

    @Column
    @Enumerated(EnumType.STRING)
    PageStatus status;

    @Column
    @Nullable
    String address;

    @Column
    Instant received;

    /** The data of the event that was published of it; null until it is read. */
    @Column
    @Nullable
    String answer;
}

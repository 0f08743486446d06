package org.lectern.engagement.cme.prompt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.lectern.engagement.cme.cycle.Policy;

/** A row of {@code cme_policy}. */
@Entity
@Immutable
@Table(name = "cme_policy")
class StoredPolicy extends PanacheEntityBase {
    @Id
    int version;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column
    @Nullable
    String provider;

    @Column
    String zone;

    @Column(name = "quarter_credits")
    int quarterCredits;

    @Column(name = "document_days")
    int documentDays;

    @Column(name = "claim_days")
    int claimDays;

    @Column(name = "cap_quarter_credits")
    int capQuarterCredits;

    Policy toPolicy() {
        return new Policy(
                version, provider, ZoneId.of(zone), quarterCredits, documentDays, claimDays, capQuarterCredits);
    }
}

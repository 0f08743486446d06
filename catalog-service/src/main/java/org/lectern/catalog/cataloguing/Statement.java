package org.lectern.catalog.cataloguing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.ParsedPage;
import org.lectern.catalog.statement.Scheme;

/** What one page states, and the paper that it counts to. It is kept for good, so that papers can always be folded anew. */
@Entity
@Table(name = "paper_statement")
class Statement {
    @Id
    UUID page;

    UUID paper;

    @Nullable
    UUID fingerprint;

    int parser;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    ParsedPage stated;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Statement() {}

    /** A page's first statement, of a paper of its own until it is grouped. */
    @SuppressWarnings("NullAway.Init")
    Statement(ParsedPage stated) {
        page = stated.page().id();
        paper = pageName().paperId();
        restate(stated);
    }

    /** The page was read again, by a parser that is not older. */
    final void restate(ParsedPage restated) {
        stated = restated;
        parser = restated.page().parser();
        fingerprint = restated.fingerprint()
                .map(print -> UUID.fromString(print.value()))
                .orElse(null);
    }

    /** Counts to a paper from now on. */
    void countTo(UUID other) {
        if (!paper.equals(other)) {
            paper = other;
        }
    }

    List<Identifier> identifiers() {
        return stated.identifiers();
    }

    Optional<Identifier> fingerprint() {
        return Optional.ofNullable(fingerprint).map(print -> new Identifier(Scheme.FINGERPRINT, print.toString()));
    }

    /** Everything that may connect this page to another. */
    Stream<Identifier> connections() {
        return Stream.concat(identifiers().stream(), fingerprint().stream());
    }

    /** Everything that its paper may be named after. */
    Stream<Identifier> names() {
        return Stream.concat(connections(), Stream.of(pageName()));
    }

    private Identifier pageName() {
        return new Identifier(Scheme.PAGE, page.toString());
    }
}

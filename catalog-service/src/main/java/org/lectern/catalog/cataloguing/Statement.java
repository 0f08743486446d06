package org.lectern.catalog.cataloguing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/**
 * What one page states, and the paper that it counts to. It is kept for good, so that papers can always be folded anew,
 * and so that what is heard late changes nothing: of all that ingest says of a page the word of the highest parser
 * counts, of several by one parser the latest, in whatever order they arrive.
 */
@Entity
@Table(name = "paper_statement")
class Statement {
    /** What is a copy of PubMed's own record. */
    private static final Set<String> PUBMEDS_RECORDS = Set.of("pubmed-xml", "nbib");

    @Id
    UUID page;

    /** Null while the page counts to none. */
    @Nullable
    UUID paper;

    @Nullable
    UUID fingerprint;

    int parser;

    Instant said;

    /** Null of a page that was never parsed. */
    @Nullable
    @Column(name = "first_stated")
    Instant firstStated;

    /** Null while the page is rejected. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    ParsedPage stated;

    /** Asked for again and again while pages are grouped, and never changed but by {@link #hear}. */
    @Nullable
    @Transient
    private List<Identifier> identifiers;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Statement() {}

    /** A page that nothing has been heard of. */
    Statement(UUID page) {
        this.page = page;
        parser = Integer.MIN_VALUE;
        said = Instant.MIN;
    }

    /** The page states a paper. */
    void hear(News.Stated news) {
        if (firstStated == null || news.at().isBefore(firstStated)) {
            firstStated = news.at();
        }
        hear(news.page(), news.page().page().parser(), news.at());
    }

    /** The page states none. */
    void hear(News.Rejected news) {
        hear(null, news.parser(), news.at());
    }

    private void hear(@Nullable ParsedPage word, int by, Instant at) {
        if (by > parser || by == parser && !at.isBefore(said)) {
            stated = word;
            identifiers = null;
            parser = by;
            said = at;
            fingerprint = Optional.ofNullable(word)
                    .flatMap(ParsedPage::fingerprint)
                    .map(print -> UUID.fromString(print.value()))
                    .orElse(null);
        }
    }

    /**
     * Whether the page counts to a paper: it states one, and is no record that PubMed deleted since it first stated it.
     * Reading it again, with a better parser, does not bring back what is gone; another copy of the record does.
     *
     * @param deleted when the records of these numbers were last deleted
     */
    boolean counts(Map<Identifier, Instant> deleted) {
        return stated != null
                && record(stated.page().format())
                        .map(deleted::get)
                        .filter(this::isFirstStatedBy)
                        .isEmpty();
    }

    /** The number of PubMed's record that the page is. */
    private Optional<Identifier> record(String format) {
        return PUBMEDS_RECORDS.contains(format)
                ? identifiers().stream()
                        .filter(each -> each.scheme() == Scheme.PMID)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isFirstStatedBy(Instant deletion) {
        return firstStated != null && !firstStated.isAfter(deletion);
    }

    /** Counts to a paper from now on, or to none. */
    void countTo(@Nullable UUID other) {
        if (!Objects.equals(paper, other)) {
            paper = other;
        }
    }

    List<Identifier> identifiers() {
        if (identifiers == null) {
            identifiers = stated == null ? List.of() : stated.identifiers();
        }
        return identifiers;
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

    Identifier pageName() {
        return new Identifier(Scheme.PAGE, page.toString());
    }
}

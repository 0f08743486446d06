package org.lectern.catalog.cataloguing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/** PubMed keeps a record no longer: the data of {@code org.lectern.citation.deleted.v1}, as far as the catalog reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeletedCitation(String pmid) {
    static final String TYPE = "org.lectern.citation.deleted.v1";

    DeletedCitation {
        Objects.requireNonNull(pmid, "pmid");
    }
}

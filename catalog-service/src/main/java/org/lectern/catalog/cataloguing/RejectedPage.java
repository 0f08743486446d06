package org.lectern.catalog.cataloguing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.UUID;

/** A page gives no paper: the data of {@code org.lectern.page.rejected.v1}, as far as the catalog reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RejectedPage(Page page) {
    static final String TYPE = "org.lectern.page.rejected.v1";

    RejectedPage {
        Objects.requireNonNull(page, "page");
    }

    /** The page, and the version of the parser that says so. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(UUID id, int parser) {
        Page {
            Objects.requireNonNull(id, "page.id");
        }
    }
}

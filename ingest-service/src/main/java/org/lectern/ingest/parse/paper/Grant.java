package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Money that a paper names: at least one of number and agency.
 *
 * @param number as the agency writes it, e.g. {@code R01 HL000000}; null where none is stated
 * @param agency who gave it, e.g. {@code NHLBI NIH HHS}; null where nobody is named
 * @param country as the page writes it, e.g. {@code United States}; null where none is stated
 */
@JsonPropertyOrder({"number", "agency", "country"})
public record Grant(
        @Nullable String number,
        @Nullable String agency,
        @Nullable String country) {

    public Grant {
        number = Prose.orNull(number);
        agency = Prose.orNull(agency);
        country = Prose.orNull(country);
        if (number == null && agency == null) {
            throw new IllegalArgumentException("a grant has a number or an agency");
        }
    }
}

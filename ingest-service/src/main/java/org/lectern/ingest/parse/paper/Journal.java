package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a paper appeared.
 *
 * @param title as the page writes it, in full or short
 * @param abbreviation the short title where the page states both, e.g. {@code Early Sci Med}
 * @param isoAbbreviation the short title after ISO 4, e.g. {@code Early Sci. Med.}, where the page says or shows that it is one;
 *     null where not
 * @param issn print and electronic, each once
 * @param printIssn of those the printed edition's; null where the page does not tell
 * @param onlineIssn of those the electronic edition's; null where the page does not tell
 */
@JsonPropertyOrder({"title", "abbreviation", "isoAbbreviation", "issn", "printIssn", "onlineIssn"})
public record Journal(
        String title,
        @Nullable String abbreviation,
        @Nullable String isoAbbreviation,
        List<Issn> issn,
        @Nullable Issn printIssn,
        @Nullable Issn onlineIssn) {

    public Journal {
        title = Prose.required(title, "title");
        abbreviation = Prose.orNull(abbreviation);
        isoAbbreviation = Prose.orNull(isoAbbreviation);
        issn = issn.stream().distinct().toList();
    }

    /** A journal of which nobody tells which of its ISSNs is which. */
    public static Journal of(String title, @Nullable String abbreviation, List<Issn> issn) {
        return new Journal(title, abbreviation, null, issn, null, null);
    }

    /** A journal of which only the name is known. */
    public static Journal named(String title) {
        return new Journal(title, null, null, List.of(), null, null);
    }
}

package org.lectern.ingest.parse.html;

import static org.lectern.ingest.parse.html.Rule.ld;
import static org.lectern.ingest.parse.html.Rule.meta;

import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/** The day of publication: of the issue, then online, then whatever is called a date. */
final class DateField {

    static final Field<PartialDate> DATE = Field.of(
            "date",
            meta("citation_publication_date", WrittenDate::read),
            meta("citation_cover_date", WrittenDate::read),
            meta("prism.coverdate", WrittenDate::read),
            meta("prism.publicationdate", WrittenDate::read),
            meta("citation_date", WrittenDate::read),
            meta("bepress.citation_date", WrittenDate::read),
            ld("datePublished", WrittenDate::read),
            meta("dc.issued", WrittenDate::read),
            meta("dc.date.issued", WrittenDate::read),
            meta("dc.date", WrittenDate::read),
            meta("eprints.date", WrittenDate::read),
            meta("citation_online_date", WrittenDate::read),
            meta("citation_year", WrittenDate::read),
            meta("article:published_time", WrittenDate::read));

    private DateField() {}
}

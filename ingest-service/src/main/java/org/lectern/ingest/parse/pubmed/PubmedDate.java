package org.lectern.ingest.parse.pubmed;

import java.util.Optional;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;
import org.lectern.ingest.parse.xml.XmlElement;

/** The date of the issue, else of the electronic publication. */
final class PubmedDate {

    private PubmedDate() {}

    static Optional<PartialDate> read(XmlElement article) {
        Optional<XmlElement> issue = article.first("Journal", "JournalIssue", "PubDate");
        return issue.flatMap(PubmedDate::date)
                .or(() -> article.first("ArticleDate").flatMap(PubmedDate::date));
    }

    // A season keeps the year; MedlineDate is free text such as "2019 Jan-Feb".
    static Optional<PartialDate> date(XmlElement date) {
        return WrittenDate.ofParts(
                        date.textOf("Year").orElse(""),
                        date.textOf("Month").orElse(""),
                        date.textOf("Day").orElse(""))
                .or(() -> date.textOf("MedlineDate").flatMap(WrittenDate::read));
    }
}

package org.lectern.ingest.parse.pubmed;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.WrittenDate;

/** The date of the issue, else of the electronic publication. */
final class PubmedDate {

    private PubmedDate() {}

    static Optional<PartialDate> read(XmlElement article) {
        Optional<XmlElement> issue = article.first("Journal", "JournalIssue", "PubDate");
        return issue.flatMap(PubmedDate::date)
                .or(() -> article.first("ArticleDate").flatMap(PubmedDate::date));
    }

    // A season keeps the year; MedlineDate is free text such as "2019 Jan-Feb".
    private static Optional<PartialDate> date(XmlElement date) {
        String parts = Stream.of("Year", "Month", "Day")
                .map(part -> date.textOf(part).map(text -> text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return WrittenDate.read(numbered(date, parts))
                .or(() -> date.textOf("MedlineDate").flatMap(WrittenDate::read));
    }

    // Months come as "Mar" or as "03".
    private static String numbered(XmlElement date, String parts) {
        boolean numeric = date.textOf("Month")
                .filter(month -> month.chars().allMatch(Character::isDigit))
                .isPresent();
        return numeric ? parts.replace(' ', '-') : parts;
    }
}

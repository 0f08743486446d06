package org.lectern.ingest.parse.pubmed;

import static java.util.Map.entry;
import static org.lectern.ingest.parse.xml.XmlPath.all;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.parse.xml.XmlPath;

/** Where the record of a book or of its chapter may state each field, for receipts. */
final class PubmedBookPlaces {

    static final Map<String, List<XmlPath>> TABLE = Map.ofEntries(
            entry(
                    "doi",
                    all(
                            "PubmedBookData/ArticleIdList/ArticleId[IdType=doi]",
                            "BookDocument/ArticleIdList/ArticleId[IdType=doi]",
                            "Book/ELocationID[EIdType=doi]")),
            entry("pmid", all("BookDocument/PMID")),
            entry("title", all("BookDocument/ArticleTitle", "BookDocument/VernacularTitle", "Book/BookTitle")),
            entry("types", all("BookDocument/PublicationType")),
            entry("authors", all("AuthorList/Author/LastName", "AuthorList/Author/CollectiveName")),
            entry("orcid", all("Author/Identifier[Source=ORCID]")),
            entry("affiliations", all("Author/AffiliationInfo/Affiliation", "Author/Affiliation")),
            entry("abstract", all("BookDocument/Abstract/AbstractText")),
            entry("journal", all("Book/BookTitle")),
            entry("volume", all("Book/Volume")),
            entry("pages", all("Pagination/StartPage", "Pagination/MedlinePgn")),
            entry("date", all("Book/PubDate", "BookDocument/ContributionDate")),
            entry("keywords", all("KeywordList/Keyword")),
            entry("languages", all("BookDocument/Language")));

    private PubmedBookPlaces() {}
}

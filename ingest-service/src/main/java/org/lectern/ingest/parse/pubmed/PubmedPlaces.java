package org.lectern.ingest.parse.pubmed;

import static java.util.Map.entry;
import static org.lectern.ingest.parse.xml.XmlPath.all;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.parse.xml.XmlPath;

/** Where a record may state each field, for receipts. */
final class PubmedPlaces {

    private static final String ISO = "Journal/ISOAbbreviation";
    private static final List<XmlPath> DATES =
            all("JournalIssue/PubDate", "Article/ArticleDate", "PubmedData/History/PubMedPubDate");

    static final Map<String, List<XmlPath>> TABLE = Map.ofEntries(
            entry("doi", all("PubmedData/ArticleIdList/ArticleId[IdType=doi]", "Article/ELocationID[EIdType=doi]")),
            entry("pmid", all("MedlineCitation/PMID")),
            entry("pmcid", all("PubmedData/ArticleIdList/ArticleId[IdType=pmc]")),
            entry("title", all("Article/ArticleTitle", "Article/VernacularTitle")),
            entry("translatedTitle", all("Article/VernacularTitle")),
            entry("types", all("PublicationTypeList/PublicationType")),
            entry("authors", all("AuthorList/Author/LastName", "AuthorList/Author/CollectiveName")),
            entry("orcid", all("Author/Identifier[Source=ORCID]")),
            entry("affiliations", all("Author/AffiliationInfo/Affiliation", "Author/Affiliation")),
            entry("abstract", all("Article/Abstract/AbstractText", "OtherAbstract/AbstractText")),
            entry("otherAbstracts", all("OtherAbstract/AbstractText")),
            entry("journal", all("Journal/Title", ISO)),
            entry("abbreviation", all(ISO, "MedlineJournalInfo/MedlineTA")),
            entry("isoAbbreviation", all(ISO)),
            entry("issn", all("Journal/ISSN", "MedlineJournalInfo/ISSNLinking")),
            entry("printIssn", all("Journal/ISSN[IssnType=Print]")),
            entry("onlineIssn", all("Journal/ISSN[IssnType=Electronic]")),
            entry("volume", all("JournalIssue/Volume")),
            entry("issue", all("JournalIssue/Issue")),
            entry("pages", all("Pagination/StartPage", "Pagination/MedlinePgn")),
            entry("date", DATES),
            entry("dates", DATES),
            entry("keywords", all("KeywordList/Keyword")),
            entry("mesh", all("MeshHeading/DescriptorName")),
            entry("languages", all("Article/Language")),
            entry("trials", all("DataBank/AccessionNumberList/AccessionNumber", "Abstract/AbstractText")),
            entry("grants", all("GrantList/Grant/GrantID", "GrantList/Grant/Agency")),
            entry("referenceCount", all("PubmedData/ReferenceList")),
            entry("notices", all("CommentsCorrections/PMID", "CommentsCorrections/RefSource")));

    private PubmedPlaces() {}
}

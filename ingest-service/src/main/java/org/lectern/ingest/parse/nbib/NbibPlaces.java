package org.lectern.ingest.parse.nbib;

import static java.util.Map.entry;
import static org.lectern.ingest.parse.tagged.TagPlace.all;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.parse.tagged.TagPlace;

/** Under which tags a record may state each field, for receipts. */
final class NbibPlaces {

    static final Map<String, List<TagPlace>> TABLE = Map.ofEntries(
            entry("doi", all("AID [doi]", "LID [doi]")),
            entry("pmid", all("PMID")),
            entry("pmcid", all("PMC")),
            entry("title", all("TI", "BTI", "TT")),
            entry("translatedTitle", all("TT")),
            entry("types", all("PT")),
            entry("authors", all("FAU", "AU", "CN")),
            entry("orcid", all("AUID")),
            entry("affiliations", all("AD")),
            entry("abstract", all("AB")),
            entry("otherAbstracts", all("OAB")),
            entry("journal", all("JT", "TA", "BTI")),
            entry("abbreviation", all("TA")),
            entry("issn", all("IS")),
            entry("printIssn", all("IS (Print)")),
            entry("onlineIssn", all("IS (Electronic)")),
            entry("volume", all("VI")),
            entry("issue", all("IP")),
            entry("pages", all("PG")),
            entry("date", all("DP", "DEP", "PHST [ppublish]", "PHST [epublish]", "PHST [aheadofprint]")),
            entry("dates", all("DP", "DEP")),
            entry("dates.print", all("DP", "PHST [ppublish]")),
            entry("dates.online", all("DEP", "DP", "PHST [epublish]", "PHST [aheadofprint]")),
            entry("dates.received", all("PHST [received]")),
            entry("dates.revised", all("PHST [revised]")),
            entry("dates.accepted", all("PHST [accepted]")),
            entry("keywords", all("OT")),
            entry("mesh", all("MH")),
            entry("languages", all("LA")),
            entry("trials", all("SI", "AB")),
            entry("grants", all("GR")),
            entry("referenceCount", all("RF")),
            entry("notices", all("RIN", "ROF", "PRIN", "PROF", "EIN", "EFR", "ECI", "ECF")));

    private NbibPlaces() {}
}

package org.lectern.ingest.parse.ris;

import static java.util.Map.entry;
import static org.lectern.ingest.parse.tagged.TagPlace.all;

import java.util.List;
import java.util.Map;
import org.lectern.ingest.parse.tagged.TagPlace;

/** Under which tags a reference may state each field, for receipts. */
final class RisPlaces {

    static final Map<String, List<TagPlace>> TABLE = Map.ofEntries(
            entry("doi", all("DO", "M3 10.", "UR 10.", "L3 10.")),
            entry("pmid", all("AN")),
            entry("pmcid", all("C2")),
            entry("title", all("TI", "T1", "CT", "BT")),
            entry("translatedTitle", all("TT")),
            entry("types", all("TY", "M3")),
            entry("authors", all("AU", "A1")),
            entry("affiliations", all("AD")),
            entry("abstract", all("AB", "N2")),
            entry("journal", all("JF", "T2", "JO", "JA", "J2", "J1")),
            entry("abbreviation", all("JA", "J2", "J1", "JO")),
            entry("isoAbbreviation", all("JI")),
            entry("issn", all("SN")),
            entry("printIssn", all("SN")),
            entry("onlineIssn", all("SN")),
            entry("volume", all("VL")),
            entry("issue", all("IS")),
            entry("pages", all("SP", "C7")),
            entry("date", all("PY", "Y1", "DA")),
            entry("dates", all("PY", "Y1", "DA")),
            entry("keywords", all("KW")),
            entry("languages", all("LA")),
            entry("fullText", all("L1", "L2", "UR")),
            entry("trials", all("AB", "N2")));

    private RisPlaces() {}
}

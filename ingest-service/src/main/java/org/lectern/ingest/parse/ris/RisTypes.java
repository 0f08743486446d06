package org.lectern.ingest.parse.ris;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.PublicationTypes;
import org.lectern.ingest.parse.tagged.TaggedFields;

/** Publication types: what kind of reference it is, then the type of work where that is one of PubMed's. */
final class RisTypes {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("JOUR", "Journal Article"),
            Map.entry("JFULL", "Journal Article"),
            Map.entry("EJOUR", "Journal Article"),
            Map.entry("INPR", "Journal Article"),
            Map.entry("ABST", "Abstract"),
            Map.entry("BOOK", "Book"),
            Map.entry("EBOOK", "Book"),
            Map.entry("EDBOOK", "Edited Book"),
            Map.entry("CHAP", "Book Chapter"),
            Map.entry("ECHAP", "Book Chapter"),
            Map.entry("CONF", "Proceedings Article"),
            Map.entry("CPAPER", "Proceedings Article"),
            Map.entry("THES", "Dissertation"),
            Map.entry("RPRT", "Report"),
            Map.entry("DATA", "Dataset"),
            Map.entry("MGZN", "Magazine Article"),
            Map.entry("NEWS", "Newspaper Article"));

    private RisTypes() {}

    static List<String> read(TaggedFields fields) {
        Stream<String> kinds = fields.values("TY").map(String::strip).map(KINDS::get);
        Stream<String> works = fields.values("M3").map(PublicationTypes::known).flatMap(Optional::stream);
        return Stream.concat(kinds.flatMap(Stream::ofNullable), works)
                .distinct()
                .toList();
    }
}

package org.lectern.ingest.parse.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** PubMed's publication types in PubMed's own casing. */
public final class PublicationTypes {

    private static final Map<String, String> KNOWN = Arrays.stream("""
            Adaptive Clinical Trial
            Address
            Autobiography
            Bibliography
            Biography
            Books and Documents
            Case Reports
            Classical Article
            Clinical Conference
            Clinical Study
            Clinical Trial
            Clinical Trial Protocol
            Clinical Trial, Phase I
            Clinical Trial, Phase II
            Clinical Trial, Phase III
            Clinical Trial, Phase IV
            Clinical Trial, Veterinary
            Collected Work
            Comment
            Comparative Study
            Congress
            Consensus Development Conference
            Consensus Development Conference, NIH
            Controlled Clinical Trial
            Corrected and Republished Article
            Dataset
            Dictionary
            Directory
            Duplicate Publication
            Editorial
            Electronic Supplementary Materials
            English Abstract
            Equivalence Trial
            Evaluation Study
            Expression of Concern
            Festschrift
            Government Publication
            Guideline
            Historical Article
            Interactive Tutorial
            Interview
            Introductory Journal Article
            Journal Article
            Lecture
            Legal Case
            Legislation
            Letter
            Meta-Analysis
            Multicenter Study
            Network Meta-Analysis
            News
            Newspaper Article
            Observational Study
            Observational Study, Veterinary
            Overall
            Patient Education Handout
            Periodical Index
            Personal Narrative
            Portrait
            Practice Guideline
            Pragmatic Clinical Trial
            Preprint
            Published Erratum
            Randomized Controlled Trial
            Randomized Controlled Trial, Veterinary
            Research Support, American Recovery and Reinvestment Act
            Research Support, N.I.H., Extramural
            Research Support, N.I.H., Intramural
            Research Support, Non-U.S. Gov't
            Research Support, U.S. Gov't, Non-P.H.S.
            Research Support, U.S. Gov't, P.H.S.
            Research Support, U.S. Government
            Retracted Publication
            Retraction of Publication
            Retraction Notice
            Review
            Scientific Integrity Review
            Scoping Review
            Systematic Review
            Technical Report
            Twin Study
            Validation Study
            Video-Audio Media
            Webcast
            """.lines().toArray(String[]::new))
            .collect(Collectors.toMap(PublicationTypes::key, Function.identity()));

    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with");

    private PublicationTypes() {}

    /** The type of that name, in any casing and with any apostrophe; empty where PubMed has none such. */
    public static Optional<String> known(String name) {
        return Optional.ofNullable(KNOWN.get(key(name)));
    }

    /** PubMed's casing of a type, or title case where PubMed has none such: {@code PICTORIAL ESSAY}, {@code Pictorial Essay}. */
    public static String cased(String name) {
        return known(name).orElseGet(() -> titled(Prose.tidy(name)));
    }

    private static String key(String name) {
        return Prose.folded(name);
    }

    private static String titled(String name) {
        StringBuilder titled = new StringBuilder();
        for (String word : name.replace('_', ' ').toLowerCase(Locale.ROOT).split(" ")) {
            String blank = titled.isEmpty() ? "" : " ";
            titled.append(blank).append(!titled.isEmpty() && SMALL.contains(word) ? word : capitalised(word));
        }
        return titled.toString();
    }

    private static String capitalised(String word) {
        return Arrays.stream(word.split("-"))
                .map(part -> part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("-"));
    }
}

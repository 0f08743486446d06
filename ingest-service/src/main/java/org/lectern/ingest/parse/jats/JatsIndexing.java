package org.lectern.ingest.parse.jats;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Grant;
import org.lectern.ingest.parse.paper.MeshHeading;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.TrialRegistration;
import org.lectern.ingest.parse.xml.XmlElement;

/** What stands in an article's front for other catalogues: subject headings, grants, trials. */
final class JatsIndexing {

    private static final int MOST = 500;
    private static final Pattern DESCRIPTOR = Pattern.compile("D\\d{6,9}");

    private JatsIndexing() {}

    static List<MeshHeading> mesh(XmlElement meta) {
        return meta.all("kwd-group").stream()
                .filter(JatsIndexing::isMesh)
                .flatMap(group -> group.all("kwd").stream())
                .filter(term -> !JatsText.heading(term).isEmpty())
                .limit(MOST)
                .map(term -> new MeshHeading(descriptor(term), JatsText.heading(term), false, List.of()))
                .toList();
    }

    private static boolean isMesh(XmlElement group) {
        return (group.attribute("vocab") + " " + group.attribute("kwd-group-type"))
                .toLowerCase(Locale.ROOT)
                .contains("mesh");
    }

    private static @Nullable String descriptor(XmlElement term) {
        String id = term.attribute("vocab-term-identifier");
        String last = id.substring(id.lastIndexOf('/') + 1);
        return DESCRIPTOR.matcher(last).matches() ? last : null;
    }

    /** A grant for each number, or for each agency without one; NLM's tag sets before JATS had elements for one only. */
    static List<Grant> grants(XmlElement meta) {
        Stream<Grant> awarded =
                meta.all("funding-group", "award-group").stream().flatMap(JatsIndexing::awards);
        String sponsor = meta.first("contract-sponsor").map(JatsText::of).orElse(null);
        Stream<Grant> contracts =
                meta.all("contract-num").stream().flatMap(number -> grant(JatsText.of(number), sponsor, null));
        return Stream.concat(awarded, contracts).distinct().limit(MOST).toList();
    }

    private static Stream<Grant> awards(XmlElement award) {
        List<XmlElement> agencies = award.all("funding-source");
        XmlElement first = agencies.isEmpty() ? null : agencies.getFirst();
        List<XmlElement> numbers = award.all("award-id");
        return numbers.isEmpty()
                ? agencies.stream().flatMap(agency -> grant(null, agency(agency), country(agency)))
                : numbers.stream().flatMap(number -> grant(JatsText.of(number), agency(first), country(first)));
    }

    private static Stream<Grant> grant(@Nullable String number, @Nullable String agency, @Nullable String country) {
        boolean named = Prose.orNull(number) != null || Prose.orNull(agency) != null;
        return named ? Stream.of(new Grant(number, agency, country)) : Stream.of();
    }

    private static @Nullable String agency(@Nullable XmlElement source) {
        return source == null ? null : JatsAffiliations.text(source);
    }

    private static @Nullable String country(@Nullable XmlElement source) {
        return source == null ? null : source.attribute("country");
    }

    /** Registrations that the front links to: {@code <related-object source-id="ClinicalTrials.gov" document-id="NCT00000000">}. */
    static List<TrialRegistration> trials(XmlElement meta) {
        return Stream.concat(meta.all("related-object").stream(), meta.all("ext-link").stream())
                .limit(MOST)
                .map(JatsIndexing::words)
                .flatMap(words -> TrialRegistration.in(words).stream())
                .distinct()
                .toList();
    }

    private static String words(XmlElement object) {
        return Stream.of("source-id", "source-type", "document-id", "object-id", "href")
                        .map(object::attribute)
                        .reduce("", (words, word) -> words + " " + word.substring(word.lastIndexOf('/') + 1))
                + " " + object.text();
    }
}

package org.lectern.ingest.parse.jats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Affiliations;
import org.lectern.ingest.parse.xml.XmlElement;

/** Where contributors work: what they refer to, what stands within them, else the one place of their group. */
final class JatsAffiliations {

    private final Map<String, String> places = new HashMap<>();
    private final List<XmlElement> loose;

    JatsAffiliations(XmlElement meta) {
        this.loose = places(meta);
        Stream.concat(loose.stream(), meta.all("contrib-group").stream().flatMap(group -> places(group).stream()))
                .filter(place -> !place.attribute("id").isBlank())
                .forEach(place -> read(place).ifPresent(text -> places.putIfAbsent(place.attribute("id"), text)));
    }

    /** The contributor's affiliations in the document's order. */
    List<String> of(XmlElement contributor, XmlElement group) {
        List<String> own = Stream.concat(references(contributor), texts(places(contributor)))
                .toList();
        return own.isEmpty() ? shared(group) : own;
    }

    private Stream<String> references(XmlElement contributor) {
        return contributor.all("xref").stream()
                .filter(reference -> reference.attribute("ref-type").equals("aff"))
                .flatMap(reference -> Arrays.stream(reference.attribute("rid").split("\\s+")))
                .flatMap(id -> Stream.ofNullable(places.get(id)));
    }

    // Several places without references do not tell who works where.
    private List<String> shared(XmlElement group) {
        List<XmlElement> grouped = places(group);
        List<XmlElement> all = grouped.isEmpty() ? loose : grouped;
        return all.size() == 1 ? texts(all).toList() : List.of();
    }

    private static Stream<String> texts(List<XmlElement> places) {
        return places.stream().map(JatsAffiliations::read).flatMap(Optional::stream);
    }

    // One place in several languages: the first.
    private static List<XmlElement> places(XmlElement holder) {
        return holder.children().stream()
                .flatMap(child -> switch (child.name()) {
                    case "aff" -> Stream.of(child);
                    case "aff-alternatives" -> child.first("aff").stream();
                    default -> Stream.of();
                })
                .toList();
    }

    private static Optional<String> read(XmlElement place) {
        return Affiliations.read(new Parts().of(place));
    }

    /** The text of a place or an institution, its parts by commas where nothing else parts them, without identifiers. */
    static String text(XmlElement place) {
        return new Parts().of(place);
    }

    /** Puts an address together. */
    private static final class Parts {

        private static final Set<String> PARTED = Set.of(
                "institution",
                "institution-wrap",
                "addr-line",
                "named-content",
                "city",
                "state",
                "postal-code",
                "country");
        private static final Set<String> LEFT_OUT =
                Set.of("label", "sup", "email", "phone", "fax", "ext-link", "uri", "institution-id", "xref", "fn");

        private final StringBuilder text = new StringBuilder();

        String of(XmlElement place) {
            inside(place);
            return text.toString().strip();
        }

        private void inside(XmlElement element) {
            element.walk(text::append, this::child);
        }

        private void child(XmlElement child) {
            if (!LEFT_OUT.contains(child.name())) {
                if (PARTED.contains(child.name())) {
                    part();
                }
                inside(child);
            }
        }

        // "of the <institution>" goes on; a line break between two elements does not.
        private void part() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            boolean laidOut = end == text.length() || text.indexOf("\n", end) >= 0;
            if (end > 0 && laidOut && Character.isLetterOrDigit(text.charAt(end - 1))) {
                text.setLength(end);
                text.append(", ");
            }
        }
    }
}

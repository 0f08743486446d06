package org.lectern.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Receipt.Candidate;
import org.lectern.ingest.parse.paper.Values;
import org.lectern.ingest.parse.paper.WrittenDate;

/** Where in a record each value of its paper stands: the elements that may state a field, and those whose text is in the value. */
public final class XmlReceipts {

    private static final int ENOUGH = 60;
    /** Fields whose values are written otherwise than they stand: the first place that states any is theirs. */
    private static final Set<String> READ = Set.of("types", "languages", "license", "pages", "referenceCount");
    /** Fields whose places state other fields as well, so that what else stands there has not lost. */
    private static final Set<String> SHARED = Set.of("printIssn", "onlineIssn", "mesh", "grants");

    private final Map<String, List<XmlPath>> table;
    private final List<Located> elements = new ArrayList<>();

    private XmlReceipts(Map<String, List<XmlPath>> table) {
        this.table = table;
    }

    /** An element with the names from the record down to it. */
    private record Located(XmlElement element, String path) {}

    /** One element that a rule of the table leads to. */
    private record Offer(XmlPath rule, Located at) {
        String value() {
            return dated(at.element).map(PartialDate::value).orElseGet(() -> rule.stated(at.element));
        }

        Candidate candidate(String value) {
            return new Candidate(rule.toString(), "line " + at.element.line() + ", " + at.path, value);
        }
    }

    /**
     * The receipts of a paper that was read from these elements.
     *
     * @param table for each field the places that are asked, the most trusted first
     */
    public static List<Receipt> of(List<XmlElement> roots, Map<String, List<XmlPath>> table, Paper paper) {
        XmlReceipts receipts = new XmlReceipts(table);
        roots.forEach(root -> receipts.walk(root, ""));
        return Values.of(paper).entrySet().stream()
                .flatMap(value -> receipts.receipt(value.getKey(), value.getValue()).stream())
                .toList();
    }

    private void walk(XmlElement element, String above) {
        String path = above + "/" + element.name();
        elements.add(new Located(element, path));
        element.children().forEach(child -> walk(child, path));
    }

    private Optional<Receipt> receipt(String field, String value) {
        String wanted = Prose.folded(value);
        String start = Prose.folded(value.split("; ", 2)[0]);
        List<Offer> offers = offers(field.split(" of |\\.", 2)[0]).toList();
        Optional<Offer> chosen = offers.stream()
                .filter(offer -> states(offer.value(), wanted, start))
                .findFirst();
        return chosen.or(() -> READ.contains(field) ? offers.stream().findFirst() : Optional.empty())
                .map(offer -> new Receipt(field, offer.candidate(value), lost(field, wanted, offer, offers)));
    }

    // Of a field of which there is one for each kind or author, the others' are no losers.
    private static List<Candidate> lost(String field, String wanted, Offer chosen, List<Offer> offers) {
        return SHARED.contains(field) || field.contains(".") || field.contains(" of ")
                ? List.of()
                : offers.stream()
                        .filter(other -> other.at.element != chosen.at.element)
                        .filter(other -> !isIn(other.value(), wanted))
                        .map(other -> other.candidate(other.value()))
                        .toList();
    }

    private Stream<Offer> offers(String field) {
        return table.getOrDefault(field, List.of()).stream()
                .flatMap(rule -> elements.stream()
                        .filter(at -> rule.leadsTo(at.element, at.path))
                        .map(at -> new Offer(rule, at)));
    }

    private static boolean states(String offered, String wanted, String start) {
        String cut = start.substring(0, Math.min(ENOUGH, start.length()));
        return isIn(offered, wanted) || Prose.folded(offered).contains(cut);
    }

    private static boolean isIn(String offered, String wanted) {
        String folded = Prose.folded(offered);
        return !folded.isEmpty() && wanted.contains(folded);
    }

    // Both formats have elements for year, month and day.
    private static Optional<PartialDate> dated(XmlElement element) {
        return part(element, "year").isEmpty()
                ? Optional.empty()
                : WrittenDate.ofParts(part(element, "year"), part(element, "month"), part(element, "day"));
    }

    private static String part(XmlElement element, String name) {
        return element.children().stream()
                .filter(child -> child.name().toLowerCase(Locale.ROOT).equals(name))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }
}

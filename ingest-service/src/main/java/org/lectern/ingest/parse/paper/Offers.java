package org.lectern.ingest.parse.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.ingest.parse.paper.Offer.Wanted;
import org.lectern.ingest.parse.paper.Receipt.Candidate;

/** Receipts from the offers of named places, as tagged lines and JSON have them. */
public final class Offers {

    /** Most places of a field that are looked at; the largest collaboration's paper has fewer authors. */
    private static final int MOST = 10_000;

    /** Fields that have one value: what another place offers has lost. To all others each place may add. */
    private static final Set<String> SINGLE = Set.of(
            "doi", "pmid", "pmcid", "title", "abstract", "journal", "abbreviation", "volume", "issue", "pages", "date");

    /** Lists whose entries are written otherwise than they stand: their receipt names where they begin. */
    private static final Set<String> LISTS = Set.of("authors", "grants", "mesh", "notices");

    private final Function<String, List<Offer>> places;
    private final Map<String, List<Offer>> asked = new HashMap<>();

    private Offers(Function<String, List<Offer>> places) {
        this.places = places;
    }

    /**
     * A receipt for each value that is stated somewhere: in the first place that has it alone, else that shows it, else, where it
     * is read otherwise than it stands, in the first that states the field.
     *
     * @param places what is offered for a field of that name, the most trusted first; of a field of each kind or author, such as
     *     {@code dates.online}, asked for the whole name, then for {@code dates}
     */
    public static List<Receipt> receipts(Paper paper, Function<String, List<Offer>> places) {
        Offers offers = new Offers(places);
        return Values.of(paper).entrySet().stream()
                .flatMap(value -> offers.receipt(value.getKey(), value.getValue()).stream())
                .toList();
    }

    private Optional<Receipt> receipt(String field, String value) {
        Wanted wanted = Wanted.of(value);
        List<Offer> offers = offers(field);
        Optional<Offer> showing = LISTS.contains(field) ? Optional.empty() : showing(wanted, offers);
        return showing.or(() -> offers.stream().findFirst())
                .map(chosen -> new Receipt(field, chosen.candidate(value), lost(field, wanted, chosen, offers)));
    }

    private static Optional<Offer> showing(Wanted wanted, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.is(wanted))
                .findFirst()
                .or(() -> offers.stream().filter(offer -> offer.shows(wanted)).findFirst());
    }

    private List<Offer> offers(String field) {
        List<Offer> own = ask(field.split(" of ", 2)[0]);
        return own.isEmpty() ? ask(field.split("\\.", 2)[0]) : own;
    }

    private List<Offer> ask(String name) {
        return asked.computeIfAbsent(
                name, each -> places.apply(each).stream().limit(MOST).toList());
    }

    private static List<Candidate> lost(String field, Wanted wanted, Offer chosen, List<Offer> offers) {
        return SINGLE.contains(field)
                ? offers.stream()
                        .filter(other -> other != chosen && !other.agrees(wanted))
                        .map(Offer::candidate)
                        .toList()
                : List.of();
    }
}

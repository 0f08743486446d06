package org.lectern.ingest.parse.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a paper states, field by field in short forms that people read, for receipts. */
public final class Values {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Values() {}

    /** The stated fields in the event's order, e.g. {@code doi → 10.5555/ab.12}, {@code authors → Ada M Quill; Jan van der Berg}. */
    public static Map<String, String> of(Paper paper) {
        Values all = new Values();
        all.names(paper);
        all.place(paper);
        all.subject(paper);
        return all.values;
    }

    private void names(Paper paper) {
        put("doi", paper.doi());
        put("pmid", paper.pmid());
        put("pmcid", paper.pmcid());
        put("arxivId", paper.arxivId());
        put("title", paper.title());
        put("subtitle", paper.otherTitles().subtitle());
        put("translatedTitle", paper.otherTitles().translatedTitle());
        put("types", paper.types());
        put("authors", paper.authors());
        paper.authors().forEach(author -> {
            put("orcid of " + text(author), author.orcid());
            put("affiliations of " + text(author), author.affiliations());
        });
        put("abstract", paper.abstractSections());
        put("otherAbstracts", paper.otherAbstracts());
    }

    private void place(Paper paper) {
        Journal journal = paper.journal();
        if (journal != null) {
            put("journal", journal.title());
            put("abbreviation", journal.abbreviation());
            put("isoAbbreviation", journal.isoAbbreviation());
            put("issn", journal.issn());
            put("printIssn", journal.printIssn());
            put("onlineIssn", journal.onlineIssn());
        }
        put("volume", paper.volume());
        put("issue", paper.issue());
        put("pages", text(new PageRange(paper.firstPage(), paper.lastPage())));
        put("date", paper.date());
        paper.dates().forEach(event -> put("dates." + name(event.kind()), event.date()));
    }

    private void subject(Paper paper) {
        put("keywords", paper.keywords());
        put("mesh", paper.mesh());
        put("languages", paper.languages());
        put("license", paper.license());
        put("fullText", paper.fullText().links());
        put("trials", paper.basis().trials());
        put("grants", paper.basis().grants());
        put("referenceCount", paper.basis().referenceCount());
        put("notices", paper.notices());
    }

    private void put(String field, @Nullable Object value) {
        String text = value == null ? "" : text(value);
        if (!text.isEmpty()) {
            values.putIfAbsent(field, text);
        }
    }

    /** A value in its short form; lists with {@code ; } between. */
    public static String text(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(Values::text).collect(Collectors.joining("; "));
            case Author author -> joined(" ", author.given(), author.family(), author.suffix(), author.collective());
            case AbstractSection section -> joined(": ", section.label(), section.text());
            case OtherAbstract other -> joined(": ", name(other.kind()), text(other.sections()));
            case PageRange pages -> joined("-", pages.first(), pages.last());
            case MeshHeading heading -> joined(" ", heading.name(), heading.id());
            case Grant grant -> joined(", ", grant.number(), grant.agency(), grant.country());
            case TrialRegistration trial -> trial.number();
            case FullText.Link link -> link.url();
            case RelatedResource related -> related.title();
            case Notice notice -> joined(" ", name(notice.kind()), name(notice.role()), notice.doi(), notice.pmid());
            default -> value.toString();
        };
    }

    private static String joined(String between, @Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(between));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

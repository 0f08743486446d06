package org.lectern.ingest.parse.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.Reading;

/** An article page of a publisher, read through the tables of rules. */
public final class HtmlPage {

    /** Every table, in the event's order of fields. */
    private static final List<Field<?>> FIELDS = List.of(
            IdentifierFields.DOI,
            IdentifierFields.PMID,
            IdentifierFields.PMCID,
            TitleField.TITLE,
            SubjectFields.TYPES,
            AuthorField.AUTHORS,
            AbstractField.ABSTRACT,
            JournalFields.JOURNAL,
            JournalFields.ABBREVIATION,
            JournalFields.ISSN,
            JournalFields.VOLUME,
            JournalFields.ISSUE,
            JournalFields.PAGES,
            DateField.DATE,
            SubjectFields.KEYWORDS,
            SubjectFields.LANGUAGE,
            SubjectFields.LICENSE);

    private final Tags tags;

    private HtmlPage(Tags tags) {
        this.tags = tags;
    }

    /** Reads the page of that text; its links are relative to the address, where there is one. */
    public static Reading read(String text, @Nullable String address) {
        return Weight.refusal(text)
                .<Reading>map(Function.identity())
                .orElseGet(() -> page(text, address).read());
    }

    /** For each field that is found, the name of the rule that won, e.g. {@code doi → citation_doi}; for a page of usual size. */
    public static Map<String, String> winners(String text) {
        return Weight.refusal(text).isPresent() ? Map.of() : page(text, null).winners();
    }

    private static HtmlPage page(String text, @Nullable String address) {
        return new HtmlPage(new Tags(Jsoup.parse(text, address == null ? "" : address)));
    }

    private Reading read() {
        Optional<String> title = ArticleSigns.areOn(tags) ? TitleField.TITLE.value(tags) : Optional.empty();
        return title.map(found -> Singularity.refusal(tags)
                        .<Reading>map(Function.identity())
                        .orElseGet(() -> new Reading.Statement(paper(found), RelatedField.read(tags), false)))
                .orElseGet(() -> Signs.of(tags));
    }

    private Map<String, String> winners() {
        Map<String, String> winners = new LinkedHashMap<>();
        FIELDS.forEach(field -> field.find(tags).ifPresent(found -> winners.put(field.name(), found.rule())));
        return winners;
    }

    private Paper paper(String title) {
        PageRange pages = JournalFields.PAGES.value(tags).orElse(PageRange.NONE);
        return Paper.titled(title)
                .doi(IdentifierFields.DOI.value(tags).orElse(null))
                .pmid(IdentifierFields.PMID.value(tags).orElse(null))
                .pmcid(IdentifierFields.PMCID.value(tags).orElse(null))
                .types(SubjectFields.TYPES.value(tags).orElse(List.of()))
                .authors(AuthorField.AUTHORS.value(tags).orElse(List.of()))
                .abstractSections(AbstractField.ABSTRACT.value(tags).orElse(List.of()))
                .journal(journal())
                .volume(
                        JournalFields.VOLUME.value(tags).orElse(null),
                        JournalFields.ISSUE.value(tags).orElse(null))
                .pages(pages.first(), pages.last())
                .date(DateField.DATE.value(tags).orElse(null))
                .keywords(SubjectFields.KEYWORDS.value(tags).orElse(List.of()))
                .languages(SubjectFields.LANGUAGE.value(tags).map(List::of).orElse(List.of()))
                .license(SubjectFields.LICENSE
                        .value(tags)
                        .map(license -> VisibleLicense.versioned(tags, license))
                        .orElse(null))
                .fullText(FullTextField.read(tags))
                .paper();
    }

    private @Nullable Journal journal() {
        return JournalFields.JOURNAL
                .value(tags)
                .map(title -> new Journal(
                        title,
                        JournalFields.ABBREVIATION.value(tags).orElse(null),
                        JournalFields.ISSN.value(tags).orElse(List.of())))
                .orElse(null);
    }
}

package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PaperDraft;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Receipt;
import org.lectern.ingest.parse.paper.Values;

/** An article page of a publisher, read through the tables of rules. */
public final class HtmlPage {

    /** Every table, in the event's order of fields. */
    private static final List<Field<?>> FIELDS = List.of(
            IdentifierFields.DOI,
            IdentifierFields.PMID,
            IdentifierFields.PMCID,
            IdentifierFields.ARXIV_ID,
            TitleField.TITLE,
            TitleField.SUBTITLE,
            TitleField.TRANSLATED_TITLE,
            SubjectFields.TYPES,
            AuthorField.AUTHORS,
            AbstractField.ABSTRACT,
            JournalFields.JOURNAL,
            JournalFields.ABBREVIATION,
            IssnFields.ISO_ABBREVIATION,
            JournalFields.ISSN,
            IssnFields.PRINT_ISSN,
            IssnFields.ONLINE_ISSN,
            JournalFields.VOLUME,
            JournalFields.ISSUE,
            JournalFields.PAGES,
            DateField.DATE,
            DatedEventFields.PRINT,
            DatedEventFields.ISSUE,
            DatedEventFields.PUBLISHED,
            DatedEventFields.ONLINE,
            DatedEventFields.ACCEPTED,
            DatedEventFields.REVISED,
            DatedEventFields.RECEIVED,
            SubjectFields.KEYWORDS,
            SubjectFields.LANGUAGES,
            SubjectFields.LICENSE,
            BasisFields.TRIALS,
            BasisFields.GRANTS,
            BasisFields.REFERENCE_COUNT,
            FullTextField.FULL_TEXT,
            NoticeField.NOTICES,
            RelatedField.RELATED);

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

    /**
     * Why each field of the paper has its value.
     *
     * @param paper as it was read from the same text and address
     */
    public static List<Receipt> explain(String text, @Nullable String address, Paper paper) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Receipts receipts = new Receipts(new Tags(Jsoup.parse(text, address == null ? "" : address, parser)));
        List<Receipt> chosen =
                FIELDS.stream().flatMap(field -> receipts.of(field).stream()).toList();
        Set<String> known = chosen.stream().map(Receipt::field).collect(Collectors.toSet());
        Stream<Receipt> others = Values.of(paper).entrySet().stream()
                .filter(value -> !known.contains(value.getKey()))
                .flatMap(value -> receipts.of(value.getKey(), value.getValue()).stream());
        return Stream.concat(chosen.stream(), others).toList();
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

    private Paper paper(String title) {
        List<String> types = SubjectFields.TYPES.value(tags).orElse(List.of());
        List<AbstractSection> sections = AbstractField.ABSTRACT.value(tags).orElse(List.of());
        List<String> languages = SubjectFields.LANGUAGES.value(tags).orElse(List.of());
        return found(title)
                .types(types)
                .abstractSections(sections)
                .otherAbstracts(OtherAbstractField.read(tags, sections, languages))
                .languages(languages)
                .otherTitles(
                        TitleField.SUBTITLE.value(tags).orElse(null),
                        TitleField.TRANSLATED_TITLE
                                .value(tags)
                                .filter(other -> !other.equals(title))
                                .orElse(null))
                .grants(BasisFields.GRANTS.value(tags).orElse(List.of()))
                .trials(BasisFields.TRIALS.value(tags).orElse(List.of()))
                .referenceCount(BasisFields.REFERENCE_COUNT.value(tags).orElse(null))
                .notices(NoticeField.read(tags, title, types))
                .paper();
    }

    private PaperDraft found(String title) {
        PageRange pages = JournalFields.PAGES.value(tags).orElse(PageRange.NONE);
        PartialDate date = DateField.DATE.value(tags).orElse(null);
        return Paper.titled(title)
                .doi(IdentifierFields.DOI.value(tags).orElse(null))
                .pmid(IdentifierFields.PMID.value(tags).orElse(null))
                .pmcid(IdentifierFields.PMCID.value(tags).orElse(null))
                .arxivId(IdentifierFields.ARXIV_ID.value(tags).orElse(null))
                .authors(AuthorDetails.added(
                        tags, AuthorField.AUTHORS.value(tags).orElse(List.of())))
                .journal(journal())
                .volume(
                        JournalFields.VOLUME.value(tags).orElse(null),
                        JournalFields.ISSUE.value(tags).orElse(null))
                .pages(pages.first(), pages.last())
                .date(date)
                .dates(DatedEventFields.read(tags, date))
                .keywords(SubjectFields.KEYWORDS.value(tags).orElse(List.of()))
                .license(SubjectFields.LICENSE
                        .value(tags)
                        .map(license -> VisibleLicense.versioned(tags, license))
                        .orElse(null))
                .fullText(FullTextField.read(tags));
    }

    private @Nullable Journal journal() {
        return JournalFields.JOURNAL
                .value(tags)
                .map(title -> new Journal(
                        title,
                        JournalFields.ABBREVIATION.value(tags).orElse(null),
                        IssnFields.ISO_ABBREVIATION
                                .value(tags)
                                .filter(name -> Abbreviation.isOf(name, title))
                                .orElse(null),
                        JournalFields.ISSN.value(tags).orElse(List.of()),
                        IssnFields.PRINT_ISSN.value(tags).orElse(null),
                        IssnFields.ONLINE_ISSN.value(tags).orElse(null)))
                .orElse(null);
    }
}

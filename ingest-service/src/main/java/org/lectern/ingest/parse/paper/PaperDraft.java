package org.lectern.ingest.parse.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper in the making: what a reader of a format has found so far. Used by one thread. */
public final class PaperDraft {

    private final String title;
    private @Nullable Doi doi;
    private @Nullable Pmid pmid;
    private @Nullable Pmcid pmcid;
    private @Nullable ArxivId arxivId;
    private OtherTitles otherTitles = OtherTitles.NONE;
    private List<String> types = List.of();
    private List<Author> authors = List.of();
    private List<AbstractSection> abstractSections = List.of();
    private List<OtherAbstract> otherAbstracts = List.of();
    private @Nullable Journal journal;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable String firstPage;
    private @Nullable String lastPage;
    private @Nullable PartialDate date;
    private List<DatedEvent> dates = List.of();
    private List<String> keywords = List.of();
    private List<MeshHeading> mesh = List.of();
    private List<String> languages = List.of();
    private @Nullable String license;
    private FullText fullText = FullText.UNKNOWN;
    private boolean institutionalAccess;
    private List<TrialRegistration> trials = List.of();
    private List<Grant> grants = List.of();
    private @Nullable Integer referenceCount;
    private List<Notice> notices = List.of();

    PaperDraft(String title) {
        this.title = title;
    }

    /** The DOI; null where none is stated. */
    public PaperDraft doi(@Nullable Doi doi) {
        this.doi = doi;
        return this;
    }

    /** The PMID; null where none is stated. */
    public PaperDraft pmid(@Nullable Pmid pmid) {
        this.pmid = pmid;
        return this;
    }

    /** The PMCID; null where none is stated. */
    public PaperDraft pmcid(@Nullable Pmcid pmcid) {
        this.pmcid = pmcid;
        return this;
    }

    /** The arXiv identifier; null where none is stated: one that the DOI holds is found by itself. */
    public PaperDraft arxivId(@Nullable ArxivId arxivId) {
        this.arxivId = arxivId;
        return this;
    }

    /** Subtitle and translated title; null where not stated. */
    public PaperDraft otherTitles(@Nullable String subtitle, @Nullable String translated) {
        this.otherTitles = new OtherTitles(subtitle, translated);
        return this;
    }

    /** Publication types in PubMed's casing. */
    public PaperDraft types(List<String> types) {
        this.types = types;
        return this;
    }

    /** All authors, in order. */
    public PaperDraft authors(List<Author> authors) {
        this.authors = authors;
        return this;
    }

    /** The abstract, in order. */
    public PaperDraft abstractSections(List<AbstractSection> sections) {
        this.abstractSections = sections;
        return this;
    }

    /** Plain-language summaries and translations of the abstract. */
    public PaperDraft otherAbstracts(List<OtherAbstract> abstracts) {
        this.otherAbstracts = abstracts;
        return this;
    }

    /** The journal; null where none is stated. */
    public PaperDraft journal(@Nullable Journal journal) {
        this.journal = journal;
        return this;
    }

    /** Volume and issue; null where not stated. */
    public PaperDraft volume(@Nullable String volume, @Nullable String issue) {
        this.volume = volume;
        this.issue = issue;
        return this;
    }

    /** First and last page, the last in full; null where not stated. */
    public PaperDraft pages(@Nullable String firstPage, @Nullable String lastPage) {
        this.firstPage = firstPage;
        this.lastPage = lastPage;
        return this;
    }

    /** Day of publication; null where none is stated. */
    public PaperDraft date(@Nullable PartialDate date) {
        this.date = date;
        return this;
    }

    /** All dates that are stated, the best of a kind first. */
    public PaperDraft dates(List<DatedEvent> dates) {
        this.dates = dates;
        return this;
    }

    /** Medical Subject Headings. */
    public PaperDraft mesh(List<MeshHeading> mesh) {
        this.mesh = mesh;
        return this;
    }

    /** The authors' keywords. */
    public PaperDraft keywords(List<String> keywords) {
        this.keywords = keywords;
        return this;
    }

    /** Languages of the text, ISO 639-1. */
    public PaperDraft languages(List<String> languages) {
        this.languages = languages;
        return this;
    }

    /** The article's licence; null where none is stated. */
    public PaperDraft license(@Nullable String license) {
        this.license = license;
        return this;
    }

    /** What is said about the full text. */
    public PaperDraft fullText(FullText fullText) {
        this.fullText = fullText;
        return this;
    }

    /** Whether the page offers a way in through an institution. */
    public PaperDraft institutionalAccess(boolean offered) {
        this.institutionalAccess = offered;
        return this;
    }

    /** Registrations that are stated as such; those in the abstract are found by themselves. */
    public PaperDraft trials(List<TrialRegistration> trials) {
        this.trials = trials;
        return this;
    }

    /** Grants that are named. */
    public PaperDraft grants(List<Grant> grants) {
        this.grants = grants;
        return this;
    }

    /** Length of the list of references; null where not stated. */
    public PaperDraft referenceCount(@Nullable Integer count) {
        this.referenceCount = count;
        return this;
    }

    /** Retractions, corrections and expressions of concern, see {@link Notices#of}. */
    public PaperDraft notices(List<Notice> notices) {
        this.notices = notices;
        return this;
    }

    /** The paper as it stands. */
    public Paper paper() {
        return new Paper(
                doi,
                pmid,
                pmcid,
                arxivId == null ? ArxivId.of(doi).orElse(null) : arxivId,
                title,
                otherTitles,
                types,
                Bounds.affordable(authors),
                abstractSections,
                otherAbstracts,
                journal,
                volume,
                issue,
                firstPage,
                lastPage,
                date,
                dates,
                keywords,
                mesh,
                languages,
                license,
                fullText,
                institutionalAccess,
                new Basis(TrialRegistration.all(trials, abstractSections), grants, referenceCount),
                notices);
    }
}

package org.lectern.catalog.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A few dozen papers that nobody wrote, each known in the tests by a short name. */
public final class InventedPapers {
    private InventedPapers() {}

    /** A paper under construction: a name and a title, and what else a test needs. */
    public static final class Paper {
        private final String name;
        private final String title;
        private final List<String> types = new ArrayList<>(List.of("Journal Article"));
        private final List<IndexedPaper.Author> authors = new ArrayList<>();
        private final List<IndexedPaper.Section> sections = new ArrayList<>();
        private final List<String> keywords = new ArrayList<>();
        private final List<String> languages = new ArrayList<>();
        private IndexedPaper.Journal journal;
        private String date;
        private String doi;
        private String pmid;

        private Paper(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public static Paper paper(String name, String title) {
            return new Paper(name, title);
        }

        public Paper saying(String text) {
            sections.add(new IndexedPaper.Section(text));
            return this;
        }

        public Paper by(String given, String family) {
            authors.add(new IndexedPaper.Author(given, family, null));
            return this;
        }

        public Paper byGroup(String name) {
            authors.add(new IndexedPaper.Author(null, null, name));
            return this;
        }

        public Paper in(String title, String abbreviation, String... issn) {
            journal = new IndexedPaper.Journal(title, abbreviation, List.of(issn));
            return this;
        }

        public Paper on(String date) {
            this.date = date;
            return this;
        }

        public Paper doi(String doi) {
            this.doi = doi;
            return this;
        }

        public Paper pmid(String pmid) {
            this.pmid = pmid;
            return this;
        }

        public Paper types(String... types) {
            this.types.addAll(Arrays.asList(types));
            return this;
        }

        public Paper keywords(String... keywords) {
            this.keywords.addAll(Arrays.asList(keywords));
            return this;
        }

        public Paper language(String language) {
            languages.add(language);
            return this;
        }

        public String name() {
            return name;
        }

        public IndexedPaper indexed() {
            return new IndexedPaper(
                    id(name),
                    new IndexedPaper.Content(
                            doi, pmid, title, types, authors, sections, journal, date, keywords, languages));
        }
    }

    /** The id of the paper that the tests know by this name. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public static List<Paper> all() {
        return List.of(
                Paper.paper("lanterns", "Lantern therapy for the sleep of shift workers: a review")
                        .saying("Warm lanterns and their effects on the sleep of nurses.")
                        .by("Ada", "Quill")
                        .by("Johannes", "Müller")
                        .types("Review")
                        .in("Journal of Quiet Sleep", "J Quiet Sleep", "1234-5679")
                        .on("2024-03-26")
                        .doi("10.5555/jqs.2024.1")
                        .pmid("90000001")
                        .language("en"),
                Paper.paper("tides", "Salt tides and sleep")
                        .saying("Magnesium in sea water does not explain the tide.")
                        .by("J K", "Müller")
                        .types("Randomized Controlled Trial")
                        .in("Annals of Kettle Medicine", "Ann Kettle Med")
                        .on("2023-11")
                        .doi("10.5555/akm(2023)7:a")
                        .pmid("90000002")
                        .language("de"),
                Paper.paper("blockers", "Beta-blockers after a fright")
                        .saying("A dose–response study of 40 startled adults.")
                        .by("Karla", "Müller-Schmidt")
                        .in("Journal of Quiet Sleep", null)
                        .on("2020")
                        .pmid("90000003")
                        .keywords("Heart Rate", "Surprise"),
                Paper.paper("betablocker", "A betablocker for stage musicians")
                        .by("Jan", "van der Berg")
                        .on("2019-12-31")
                        .pmid("90000004"),
                Paper.paper("naive", "Naïve façades: the café as a ward")
                        .saying("Coffee houses and convalescence in São Tomé.")
                        .by("Søren", "Østergård")
                        .on("2021-02-28")
                        .language("fr"),
                Paper.paper("crohn", "Crohn’s disease in lighthouse keepers")
                        .by("Máire", "O'Dowd")
                        .byGroup("Tide Readers Group")
                        .types("Case Reports")
                        .on("2022-06-01"),
                Paper.paper("alpha", "TNF-α and IL-6 in organized rest")
                        .saying("Organs and organization are two matters.")
                        .by("Wu", "Li")
                        .types("Meta-Analysis")
                        .on("2022"),
                Paper.paper("dream", "Dreaming in colour")
                        .saying("Dreams were told to the mother at breakfast. The mice were not asked.")
                        .by("ABC", "King")
                        .types("Systematic Review", "Review")
                        .on("2024-12-31"),
                Paper.paper("or", "To be or not to be awake").by("Mo", "Sum").on("1999"),
                Paper.paper("bare", "Notes on quiet wards"));
    }
}

package org.lectern.ingest.parse.readingapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PageRange;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.RelatedResource;
import org.lectern.ingest.parse.text.AuthorLine;

/** The lines of the reading app's page, kind by kind. */
class LinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt Letters 2015, 20 (2): 150-68 | Salt Letters | 2015 | 20 | 2 | 150 | 168",
                "Salt Letters 2022 December 8, 35 (12): 967-988 | Salt Letters | 2022-12-08 | 35 | 12 | 967 | 988",
                "Salt Letters 2021 December, 44 (4): 337-353 | Salt Letters | 2021-12 | 44 | 4 | 337 | 353",
                "Salt Letters 2023, 18: 4987-5009 | Salt Letters | 2023 | 18 | | 4987 | 5009",
                "Salt Letters 2024 March 25, 13 (1): 89637 | Salt Letters | 2024-03-25 | 13 | 1 | 89637 |",
                "Salt Letters 2020 Spring, 12 (3): e123 | Salt Letters | 2020 | 12 | 3 | e123 |",
                "Salt Letters 2019 January-February, 8 (Suppl 1): S3-9 | Salt Letters | 2019-01 | 8 | Suppl 1 | S3 | S9",
                "Salt Letters 2019, 44 Suppl 1: S12-S15 | Salt Letters | 2019 | 44 Suppl 1 | | S12 | S15",
                "Salt Letters 2018, 44 (2 Pt 1): 12 | Salt Letters | 2018 | 44 | 2 Pt 1 | 12 |",
                "Salt Letters 2024 July 4 | Salt Letters | 2024-07-04 | | | |",
                "Salt Letters 2024, 12 | Salt Letters | 2024 | 12 | | |",
                "Salt, Pepper & Mustard 2024, 12 (1): 1-2 | Salt, Pepper & Mustard | 2024 | 12 | 1 | 1 | 2",
                "Salt science. Letters & notes : official journal of the Salt Society 2020 January 1, 22 (1): 25-48 | Salt science. Letters & notes : official journal of the Salt Society | 2020-01-01 | 22 | 1 | 25 | 48",
                "Salt 2000 2024 May, 3: 7 | Salt 2000 | 2024-05 | 3 | | 7 |",
            })
    void aJournalLineIsTakenApart(
            String line, String journal, String date, String volume, String issue, String first, String last) {
        assertThat(JournalLine.read(line))
                .contains(new JournalLine(journal, new PartialDate(date), volume, issue, new PageRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada M Quill, Jan van der Berg",
                "We looked at salt in 2015 and again in 2020.",
                "In 2015, salt was cheap, and nobody asked.",
                "2024",
                "Salt.",
            })
    void otherLinesAreNoJournalLine(String line) {
        assertThat(JournalLine.read(line)).isEmpty();
    }

    @Test
    void authorsArePartedByCommas() {
        assertThat(AuthorLine.read("Ada M Quill, Jan van der Berg, Martin L King, Jr, Salt Study Group, et al"))
                .containsExactly(
                        Author.person("Ada M", "Quill"),
                        Author.person("Jan", "van der Berg"),
                        new Author("Martin L", "King", "Jr", null),
                        Author.group("Salt Study Group"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada M Quill, Jan van der Berg | true",
                "Ada Quill | true",
                "Salt Study Group | true",
                "No authors listed | true",
                "Ada Quill, Martin King Jr. | true",
                "Salt is old. | false",
                "Salt, pepper, and the price of mustard in 1990 | false",
                "BACKGROUND: Salt | false",
                "Why salt? | false",
            })
    void aLineOfNamesIsTold(String line, boolean names) {
        assertThat(AuthorLine.isLikely(line)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Salt and tides.Salt Lett 2024 March 26 | Salt and tides. | Salt Lett | 2024-03-26",
                "Why salt? A review.mSalts 2024 | Why salt? A review. | mSalts | 2024",
                "Is it salt?Salt Lett 2024 May | Is it salt? | Salt Lett | 2024-05",
                "\"Pass the salt!\": tables of the south.J Tables (Paris) 2020 | \"Pass the salt!\": tables of the south. | J Tables (Paris) | 2020",
                "The salt of E.coli (a view).Salt science. Letters & notes 2020 Spring | The salt of E.coli (a view). | Salt science. Letters & notes | 2020",
                "What he said: \"No.\"Salt Lett 2019 | What he said: \"No.\" | Salt Lett | 2019",
                "Salt and tides. Salt Lett 2024 | Salt and tides. | Salt Lett | 2024",
                "Salt and tides.Salt Lett | Salt and tides. | Salt Lett |",
                "Salt and tides 2024 | Salt and tides | | 2024",
            })
    void aRelatedResourceIsTakenApart(String line, String title, String journal, String date) {
        PartialDate stated = date == null ? null : new PartialDate(date);
        assertThat(RelatedRow.read(line))
                .map(row -> new RelatedResource(
                        row.title(),
                        row.journal() == null ? null : row.journal().strip(),
                        row.date(),
                        null,
                        null))
                .contains(new RelatedResource(title, journal, stated, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For the best experience, use the Read mobile app",
                "All material on this website is protected by copyright, Copyright \u00a9 1994-2024 by Example 2024",
                "Your Privacy Choices Toggle icon",
                "Show more",
            })
    void theAppsOwnWordsAreNoRelatedResource(String line) {
        assertThat(RelatedRow.read(line)).isEmpty();
    }
}

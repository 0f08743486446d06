package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada M Quill | Ada M | Quill |",
                "Quill, Ada M | Ada M | Quill |",
                "Quill AM | AM | Quill |",
                "Jan van der Berg | Jan | van der Berg |",
                "van der Berg, Jan | Jan | van der Berg |",
                "Beatrix De La Plume | Beatrix | De La Plume |",
                "José Ángel Núñez y Peña | José Ángel | Núñez y Peña |",
                "Martin L King Jr | Martin L | King | Jr",
                "Martin L King, Jr. | Martin L | King | Jr",
                "King, Martin L, Jr | Martin L | King | Jr",
                "King, Martin L III | Martin L | King | III",
                "Ada Quill, MD, PhD | Ada | Quill |",
                "Ada Quill Ph.D. | Ada | Quill |",
                "Ada Quill1,2* | Ada | Quill |",
                "Madonna | | Madonna |",
                "Quill MA | MA | Quill |",
                "By Ada Quill | Ada | Quill |",
            })
    void aPersonIsTakenApart(String written, String given, String family, String suffix) {
        assertThat(PersonNames.read(written)).contains(new Author(given, family, suffix, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The UMBRELLA Collaborators",
                "Night Shift Study Group",
                "Committee on Salt, Subpanel 2",
                "Invented Health Organization"
            })
    void aGroupStaysWhole(String written) {
        assertThat(PersonNames.read(written)).contains(Author.group(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1,2", "*", "---"})
    void whatIsNoNameIsNone(String written) {
        assertThat(PersonNames.read(written)).isEmpty();
    }
}

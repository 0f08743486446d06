package org.lectern.ingest.parse.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Notice.Kind;
import org.lectern.ingest.parse.paper.Notice.Role;
import org.lectern.ingest.parse.paper.Notice.Source;

/** What titles and types say of a paper's standing. */
class NoticesTest {

    private static List<Notice> told(String title, String... types) {
        return Notices.of(List.of(), title, List.of(types), Source.PUBLISHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETRACTED: Salt for all | RETRACTION | SUBJECT",
                "RETRACTED ARTICLE: Salt for all | RETRACTION | SUBJECT",
                "[Retracted] Salt for all | RETRACTION | SUBJECT",
                "WITHDRAWN: Salt for all | WITHDRAWAL | SUBJECT",
                "TEMPORARY REMOVAL: Salt for all | REMOVAL | SUBJECT",
                "Retraction Note: Salt for all | RETRACTION | NOTICE",
                "Retraction notice to \u201cSalt for all\u201d | RETRACTION | NOTICE",
                "Notice of Retraction: Salt for all | RETRACTION | NOTICE",
                "Correction to: Salt for all | CORRECTION | NOTICE",
                "Author Correction: Salt for all | CORRECTION | NOTICE",
                "Corrigendum to \"Salt for all\" | CORRECTION | NOTICE",
                "Erratum. | CORRECTION | NOTICE",
                "Expression of Concern: Salt for all | EXPRESSION_OF_CONCERN | NOTICE",
            })
    void theHeadOfATitleTells(String title, Kind kind, Role role) {
        assertThat(told(title)).containsExactly(new Notice(kind, role, null, null, Source.PUBLISHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction of anaemia with salt",
                "Retraction of the gums in sailors",
                "Retracted nipples: a review",
                "Withdrawn children and salt",
                "Removed teeth",
                "Errata and how to find them"
            })
    void wordsOfATitleThatMeanSomethingElseTellNothing(String title) {
        assertThat(told(title)).isEmpty();
    }

    @Test
    void theTypeTellsToo() {
        assertThat(told("Salt", "Journal Article", "Retracted Publication"))
                .containsExactly(new Notice(Kind.RETRACTION, Role.SUBJECT, null, null, Source.PUBLISHER));
        assertThat(told("Salt", "Published Erratum"))
                .containsExactly(new Notice(Kind.CORRECTION, Role.NOTICE, null, null, Source.PUBLISHER));
    }

    @Test
    void whatIsStatedWithItsOtherSideIsNotToldAgain() {
        Notice stated = new Notice(Kind.RETRACTION, Role.SUBJECT, new Doi("10.5555/r"), null, Source.PUBMED);

        assertThat(Notices.of(List.of(stated), "RETRACTED: Salt", List.of("Retracted Publication"), Source.PUBMED))
                .containsExactly(stated);
    }

    @Test
    void aPaperMayBeCorrectedAndRetracted() {
        Notice corrected = new Notice(Kind.CORRECTION, Role.SUBJECT, new Doi("10.5555/c"), null, Source.PUBLISHER);

        assertThat(Notices.of(List.of(corrected), "RETRACTED: Salt", List.of(), Source.PUBLISHER))
                .hasSize(2);
    }
}

package org.lectern.ingest.parse.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ingest.parse.jats.JatsXmlTest.paper;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Reading;

/** Authors, abstracts, keywords and types: which of several count, and what is left of each. */
class JatsPeopleAndWordsTest {

    private static List<Author> authors(String contributors) {
        return paper("<contrib-group>" + contributors + "</contrib-group>").authors();
    }

    private static List<String> types(String article, String categories) {
        return ((Reading.Statement)
                        JatsXmlTest.read(
                                "<article article-type='" + article
                                        + "'><front><article-meta><article-categories>" + categories
                                        + "</article-categories><title-group><article-title>Salt</article-title></title-group></article-meta></front></article>"))
                .paper()
                .types();
    }

    private static String person(String parts) {
        return "<contrib contrib-type='author'><name>" + parts + "</name></contrib>";
    }

    @Test
    void membersOfAGroupAndOthersAreNoAuthors() {
        assertThat(authors(person("<surname>Quill</surname><given-names>Ada</given-names>")
                        + "<contrib><collab>Salt Group<contrib-group>" + person("<surname>One</surname>")
                        + "</contrib-group></collab></contrib>"
                        + "<contrib contrib-type='author non-byline'><name><surname>Two</surname></name></contrib>"
                        + "<contrib contrib-type='editor'><name><surname>Three</surname></name></contrib>"))
                .containsExactly(Author.person("Ada", "Quill"), Author.group("Salt Group"));
    }

    @Test
    void aContributorWhoIsCalledAPersonIsAnAuthor() {
        assertThat(
                        authors(
                                "<contrib contrib-type='person'><name><surname>Quill</surname><given-names>Ada</given-names></name></contrib>"))
                .containsExactly(Author.person("Ada", "Quill"));
    }

    @Test
    void aGroupOfEditorsHasNoAuthors() {
        assertThat(paper(
                                "<contrib-group content-type='editors'><contrib><name><surname>Three</surname></name></contrib></contrib-group>")
                        .authors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<name><surname>King*</surname><given-names>Martin L,</given-names><suffix>Jr.</suffix></name> | Martin L | King | Jr",
                "<name><surname>King</surname><given-names>Martin</given-names><suffix>PhD</suffix></name> | Martin | King |",
                "<string-name>Jan van der Berg</string-name> | Jan | van der Berg |",
                "<string-name><given-names>Jan</given-names> <surname>Berg</surname></string-name> | Jan | Berg |",
                "<name><given-names>Plato</given-names></name> | | Plato |",
                "<name name-style='eastern'><surname>Mei</surname><given-names>Ying</given-names></name> | Ying | Mei |",
                "<name name-style='eastern'><surname>X</surname></name><name><surname>Mei</surname><given-names>Ying</given-names></name> | Ying | Mei |",
                "<name-alternatives><name xml:lang='zh'><surname>X</surname></name><name xml:lang='en'><surname>Mei</surname></name></name-alternatives> | | Mei |",
            })
    void aNameKeepsItsPartsAndLosesItsMarks(String name, String given, String family, String suffix) {
        assertThat(authors("<contrib contrib-type='author'>" + name + "<xref ref-type='aff'>1</xref></contrib>"))
                .containsExactly(new Author(given, family, suffix, null));
    }

    @Test
    void anAnonymousContributorIsNobody() {
        assertThat(authors("<contrib contrib-type='author'><anonymous/></contrib>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<abstract abstract-type='teaser'><p>No.</p></abstract><abstract><p>Salt.</p></abstract>",
                "<abstract><p>Salt.</p></abstract><abstract abstract-type='ShortSummary'><p>No.</p></abstract>",
                "<abstract abstract-type='short'><p>Salt.</p></abstract><abstract abstract-type='graphical'><p>No.</p></abstract>",
                "<abstract><title>Author Summary</title><p>No.</p></abstract><abstract><title>Abstract</title><p>Salt.</p></abstract>",
                "<abstract xml:lang='fr'><p>No.</p></abstract><abstract xml:lang='en'><p>Salt.</p></abstract>",
                "<abstract><p>Salt.</p></abstract><trans-abstract><p>No.</p></trans-abstract>",
                "<abstract><object-id>10.5555/no</object-id><p>Salt.<fn><p>No.</p></fn></p><p>Key words: no</p></abstract>",
                "<abstract><p>Salt<sup><xref ref-type='bibr'>12</xref></sup>.</p><fig><caption><p>No.</p></caption></fig></abstract>",
            })
    void theMainAbstractIsTheOneInTheArticlesLanguage(String abstracts) {
        assertThat(paper(abstracts).abstractSections()).containsExactly(new AbstractSection(null, "Salt."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sec><title>Aims:</title><p>Salt.</p></sec><sec><title>Methods</title><p>More.</p><p>Salt.</p></sec>",
                "<p><bold>Aims</bold> Salt.</p><p><bold>Methods:</bold> More.</p><p>Salt.</p>",
                "<p>Aims: Salt. Methods: More. Salt.</p>",
                "<sec><p><italic>Aims</italic>. Salt.</p></sec><sec><title>Methods</title><list><list-item><p>More.</p></list-item><list-item><p>Salt.</p></list-item></list></sec>",
            })
    void sectionsKeepTheirLabelsHoweverTheyAreWritten(String sections) {
        assertThat(paper("<abstract>" + sections + "</abstract>").abstractSections())
                .containsExactly(new AbstractSection("Aims", "Salt."), new AbstractSection("Methods", "More. Salt."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<kwd-group><title>Keywords</title><kwd>salt</kwd><x>, </x><kwd><italic>tea</italic></kwd></kwd-group> | salt/tea",
                "<kwd-group><kwd>salt; tea</kwd></kwd-group> | salt/tea",
                "<kwd-group><kwd>diabetes, type 2</kwd></kwd-group> | diabetes, type 2",
                "<kwd-group xml:lang='en'><kwd>salt</kwd></kwd-group><kwd-group xml:lang='fr'><kwd>sel</kwd></kwd-group> | salt",
                "<kwd-group kwd-group-type='hierarchical'><nested-kwd><kwd>Food</kwd></nested-kwd></kwd-group> |",
                "<kwd-group><title>JEL codes</title><kwd>Z99</kwd></kwd-group> |",
                "<kwd-group vocab='FoR'><kwd>Food</kwd></kwd-group> |",
                "<kwd-group kwd-group-type='author'><kwd>salt</kwd></kwd-group><kwd-group kwd-group-type='publisher'><kwd>Food</kwd></kwd-group> | salt",
                "<kwd-group kwd-group-type='author'><title>a-thesaurus</title><compound-kwd><compound-kwd-part content-type='uat-code'>7</compound-kwd-part><compound-kwd-part content-type='term'>salt</compound-kwd-part></compound-kwd></kwd-group> | salt",
                "<unstructured-kwd-group>salt, tea, milk</unstructured-kwd-group> | salt/tea/milk",
            })
    void keywordsAreTheAuthorsOwn(String groups, String keywords) {
        assertThat(paper(groups).keywords())
                .isEqualTo(keywords == null ? List.of() : Arrays.asList(keywords.split("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "research-article | <subj-group subj-group-type='heading'><subject>Neuroscience</subject><subj-group><subject>Original Research</subject></subj-group></subj-group> | Original Research/Research Article",
                "research-article | <subj-group subj-group-type='heading'><subject>RESEARCH ARTICLE</subject></subj-group> | Research Article",
                "research-article | <subj-group subj-group-type='toc-heading'><subject>ARTICLES</subject></subj-group> | Research Article",
                "research-article | <subj-group subj-group-type='Discipline'><subject>Research design</subject></subj-group> | Research Article",
                "other | <subj-group><subject>Meta-analysis</subject></subj-group> | Meta-Analysis",
                "lasers and their uses | <subj-group subj-group-type='art-type'><subject>Paper</subject></subj-group> | Paper",
                "editorial | <subj-group subj-group-type='heading'><subject>Editorial</subject></subj-group> | Editorial",
            })
    void typesAreKindsOfArticlesNotWhatTheyAreAbout(String article, String categories, String types) {
        assertThat(types(article, categories)).isEqualTo(Arrays.asList(types.split("/")));
    }
}

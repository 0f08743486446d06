package org.lectern.ingest.parse.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.xml.XmlDocument;

class PubmedXmlTest {

    private static final String DOCTYPE =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//X//DTD\" \"https://nowhere.invalid/x.dtd\">\n";

    private static Reading read(String xml) {
        return PubmedXml.read(new XmlDocument(xml.getBytes(StandardCharsets.UTF_8), xml));
    }

    private static String record(String article, String citation, String data) {
        return "<PubmedArticle><MedlineCitation>" + citation + "<Article><ArticleTitle>Salt.</ArticleTitle>" + article
                + "</Article></MedlineCitation><PubmedData>" + data + "</PubmedData></PubmedArticle>";
    }

    private static Paper paper(String article) {
        return ((Reading.Statement) read(record(article, "", ""))).paper();
    }

    private static Refusal refusal(String xml) {
        return (Refusal) read(xml);
    }

    @Test
    void aDocumentTypeIsToleratedAndNeverFetched() {
        assertThat(read(DOCTYPE + "<PubmedArticleSet>" + record("", "", "") + "</PubmedArticleSet>"))
                .isInstanceOf(Reading.Statement.class);
    }

    @Test
    void namedEntitiesAreReadWithoutTheirDefinition() {
        String xml = DOCTYPE + "<PubmedArticleSet>"
                + record("", "", "").replace("Salt.", "S&auml;lz &amp; Caf&eacute;.") + "</PubmedArticleSet>";

        assertThat(((Reading.Statement) read(xml)).paper().title()).isEqualTo("S\u00e4lz & Caf\u00e9.");
    }

    @Test
    void loweredFiguresAreToldFromOthersWithoutAGap() {
        var paper = paper(
                "<Abstract><AbstractText>H<sub>2</sub>O at 3 &lt; pH<![CDATA[ & more]]>.</AbstractText></Abstract>");

        assertThat(paper.abstractSections()).containsExactly(new AbstractSection(null, "H\u2082O at 3 < pH & more."));
    }

    @Test
    void theRecordsOwnDoiIsTakenNotItsReferences() {
        String data =
                "<ReferenceList><Reference><ArticleIdList><ArticleId IdType='doi'>10.5555/other</ArticleId></ArticleIdList></Reference></ReferenceList>"
                        + "<ArticleIdList><ArticleId IdType='doi'>10.5555/SALT</ArticleId><ArticleId IdType='pmc'>PMC90000001</ArticleId></ArticleIdList>";
        var paper = ((Reading.Statement) read(record("", "<PMID>90000001</PMID>", data))).paper();

        assertThat(paper.doi()).hasToString("10.5555/salt");
        assertThat(paper.pmid()).hasToString("90000001");
        assertThat(paper.pmcid()).hasToString("PMC90000001");
    }

    @Test
    void anInvalidDoiIsNotTaken() {
        assertThat(paper("<ELocationID EIdType='doi' ValidYN='N'>10.5555/wrong</ELocationID>")
                        .doi())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Year>2024</Year><Month>Mar</Month><Day>26</Day> | 2024-03-26",
                "<Year>2024</Year><Month>03</Month><Day>06</Day> | 2024-03-06",
                "<Year>2024</Year><Month>03</Month> | 2024-03",
                "<Year>2024</Year><Season>Fall</Season> | 2024",
                "<MedlineDate>2019 Jan-Feb</MedlineDate> | 2019-01",
                "<MedlineDate>2019 Winter</MedlineDate> | 2019",
            })
    void theDateKeepsItsPrecision(String parts, String date) {
        assertThat(paper("<Journal><JournalIssue><PubDate>" + parts + "</PubDate></JournalIssue></Journal>")
                        .date())
                .isEqualTo(new PartialDate(date));
    }

    @Test
    void peopleGroupsAndSuffixesAreAuthorsEditorsAreNot() {
        var paper = paper("<AuthorList><Author><LastName>van der Berg</LastName><ForeName>Jan</ForeName></Author>"
                + "<Author><LastName>King</LastName><Initials>ML</Initials><Suffix>Jr</Suffix></Author>"
                + "<Author ValidYN='N'><LastName>Kin</LastName></Author>"
                + "<Author><CollectiveName>Salt Group</CollectiveName></Author></AuthorList>"
                + "<AuthorList Type='editors'><Author><LastName>Editor</LastName></Author></AuthorList>");

        assertThat(paper.authors())
                .containsExactly(
                        Author.person("Jan", "van der Berg"),
                        new Author("ML", "King", "Jr", null),
                        Author.group("Salt Group"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DeleteCitation><PMID>1</PMID></DeleteCitation>",
                "<PubmedArticleSet/>",
                "<PubmedBookArticleSet><PubmedBookArticle/></PubmedBookArticleSet>"
            })
    void aDocumentWithoutAnArticleIsRefused(String xml) {
        assertThat(refusal(xml).reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
    }

    @Test
    void severalRecordsAreAmbiguous() {
        Refusal refusal = refusal(
                "<PubmedArticleSet>\n" + record("", "", "") + "\n" + record("", "", "") + "</PubmedArticleSet>");

        assertThat(refusal.reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(refusal.place()).startsWith("line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PubmedArticle>",
                "<PubmedArticle><a></b></PubmedArticle>",
                "<PubmedArticle>&nothing;</PubmedArticle>",
                "<PubmedArticle a=1/>"
            })
    void brokenXmlIsRefusedWithItsPlace(String xml) {
        assertThat(refusal(xml).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(xml).place()).startsWith("line 1, column ");
    }

    @Test
    void aRecordWithoutATitleIsRefused() {
        assertThat(refusal("<PubmedArticle><MedlineCitation><Article/></MedlineCitation></PubmedArticle>")
                        .detail())
                .isEqualTo("The record has no title.");
    }

    @Test
    void aByteThatIsNoUtf8IsRefusedWithItsPlace() {
        byte[] latin = record("", "", "").replace("Salt.", "S\u00e4lz.").getBytes(StandardCharsets.ISO_8859_1);
        byte[] declared = ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                        + new String(latin, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat((Refusal) PubmedXml.read(new XmlDocument(latin, new String(latin, StandardCharsets.ISO_8859_1))))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
                    assertThat(refusal.place()).isEqualTo("byte 56");
                });
        assertThat(((Reading.Statement) PubmedXml.read(
                                new XmlDocument(declared, new String(declared, StandardCharsets.ISO_8859_1))))
                        .paper()
                        .title())
                .isEqualTo("S\u00e4lz.");
    }
}

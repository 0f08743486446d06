package org.lectern.ingest.parse.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.FullText;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.lectern.ingest.parse.xml.XmlDocument;

/** What becomes of a document and of the fields that are one element each. */
class JatsXmlTest {

    private static final String DOCTYPE = "<!DOCTYPE article PUBLIC '-//NLM//DTD JATS//EN' 'JATS.dtd'>";

    static Reading read(String xml) {
        return JatsXml.read(new XmlDocument(xml.getBytes(StandardCharsets.UTF_8), xml));
    }

    private static Refusal refusal(String xml) {
        return (Refusal) read(xml);
    }

    static String article(String meta) {
        return "<article xml:lang='en'><front><article-meta>" + meta + "</article-meta></front></article>";
    }

    /** A paper with a title and what else the article's metadata says. */
    static Paper paper(String meta) {
        return ((Reading.Statement)
                        read(article("<title-group><article-title>Salt</article-title></title-group>" + meta)))
                .paper();
    }

    private static String title(String title) {
        return ((Reading.Statement) read(article("<title-group>" + title + "</title-group>")))
                .paper()
                .title();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "article | <article><front><journal-meta/></front></article> | true",
                "article | <article article-type='letter'> | true",
                "article | <!DOCTYPE article SYSTEM 'x.dtd'><article> | true",
                "pmc-articleset | <pmc-articleset/> | true",
                "OAI-PMH | <OAI-PMH><metadata><j:article><j:front> | true",
                "OAI-PMH | <OAI-PMH><metadata><dc><title>Salt</title></dc> | false",
                "article | <article class='post'><h1>Salt</h1></article> | false",
            })
    void anArticleIsToldFromHtmlByItsFrontOrItsSigns(String root, String text, boolean jats) {
        assertThat(JatsXml.isRecognised(root, text)).isEqualTo(jats);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<article-title>Salt<xref ref-type='fn'>*</xref><fn><p>Note.</p></fn></article-title> | Salt",
                "<article-title>Salt<sup>&#8224;</sup></article-title> | Salt",
                "<article-title>Salt *</article-title> | Salt",
                "<article-title>Salt</article-title><subtitle>a view</subtitle> | Salt: a view",
                "<article-title>Salt?</article-title><subtitle>A view</subtitle> | Salt? A view",
                "<article-title>CO<sub>2</sub> at 10<sup>-3</sup></article-title> | CO₂ at 10⁻³",
                "<article-title>10<sup>9.5</sup> at the 5<sup>th</sup> T<sub>max</sub></article-title> | 10^9.5 at the 5th Tmax",
                "<article-title>One<break/>two</article-title> | One two",
                "<article-title>Sal</article-title><trans-title>Salt</trans-title> | Sal",
                "<article-title/><alt-title>Salt</alt-title> | Salt",
                "<article-title xml:lang='es'>Sal</article-title><article-title>Salt</article-title> | Sal",
            })
    void theTitleIsWrittenWithoutItsNotes(String group, String title) {
        assertThat(title(group)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mml:math xmlns:mml='m'><mml:msub>  <mml:mi>x</mml:mi> <mml:mn>1</mml:mn></mml:msub></mml:math> | x₁",
                "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math> | a/2",
                "<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math> | xi²",
                "<tex-math>\\documentclass{minimal}\\begin{document}$$x$$\\end{document}</tex-math> | x",
                "<alternatives><tex-math>$x$</tex-math><math><mi>y</mi></math></alternatives> | y",
            })
    void oneVersionOfAFormulaIsWrittenInOneLine(String formula, String text) {
        assertThat(title("<article-title>Of <inline-formula>" + formula + "</inline-formula></article-title>"))
                .isEqualTo("Of " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<fpage>150</fpage><lpage>68</lpage> | 150 | 168",
                "<elocation-id>e12</elocation-id> |  e12 |",
                "<fpage>1</fpage><lpage>9</lpage><elocation-id>e12</elocation-id> | e12 |",
                "<fpage>17</fpage><elocation-id>e12</elocation-id> | 17 |",
                "<page-range>7-9, 12</page-range> | 7 | 9",
            })
    void anArticleNumberCountsAsFirstPage(String pages, String first, String last) {
        assertThat(paper(pages).firstPage()).isEqualTo(first);
        assertThat(paper(pages).lastPage()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pub-date pub-type='epub'><year>2023</year></pub-date><pub-date pub-type='ppub'><month>3</month><year>2024</year></pub-date> | 2024-03",
                "<pub-date pub-type='epub'><day>1</day><month>2</month><year>2024</year></pub-date><pub-date pub-type='collection'><year>2024</year></pub-date> | 2024",
                "<pub-date date-type='pub' publication-format='electronic'><year>2023</year></pub-date><pub-date date-type='pub' publication-format='print'><year>2024</year></pub-date> | 2024",
                "<pub-date pub-type='pmc-release'><year>2020</year></pub-date><pub-date pub-type='epub'><year>2019</year></pub-date> | 2019",
                "<pub-date date-type='preprint'><year>2020</year></pub-date> |",
                "<pub-date iso-8601-date='2024-02-09'/> | 2024-02-09",
                "<pub-date><string-date>9 February 2024</string-date></pub-date> | 2024-02-09",
                "<pub-date><month>Jan-Feb</month><year>2024</year></pub-date> | 2024-01",
                "<pub-date><season>Fall</season><year>2024</year></pub-date> | 2024",
                "<history><date date-type='received'><year>2020</year></date><date date-type='published'><year>2021</year></date></history> | 2021",
            })
    void theDateIsTheIssuesThenTheElectronicOne(String dates, String date) {
        assertThat(paper(dates).date()).isEqualTo(date == null ? null : new PartialDate(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<article-id pub-id-type='doi'>10.5555/A</article-id> | 10.5555/a",
                "<article-id pub-id-type='publisher-id'>10.5555/b</article-id><article-id pub-id-type='doi'>10.5555/a</article-id> | 10.5555/a",
                "<article-id>10.5555/b</article-id> | 10.5555/b",
                "<article-id pub-id-type='url'>https://journal.example/doi/10.5555/c</article-id> |",
            })
    void theDoiIsTheArticlesOwn(String ids, String doi) {
        assertThat(paper(ids).doi() == null ? null : paper(ids).doi().value()).isEqualTo(doi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmc'>90000001", "pmc'>PMC90000001", "pmcid'>PMC90000001"})
    void theNumberOfPubMedCentralComesWithAndWithoutItsLetters(String id) {
        assertThat(paper("<article-id pub-id-type='" + id + "</article-id>").pmcid())
                .hasToString("PMC90000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<license xlink:href='http://creativecommons.org/licenses/by/2.0'><p>Words.</p></license> | CC-BY-2.0",
                "<license><license-p>Under <ext-link xlink:href='https://creativecommons.org/licenses/by/4.0/'>CC BY</ext-link></license-p></license> | CC-BY-4.0",
                "<license><license-p>Under the Creative Commons Attribution License.</license-p></license> | CC-BY",
                "<license_ref>https://creativecommons.org/licenses/by-nc/4.0/</license_ref> | CC-BY-NC-4.0",
                "<copyright-statement>Under a Creative Commons Attribution 4.0 License</copyright-statement><license><license-p/></license> | CC-BY-4.0",
                "<license license-type='cc-by-nd'/> | CC-BY-ND",
                "<license xlink:href='https://journal.example/copyright'><license-p>Ask us.</license-p></license> |",
            })
    void theLicenceIsReadFromAddressesAndWords(String permissions, String license) {
        assertThat(paper("<permissions xmlns:xlink='x'>" + permissions + "</permissions>")
                        .license())
                .isEqualTo(license);
    }

    @Test
    void onlyWebAddressesLeadToTheFullText() {
        var paper = paper("<x xmlns:xlink='x'/><self-uri xmlns:xlink='x' xlink:href='a.pdf' content-type='pdf'/>"
                + "<self-uri xmlns:xlink='x' xlink:href='https://journal.example/a' content-type='full_html'/>");

        assertThat(paper.fullText())
                .isEqualTo(new FullText(
                        true, java.util.List.of(new FullText.Link("https://journal.example/a", FullText.Kind.HTML))));
    }

    @Test
    void severalArticlesAreAmbiguousASubArticleIsNone() {
        String one = article("<title-group><article-title>Salt</article-title></title-group>");
        String answered =
                one.replace("</article>", "<sub-article><front><article-meta/></front></sub-article></article>");

        assertThat(refusal("<set>" + one + "\n" + one + "</set>").reason()).isEqualTo(Reason.AMBIGUOUS);
        assertThat(refusal("<set>" + one + "\n" + one + "</set>").place()).startsWith("line 2");
        assertThat(read("<set>" + answered + "</set>")).isInstanceOf(Reading.Statement.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pmc-articleset/>",
                "<article article-type='letter'/>",
                "<article><front><article-meta><title-group/></article-meta></front></article>"
            })
    void adocumentWithoutATitledArticleIsRefused(String xml) {
        assertThat(refusal(xml).reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<article><front>", "<article><front></article>", "<article><front a=1/></article>"})
    void brokenXmlIsRefusedWithItsPlace(String xml) {
        assertThat(refusal(xml).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal(xml).place()).startsWith("line 1, column ");
    }

    @Test
    void namedCharactersNeedNoDtd() {
        String named = article(
                "<title-group><article-title id='&eacute;'>S&aacute;lt &lt; &alpha;&nbsp;&amp; &amp;eacute;</article-title></title-group>");

        assertThat(((Reading.Statement) read(named)).paper().title()).isEqualTo("Sált < α & &eacute;");
        assertThat(((Reading.Statement) read(DOCTYPE + named)).paper().title()).isEqualTo("Sált < α & &eacute;");
    }

    @Test
    void aNameThatOnlyADtdElsewhereDeclaresStaysInBrackets() {
        String named = article("<title-group><article-title>16&fdg;5</article-title></title-group>");

        assertThat(((Reading.Statement) read(DOCTYPE + named)).paper().title()).isEqualTo("16[fdg]5");
        assertThat(refusal(named).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("<!DOCTYPE article [<!ENTITY fdg 'x'>]>" + named).reason())
                .isEqualTo(Reason.MALFORMED);
    }
}

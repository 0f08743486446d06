package org.lectern.ingest.parse.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.Doi;
import org.lectern.ingest.parse.paper.Notice;
import org.lectern.ingest.parse.paper.Paper;
import org.lectern.ingest.parse.paper.PartialDate;
import org.lectern.ingest.parse.paper.Reading;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

class CrossrefTest {

    private static final String WORK = "{'DOI':'10.5555/SALT.1','title':['Salt']}";

    private static Reading read(String json) {
        return Crossref.read(json.replace('\'', '"'));
    }

    private static Paper paper(String fields) {
        return ((Reading.Statement) read("{'DOI':'10.5555/SALT.1','title':['Salt']," + fields + "}")).paper();
    }

    private static Refusal refusal(String json) {
        return (Refusal) read(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WORK,
                "\n [" + WORK + "]",
                "{'status':'ok','message-type':'work','message':" + WORK + "}",
                "{'message':" + WORK + ",'status':'ok'}",
                "{'message-type':'work-list','message':{'facets':{'a':1},'items':[" + WORK + "],'query':{'b':[]}}}",
                "{'items':[" + WORK + "]}"
            })
    void aWorkIsReadWhateverIsAroundIt(String json) {
        assertThat(Crossref.isRecognised(json.replace('\'', '"'))).isTrue();
        assertThat(((Reading.Statement) read(json)).paper().doi()).hasToString("10.5555/salt.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'Salt'}",
                "{}",
                "[]",
                "[1,2]",
                "{'a':{'DOI':'10.5555/x'}}",
                "'DOI'",
                "{'DO",
                "{'message':'DOI'}"
            })
    void otherJsonIsNone(String json) {
        assertThat(Crossref.isRecognised(json.replace('\'', '"'))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[" + WORK + "," + WORK + "]", WORK + "\n" + WORK, "{'items':[" + WORK + "," + WORK + "]}"})
    void severalWorksAreAmbiguous(String json) {
        assertThat(refusal(json).reason()).isEqualTo(Reason.AMBIGUOUS);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertThat(refusal("{'DOI':'10.5555/salt.1',\n'title':['Sal")).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
            assertThat(refusal.place()).startsWith("line 2, column ");
        });
        assertThat(refusal("{'DOI':'10.5555/a','DOI':'10.5555/b'}").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("{'DOI':'10.5555/a','author':{'family':[[]]}}").reason())
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void deepNestingIsRefusedAsTooLarge() {
        assertThat(refusal("{'DOI':'10.5555/a','title':['Salt'],'x':" + "[".repeat(100_000))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void whatHoldsPapersIsNone() {
        assertThat(refusal("{'DOI':'10.5555/a','type':'journal-issue','title':['Salt']}")
                        .reason())
                .isEqualTo(Reason.NOT_AN_ARTICLE);
        assertThat(refusal("{'DOI':'10.5555/a','title':[]}").reason()).isEqualTo(Reason.NOT_AN_ARTICLE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "'type':'journal-article', Journal Article",
                "'type':'posted-content'+'subtype':'preprint', Preprint",
                "'type':'book-chapter', Book Chapter",
                "'type':'proceedings-article', Proceedings Article",
                "'type':'article-journal', Journal Article",
                "'type':'peer-review', Peer Review",
            })
    void typesAreInPubmedsWords(String fields, String type) {
        assertThat(paper(fields.replace('+', ',')).types()).containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'published-online':{'date-parts':[[2024,4,22]]},'published-print':{'date-parts':[[2024,5]]} | 2024-05",
                "'issued':{'date-parts':[[2024,4,22]]},'created':{'date-parts':[[2023]]} | 2024-04-22",
                "'journal-issue':{'published-print':{'date-parts':[[2024,6]]}},'issued':{'date-parts':[[2024,4]]} | 2024-06",
                "'issued':{'date-parts':[[null]]},'posted':{'date-parts':[['2023','7','4']]} | 2023-07-04",
                "'issued':{'date-parts':[2024]} | 2024",
            })
    void theDateIsTheIssuesElseTheElectronicOne(String fields, String date) {
        assertThat(paper(fields).date()).isEqualTo(new PartialDate(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'URL':'https://creativecommons.org/licenses/by/4.0/','content-version':'vor','delay-in-days':0} | CC-BY-4.0",
                "{'URL':'https://creativecommons.org/licenses/by/4.0/','content-version':'am','delay-in-days':0} |",
                "{'URL':'https://creativecommons.org/licenses/by/4.0/','content-version':'tdm'} |",
                "{'URL':'https://creativecommons.org/licenses/by/4.0/'} | CC-BY-4.0",
                "{'URL':'https://creativecommons.org/licenses/by/4.0/','content-version':'vor','delay-in-days':365,'start':{'date-parts':[[2025,5,1]]}} |",
                "{'URL':'https://creativecommons.org/licenses/by/4.0/','content-version':'vor','delay-in-days':30,'start':{'date-parts':[[2024,5,1]]}} | CC-BY-4.0",
                "{'URL':'https://press.example/terms','content-version':'vor'} |",
            })
    void theLicenceIsTheArticlesOwnOnceItHasBegun(String license, String name) {
        assertThat(paper("'indexed':{'date-parts':[[2024,6,1]]},'license':[" + license + "]")
                        .license())
                .isEqualTo(name);
    }

    @Test
    void peopleStandInPartsAndGroupsByTheirName() {
        assertThat(paper(
                                "'author':[{'given':'Martin L.','family':'King','suffix':'Jr.'},{'given':'Jan','family':'Berg',"
                                        + "'non-dropping-particle':'van der','suffix':'MD'},{'name':'Salt Group'},{'given':'Madrigal'},"
                                        + "{'literal':'Ada Quill'},{'family':' '},null],'editor':[{'family':'Margin'}]")
                        .authors())
                .containsExactly(
                        new Author("Martin L.", "King", "Jr", null),
                        Author.person("Jan", "van der Berg"),
                        Author.group("Salt Group"),
                        Author.person(null, "Madrigal"),
                        Author.person("Ada", "Quill"));
    }

    @Test
    void anAffiliationHasANameOrIsATextAlone() {
        assertThat(paper("'author':{'family':'Quill','affiliation':['Here',{'name':'There'},{'id':[1]},null]}")
                        .authors()
                        .getFirst()
                        .affiliations())
                .containsExactly("Here", "There");
    }

    @Test
    void oneNoticeOfSeveralSourcesIsThePublishers() {
        String update = "{'DOI':'10.5555/salt.9','type':'retraction','source':'";

        assertThat(paper("'updated-by':[" + update + "retraction-watch'}," + update + "publisher'}],'update-to':["
                                + "{'DOI':'10.5555/salt.8','type':'expression_of_concern','source':'retraction-watch'},"
                                + "{'DOI':'10.5555/salt.7','type':'new_version'},{'type':null},null]")
                        .notices())
                .containsExactly(
                        new Notice(
                                Notice.Kind.RETRACTION,
                                Notice.Role.SUBJECT,
                                new Doi("10.5555/salt.9"),
                                null,
                                Notice.Source.PUBLISHER),
                        new Notice(
                                Notice.Kind.EXPRESSION_OF_CONCERN,
                                Notice.Role.NOTICE,
                                new Doi("10.5555/salt.8"),
                                null,
                                Notice.Source.RETRACTION_WATCH));
    }

    @Test
    void aListOfNoReferencesIsOneThatWasNotDeposited() {
        assertThat(paper("'reference-count':0").basis().referenceCount()).isNull();
        assertThat(paper("'reference-count':'12'").basis().referenceCount()).isEqualTo(12);
    }

    @Test
    void aSubtitleIsPartOfTheTitleOnce() {
        assertThat(((Reading.Statement) read("{'DOI':'10.5555/a','title':['Salt'],'subtitle':['a <i>review</i>']}"))
                        .paper()
                        .title())
                .isEqualTo("Salt: a review");
        assertThat(((Reading.Statement) read("{'DOI':'10.5555/a','title':['Salt: A Review'],'subtitle':['a review']}"))
                        .paper()
                        .title())
                .isEqualTo("Salt: A Review");
    }

    @Test
    void anArticleNumberIsTheFirstPageWhereThereIsNone() {
        assertThat(paper("'article-number':'e12'").firstPage()).isEqualTo("e12");
        assertThat(paper("'article-number':'e12','page':'301-12'").lastPage()).isEqualTo("312");
    }

    @Test
    void aNumberOrALoneValueIsTakenAsItIsMeant() {
        assertThat(paper("'volume':12,'issue':3").volume()).isEqualTo("12");
        assertThat(((Reading.Statement) read("{'DOI':'10.5555/a','title':'Salt','container-title':'Sea'}"))
                        .paper()
                        .journal()
                        .title())
                .isEqualTo("Sea");
    }
}

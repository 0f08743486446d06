package org.lectern.system.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of PubMed records of papers that nobody wrote, in the shape and of the size of the yearly baseline's: 2 to 8 KB.
 *
 * @param series tells runs apart that share a database; from 0 to 6
 */
public record InventedCitations(int series) {
    private static final int FIRST_PMID = 93_000_000;
    private static final int LONGEST_SERIES = 1_000_000;

    private static final String START = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE PubmedArticleSet SYSTEM "https://dtd.invalid/pubmed.dtd">
            <PubmedArticleSet>
            """;
    private static final String END = "</PubmedArticleSet>\n";

    private static final String RECORD = """
              <PubmedArticle>
                <MedlineCitation Status="MEDLINE" IndexingMethod="Automated" Owner="NLM">
                  <PMID Version="1">%1$d</PMID>
                  <DateCompleted><Year>2024</Year><Month>05</Month><Day>03</Day></DateCompleted>
                  <DateRevised><Year>2024</Year><Month>05</Month><Day>04</Day></DateRevised>
                  <Article PubModel="Print-Electronic">
                    <Journal>
                      <ISSN IssnType="Electronic">1234-5679</ISSN>
                      <JournalIssue CitedMedium="Internet">
                        <Volume>%2$d</Volume><Issue>4</Issue>
                        <PubDate><Year>2024</Year><Month>Mar</Month><Day>26</Day></PubDate>
                      </JournalIssue>
                      <Title>Journal of Small Wonders</Title>
                      <ISOAbbreviation>J Small Wonders</ISOAbbreviation>
                    </Journal>
                    <ArticleTitle>%3$s number %1$d.</ArticleTitle>
                    <Pagination><StartPage>150</StartPage><EndPage>168</EndPage><MedlinePgn>150-68</MedlinePgn></Pagination>
                    <ELocationID EIdType="doi" ValidYN="Y">10.5555/bulk.%1$d</ELocationID>
                    <Abstract>
            %4$s        </Abstract>
                    <AuthorList CompleteYN="Y">
            %5$s        </AuthorList>
                    <Language>eng</Language>
                    <PublicationTypeList>
                      <PublicationType UI="D016428">Journal Article</PublicationType>
                      <PublicationType UI="D016449">Randomized Controlled Trial</PublicationType>
                    </PublicationTypeList>
                    <ArticleDate DateType="Electronic"><Year>2024</Year><Month>02</Month><Day>11</Day></ArticleDate>
                  </Article>
                  <MedlineJournalInfo>
                    <Country>Wonderland</Country><MedlineTA>J Small Wonders</MedlineTA><NlmUniqueID>9900001</NlmUniqueID>
                    <ISSNLinking>1234-5679</ISSNLinking>
                  </MedlineJournalInfo>
                  <CitationSubset>IM</CitationSubset>
                  <MeshHeadingList>
            %6$s      </MeshHeadingList>
                  <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">salt</Keyword><Keyword MajorTopicYN="N">light</Keyword></KeywordList>
                </MedlineCitation>
                <PubmedData>
                  <History>
                    <PubMedPubDate PubStatus="received"><Year>2023</Year><Month>11</Month><Day>1</Day></PubMedPubDate>
                    <PubMedPubDate PubStatus="accepted"><Year>2024</Year><Month>1</Month><Day>20</Day></PubMedPubDate>
                    <PubMedPubDate PubStatus="pubmed"><Year>2024</Year><Month>2</Month><Day>12</Day><Hour>6</Hour><Minute>0</Minute></PubMedPubDate>
                  </History>
                  <PublicationStatus>ppublish</PublicationStatus>
                  <ArticleIdList>
                    <ArticleId IdType="pubmed">%1$d</ArticleId><ArticleId IdType="doi">10.5555/bulk.%1$d</ArticleId>
                  </ArticleIdList>
                  <ReferenceList>
            %7$s      </ReferenceList>
                </PubmedData>
              </PubmedArticle>
            """;

    private static final List<String> LABELS = List.of("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS");
    private static final List<String> FAMILIES =
            List.of("Quill", "van der Lamp", "Inkwell", "M\u00fcller", "Pond", "\u0141amp");
    private static final List<String> WORDS = List.of(
            ("patients with salt water were asked whether the evening light of lighthouses improved their recall and"
                            + " grip strength after twelve weeks in a randomised trial compared to quiet music (p&lt;0.05)"
                            + " na\u00efve 10<sup>3</sup> hiccups 95% CI")
                    .split(" "));

    /** The file with so many records, compressed by gzip. */
    public byte[] compressed(int records) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (InputStream invented = file(records);
                OutputStream gzip = new GZIPOutputStream(file)) {
            invented.transferTo(gzip);
        } catch (IOException impossible) { // nothing but memory
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** The file with so many records, made while it is read. */
    InputStream file(int records) {
        // A flat map would make all of them before the first is read.
        Stream<String> parts = Stream.concat(
                Stream.of(START),
                Stream.concat(IntStream.rangeClosed(1, records).mapToObj(this::record), Stream.of(END)));
        return new SequenceInputStream(new Streams(parts.iterator()));
    }

    /** The record of that number, from 1. */
    String record(int number) {
        Random random = new Random(number);
        return RECORD.formatted(
                FIRST_PMID + series * LONGEST_SERIES + number,
                1 + number % 60,
                words(random, 12),
                lines(LABELS.size(), part -> abstractText(LABELS.get(part), random)),
                lines(1 + random.nextInt(7), author -> author(random)),
                lines(1 + random.nextInt(9), heading -> heading(random)),
                lines(random.nextInt(7), reference -> reference(random)));
    }

    private static String abstractText(String label, Random random) {
        return "<AbstractText Label=\"%1$s\" NlmCategory=\"%1$s\">%2$s.</AbstractText>"
                .formatted(label, words(random, 5 + random.nextInt(45)));
    }

    private static String author(Random random) {
        return "<Author ValidYN=\"Y\"><LastName>%s</LastName><ForeName>Ada M</ForeName><Initials>AM</Initials>"
                        .formatted(FAMILIES.get(random.nextInt(FAMILIES.size())))
                + "<AffiliationInfo><Affiliation>Department of %s, Wonderland.</Affiliation></AffiliationInfo></Author>"
                        .formatted(words(random, 6));
    }

    private static String heading(Random random) {
        int id = random.nextInt(99_999);
        return "<MeshHeading><DescriptorName UI=\"D%05d\" MajorTopicYN=\"N\">Wonder %d</DescriptorName>"
                        .formatted(id, id)
                + "<QualifierName UI=\"Q000150\" MajorTopicYN=\"Y\">complications</QualifierName></MeshHeading>";
    }

    private static String reference(Random random) {
        return "<Reference><Citation>Quill A. J Small Wonders. 2019;%d(2):11-9</Citation><ArticleIdList>"
                        .formatted(random.nextInt(60))
                + "<ArticleId IdType=\"pubmed\">%d</ArticleId></ArticleIdList></Reference>"
                        .formatted(90_000_000 + random.nextInt(999_999));
    }

    private static String words(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number)
                .mapToObj(line)
                .map(text -> " ".repeat(8) + text + "\n")
                .collect(Collectors.joining());
    }

    private record Streams(Iterator<String> parts) implements Enumeration<InputStream> {
        @Override
        public boolean hasMoreElements() {
            return parts.hasNext();
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
        }
    }
}

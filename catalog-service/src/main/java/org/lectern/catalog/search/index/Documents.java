package org.lectern.catalog.search.index;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lectern.catalog.search.query.Field;
import org.lectern.catalog.search.query.Period;
import org.lectern.catalog.search.query.QueryParser;

/** Turns a paper into a document of the index and a document into a hit. */
final class Documents {
    /** The field of the paper's id; also its order among equals. */
    static final String ID = "id";

    /** No query is longer, and Lucene refuses a document with a term of more than 32 KB. */
    private static final int LONGEST_EXACT = QueryParser.LONGEST;

    private Documents() {}

    static Document of(IndexedPaper indexed) {
        IndexedPaper.Content paper = indexed.paper();
        Document document = new Document();
        document.add(new StringField(ID, indexed.id(), Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(indexed.id())));
        addText(document, paper);
        addExact(document, paper);
        addShown(document, paper);
        return document;
    }

    private static void addText(Document document, IndexedPaper.Content paper) {
        List<String> titleAndAbstract = Stream.concat(
                        Stream.of(paper.title()), paper.sections().stream().map(IndexedPaper.Section::text))
                .filter(text -> text != null)
                .map(Folding::fold)
                .toList();
        add(document, Field.TITLE, titleAndAbstract.stream().limit(1));
        add(document, Field.TITLE_ABSTRACT, titleAndAbstract.stream());
        add(document, Field.JOURNAL, journal(paper).map(Folding::fold));
        add(document, Field.HEADING, paper.keywords().stream().map(Folding::fold));
        add(document, Field.TYPE, paper.types().stream().map(Folding::fold));
        add(document, Field.ALL, others(paper).map(Folding::fold));
    }

    /** What is searched without a tag beside title and abstract, which are not indexed twice for it. */
    private static Stream<String> others(IndexedPaper.Content paper) {
        Stream<String> lists = Stream.of(
                        journal(paper), paper.keywords().stream(), paper.types().stream(), names(paper))
                .flatMap(texts -> texts);
        Stream<@Nullable String> single = Stream.of(paper.pmid(), paper.doi(), year(paper));
        return Stream.concat(lists, single.filter(text -> text != null));
    }

    private static Stream<String> names(IndexedPaper.Content paper) {
        return paper.authors().stream()
                .map(author -> Stream.of(author.given(), author.family(), author.collective())
                        .filter(text -> text != null)
                        .collect(Collectors.joining(" ")));
    }

    private static @Nullable String year(IndexedPaper.Content paper) {
        return paper.date() == null ? null : paper.date().replaceFirst("-.*", "");
    }

    private static Stream<String> journal(IndexedPaper.Content paper) {
        return paper.journal() == null ? Stream.of() : paper.journal().names();
    }

    private static void add(Document document, Field field, Stream<String> texts) {
        texts.forEach(text -> document.add(new TextField(field.name(), text, Store.NO)));
    }

    private static void addExact(Document document, IndexedPaper.Content paper) {
        Set<String> names = new TreeSet<>();
        paper.authors().forEach(author -> names.addAll(AuthorNames.keys(author)));
        names.forEach(name -> addExact(document, Field.AUTHOR, name));
        paper.languages().stream()
                .flatMap(language -> Languages.spellings(language).stream())
                .forEach(language -> addExact(document, Field.LANGUAGE, language));
        addExact(document, Field.PMID, paper.pmid());
        addExact(document, Field.DOI, paper.doi());
        if (paper.date() != null) {
            Period.ofDate(paper.date()).ifPresent(date -> document.add(range(date)));
        }
    }

    private static void addExact(Document document, Field field, @Nullable String value) {
        if (value != null && value.length() <= LONGEST_EXACT) {
            document.add(new StringField(field.name(), value, Store.NO));
        }
    }

    private static IntRange range(Period date) {
        return new IntRange(Field.DATE.name(), new int[] {date.from()}, new int[] {date.until()});
    }

    private static void addShown(Document document, IndexedPaper.Content paper) {
        show(document, "title", paper.title());
        show(document, "authors", AuthorNames.brief(paper.authors()));
        show(document, "journal", journal(paper).findFirst().orElse(null));
        show(document, "date", paper.date());
        show(document, "doi", paper.doi());
        show(document, "pmid", paper.pmid());
        paper.types().forEach(type -> show(document, "types", type));
    }

    private static void show(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(name, value));
        }
    }

    static Hit hit(Document document, float score) {
        return new Hit(
                document.get(ID),
                score,
                document.get("title"),
                document.get("authors"),
                document.get("journal"),
                document.get("date"),
                document.get("doi"),
                document.get("pmid"),
                List.of(document.getValues("types")));
    }
}

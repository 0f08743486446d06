package org.lectern.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lectern.ingest.parse.Page;
import org.lectern.ingest.parse.PageParser;
import org.lectern.system.Project;

/**
 * A page, and what Lectern must make of it.
 *
 * @param page as a crawler sends it
 * @param data of the event {@code org.lectern.paper.parsed.v1}, every field of it
 * @param authors as a list of search results shows them
 * @param query a search that finds this paper and no other
 */
public record ExpectedPage(SubmittedPage page, JsonNode data, String authors, String query) {
    private static final String SAMPLE = "samples/pages/90000001-salt-baths-for-tired-feet.txt";
    private static final String CATALOGUED = "catalog-service/contract/org.lectern.paper.catalogued.v1.schema.json";
    private static final Path REAL = Project.shared().resolve("pages/magnesium-in-addiction.txt");

    /** An invented page, the sample that states most; its expectation stands beside it. */
    public static ExpectedPage invented() {
        JsonNode data = Project.json(SAMPLE + ".expected.json");
        return new ExpectedPage(
                page(Project.path(SAMPLE), data.at("/page/address").asText()),
                data,
                "Quill AM, van der Berg J, King ML, et al.",
                "salt baths for tired feet");
    }

    /** Whether the page of a real reading app, which the project may read but not keep, is beside the project. */
    static boolean hasReal() {
        return Files.exists(REAL);
    }

    /** The page of a real reading app. Its abstract, which is not ours to repeat, is taken from the page itself. */
    static ExpectedPage real() {
        SubmittedPage page = page(REAL, "https://read.example/read/90000099/magnesium-in-addiction");
        ObjectNode data = Json.object("""
                {'page': {'format': 'reading-app'},
                 'paper': {
                   'doi': null, 'pmid': '90000099', 'pmcid': null, 'arxivId': null,
                   'title': 'Magnesium in addiction - a general view.', 'subtitle': null, 'translatedTitle': null,
                   'types': ['Journal Article', 'Review'],
                   'authors': [], 'abstract': [{'label': null}], 'otherAbstracts': [],
                   'journal': null, 'volume': null, 'issue': null, 'firstPage': null, 'lastPage': null, 'date': null, 'dates': [],
                   'keywords': [], 'mesh': [], 'languages': [], 'license': null,
                   'fullText': {'located': true, 'links': []}, 'institutionalAccess': true,
                   'trials': [], 'grants': [], 'referenceCount': null, 'notices': []},
                 'related': [{
                   'title': 'Managing Alcohol Withdrawal Syndrome.', 'journal': 'Annals of Emergency Medicine',
                   'date': '2024-03-26', 'doi': null, 'pmid': null}],
                 'cmeOffered': true}""");
        ((ObjectNode) data.get("page"))
                .put("parser", PageParser.VERSION)
                .put("id", id(page))
                .put("address", page.address());
        ((ObjectNode) data.at("/paper/abstract/0")).put("text", paragraphAfter("Magnesium in addiction"));
        return new ExpectedPage(page, data, "", "magnesium addiction");
    }

    /** The page's id, which its bytes and its address make. */
    String pageId() {
        return data.at("/page/id").asText();
    }

    /** What the page states of its paper, as far as the catalog's contract has a field for it; a copy to add to. */
    ObjectNode paper() {
        return (ObjectNode)
                Json.within(data.get("paper"), Project.json(CATALOGUED).at("/properties/paper"));
    }

    private static String paragraphAfter(String heading) {
        return Project.text(REAL)
                .lines()
                .filter(line -> !line.isBlank())
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ') // a no-break space is layout
                .strip();
    }

    private static String id(SubmittedPage page) {
        return new Page(page.bytes(), page.mediaType(), page.address()).id().toString();
    }

    private static SubmittedPage page(Path file, String address) {
        try {
            return new SubmittedPage(address, "text/plain; charset=utf-8", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

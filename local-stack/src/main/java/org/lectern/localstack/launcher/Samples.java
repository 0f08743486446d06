package org.lectern.localstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project's own sample pages: {@code samples/pages/*}, and in {@code samples/addresses.tsv} a line per page that has
 * an address: {@code pages/} and its file name, tab, address.
 */
final class Samples {
    private static final String PAGES = "pages";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "html", "text/html",
            "xml", "application/xml",
            "nbib", "application/nbib",
            "ris", "application/x-research-info-systems",
            "json", "application/vnd.crossref-api-message+json",
            "warc", "application/warc",
            "gz", "application/warc");
    /** What a page must become stands beside it. */
    private static final String EXPECTATION = ".expected.json";

    private final Path folder;
    private final Addresses addresses;
    private final String token;

    /** Ingests in the name of this token, which must have the role {@code ingest}. */
    Samples(Home home, Addresses addresses, String token) {
        this.folder = home.samples();
        this.addresses = addresses;
        this.token = token;
    }

    /** Submits every page and counts the answers by their status: 202 is new, 200 was there. */
    Map<Integer, Long> ingest() {
        Map<String, String> addressOf = addressesOfPages();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<Void>>> answers = pages().stream()
                    .map(page -> client.sendAsync(request(page, addressOf), BodyHandlers.discarding()))
                    .toList();
            return answers.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
        }
    }

    private HttpRequest request(Path page, Map<String, String> addressOf) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            addresses.url(Service.INGEST).resolve("/pages"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("authorization", "Bearer " + token)
                    .header("content-type", mediaType(page).orElseThrow())
                    .POST(BodyPublishers.ofFile(page));
            Optional.ofNullable(addressOf.get(PAGES + "/" + page.getFileName()))
                    .ifPresent(address -> request.header("content-location", address));
            return request.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> pages() {
        Path pages = folder.resolve(PAGES);
        if (!Files.isDirectory(pages)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(pages)) {
            return found.filter(page -> mediaType(page).isPresent()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> addressesOfPages() {
        return TextFile.lines(folder.resolve("addresses.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 2)
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (first, again) -> first));
    }

    private static Optional<String> mediaType(Path page) {
        String name = page.getFileName().toString();
        String ending = name.endsWith(EXPECTATION) ? "" : name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(MEDIA_TYPES.get(ending));
    }
}

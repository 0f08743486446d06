package org.lectern.catalog.paper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lectern.catalog.statement.Identifier;
import org.lectern.catalog.statement.Scheme;
import org.lectern.http.InvalidRequest;

/** How a request names a paper: by its id, or by an identifier with its scheme before a colon. */
public sealed interface PaperName {
    /** What {@link #read} understands, for messages. */
    String EXPECTED =
            "a paper's id (a UUID), doi: and a DOI, pmid: and one to nine digits, or pmcid: and PMC with one to ten digits";

    /** The schemes that name papers to the outside. */
    List<Scheme> SCHEMES = List.of(Scheme.DOI, Scheme.PMID, Scheme.PMCID);

    /** RFC 9562's text form; Java's own reader accepts far more. */
    Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** The paper's own id. */
    record ById(UUID id) implements PaperName {}

    /** An identifier in the form that is compared. */
    record ByIdentifier(Identifier identifier) implements PaperName {}

    /**
     * Reads {@code e6961931-a5ac-8a1a-baf6-fd20a9bbbbfc}, {@code doi:10.5555/AB.12}, {@code pmid:90000001} or
     * {@code pmcid:PMC90000001}, already percent-decoded.
     *
     * @throws InvalidRequest where it is none of them
     */
    static PaperName read(String text) {
        return id(text).<PaperName>map(ById::new)
                .or(() -> identifier(text).map(ByIdentifier::new))
                .orElseThrow(() -> new InvalidRequest("id", text, EXPECTED));
    }

    /**
     * Reads the name from a request's raw path: there a semicolon belongs to the DOI, while JAX-RS would take it for a
     * matrix parameter. Percent-encoding is decoded once.
     *
     * @param path such as {@code /papers/doi:10.5555/a;b/related}
     * @param under what follows the name, such as {@code /related}; empty where nothing does
     * @throws InvalidRequest where it is no name or not percent-encoded
     */
    static PaperName inPath(String path, String under) {
        String raw = path.substring(path.indexOf(PaperLinks.PAPERS) + PaperLinks.PAPERS.length());
        String name = raw.endsWith(under) ? raw.substring(0, raw.length() - under.length()) : raw;
        try {
            return read(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            throw new InvalidRequest("id", name, EXPECTED + "; percent-encoded as UTF-8");
        }
    }

    private static Optional<UUID> id(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Identifier> identifier(String text) {
        int colon = text.indexOf(':');
        String prefix = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        return SCHEMES.stream()
                .filter(scheme -> scheme.prefix().equals(prefix))
                .findFirst()
                .flatMap(scheme -> Identifier.read(scheme, text.substring(colon + 1)));
    }
}

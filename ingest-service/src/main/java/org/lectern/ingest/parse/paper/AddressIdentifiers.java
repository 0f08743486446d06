package org.lectern.ingest.parse.paper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers that stand in a page's address, often the only place where a page has them. */
public final class AddressIdentifiers {

    private static final Pattern PMID = Pattern.compile(
            "(?:/read/|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|/pubmed/(?:\\?term=)?|/med/|[?&](?:pmid|list_uids)=)0{0,8}([1-9][0-9]{0,8})(?![0-9A-Za-z.])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PMCID =
            Pattern.compile("(?:/|=)(PMC[1-9][0-9]{0,9})(?![0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOI =
            Pattern.compile("(?:/|=|:)(10\\.[0-9]{3,9}(?:\\.[0-9]{1,9}){0,5}/[^?#&\\s]{1,300})");
    private static final Pattern VIEW = Pattern.compile(
            "(?:/(?:full|abstract|pdf|epdf|meta|summary|html?|fulltext)|\\.(?:full|abstract|pdf|html?|long))+/?$");

    private AddressIdentifiers() {}

    /** The paper with the identifiers of the address where the page itself states none of that kind. */
    public static Paper identify(Paper paper, @Nullable String address) {
        if (address == null) {
            return paper;
        }
        return paper.identifiedBy(
                doi(address).orElse(null),
                pmid(address).orElse(null),
                pmcid(address).orElse(null));
    }

    /** Why the paper cannot be the one of that address: the address' path names another. What stands in its query may be anything. */
    public static Optional<Refusal> contradiction(Paper paper, @Nullable String address) {
        String path = address == null ? "" : address.split("[?#]", 2)[0];
        Doi doi = doi(path)
                .filter(other -> paper.doi() == null || !other.agreesWith(paper.doi()))
                .orElse(null);
        return differing("DOI", paper.doi(), doi)
                .or(() -> differing("PMID", paper.pmid(), ownPmid(path)))
                .or(() -> differing("PMCID", paper.pmcid(), pmcid(path).orElse(null)));
    }

    // Other sites number their pages as well.
    private static @Nullable Pmid ownPmid(String path) {
        return path.contains("/read/") || path.contains("pubmed") ? pmid(path).orElse(null) : null;
    }

    private static <T> Optional<Refusal> differing(String kind, @Nullable T stated, @Nullable T addressed) {
        return stated == null || addressed == null || stated.equals(addressed)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Reason.CONTRADICTORY,
                        "The page states the " + kind + " " + stated + ", its address has " + addressed + ".",
                        "address"));
    }

    /** {@code https://read.example/read/90000001/slug}, {@code https://pubmed.ncbi.nlm.nih.gov/90000001/}. */
    public static Optional<Pmid> pmid(String address) {
        Matcher pmid = PMID.matcher(address);
        return pmid.find() ? Pmid.read(pmid.group(1)) : Optional.empty();
    }

    /** {@code https://pmc.example/articles/PMC90000001/}. */
    public static Optional<Pmcid> pmcid(String address) {
        Matcher pmcid = PMCID.matcher(address);
        return pmcid.find() ? Pmcid.read(pmcid.group(1)) : Optional.empty();
    }

    /** {@code https://journal.example/doi/full/10.5555/ab.12}; {@code /full} or {@code .pdf} at the end are the site's. */
    public static Optional<Doi> doi(String address) {
        Matcher doi = DOI.matcher(decoded(address));
        return doi.find() ? Doi.read(VIEW.matcher(doi.group(1)).replaceFirst("")) : Optional.empty();
    }

    private static String decoded(String address) {
        try {
            return address.contains("%")
                    ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : address;
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}

package org.lectern.ingest.parse.warc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.WarcResponse;

/** A server's answer as an archive keeps it. */
final class Response {

    private static final int HTTP_HEADER = 64 * 1024;
    private static final int LONGEST_ADDRESS = 2_048;
    private static final Pattern PAGE = Pattern.compile("(?:text|application)/(?:html|plain|xml|[a-z.-]{1,60}\\+xml)");
    private static final Set<String> NO_PAGE = Set.of("application/rss+xml", "application/atom+xml");

    private final WarcResponse record;
    private final String place;
    private final int largest;

    Response(WarcResponse record, String place, int largest) {
        this.record = record;
        this.place = place;
        this.largest = largest;
    }

    /** Whether it came over HTTP. */
    static boolean isOfWeb(WarcResponse record) {
        return record.headers()
                .first("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/http"))
                .isPresent();
    }

    /** The page; empty where it is none: an error, a redirection, a picture. */
    Optional<Capture> capture() throws IOException {
        byte[] block = record.body().stream().readNBytes(largest + HTTP_HEADER);
        try {
            HttpResponse http = HttpResponse.parse(LengthedBody.create(
                    Channels.newChannel(InputStream.nullInputStream()), ByteBuffer.wrap(block), block.length));
            return http.status() == 200 && isPage(http) ? Optional.of(document(http)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
            return Optional.of(unreadable(
                    Reason.MALFORMED,
                    "The answer that the record holds is broken, or in an encoding that is not read."));
        }
    }

    private static boolean isPage(HttpResponse http) {
        String type = http.contentType().base().toString().toLowerCase(Locale.ROOT);
        return PAGE.matcher(type).matches() && !NO_PAGE.contains(type);
    }

    private Capture document(HttpResponse http) throws IOException {
        byte[] bytes = http.bodyDecoded().stream().readNBytes(largest + 1);
        return bytes.length > largest || record.body().size() > largest + HTTP_HEADER
                ? unreadable(Reason.TOO_LARGE, "The page has more than " + largest + " bytes.")
                : new Capture.Document(place, address(), http.contentType().toString(), bytes);
    }

    private Capture unreadable(Reason reason, String detail) {
        return new Capture.Unreadable(place, new Refusal(reason, detail, place));
    }

    private @Nullable String address() {
        String target = record.target();
        return target != null && target.length() <= LONGEST_ADDRESS && isWebAddress(target) ? target : null;
    }

    private static boolean isWebAddress(String target) {
        try {
            URI uri = new URI(target);
            String scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}

package org.lectern.ingest.parse.paper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that a library's proxy wrote into a page, written back to the publisher's own. */
public final class ProxyHosts {

    private static final String SCHEME = "(?<scheme>https?://)";
    /** What proxies' own names have in common: {@code ezproxy.example.edu}, {@code libproxy1.example.ac.uk}, {@code idm.oclc.org}. */
    private static final String PROXY =
            "(?:[a-z0-9-]{1,40}\\.){0,3}(?:[a-z0-9-]{0,30}proxy[a-z0-9-]{0,30}(?:\\.[a-z0-9-]{1,40}){1,4}|idm\\.oclc\\.org)(?::\\d{1,5})?";

    private static final String REST = "(?<rest>[/?#].*|$)";
    private static final String ENDS =
            "com|org|net|edu|gov|int|info|io|ch|de|fr|uk|nl|eu|jp|cn|br|au|ca|es|it|se|pl|in";

    /** The shapes; in each the group {@code own} is the publisher's host or whole address. */
    private static final List<Pattern> SHAPES = List.of(
            // EZproxy's and OpenAthens' login: https://login.proxy.example.edu/login?url=https://www.nature.com/…
            shape("https?://" + PROXY + "/[a-z_/.-]{0,40}\\?(?:q?url|target)=(?<own>https?(?:://|%3a%2f%2f).{4,2000})"),
            // EZproxy by host name over HTTPS: www-nature-com.proxy.example.edu; a hyphen of the host itself is doubled
            shape(SCHEME + "(?<own>[a-z0-9-]{1,80}-(?:" + ENDS + "))\\." + PROXY + REST),
            // EZproxy by host name: www.nature.com.ezproxy.example.edu
            shape(SCHEME + "(?<own>(?:[a-z0-9-]{1,63}\\.){1,5}(?:" + ENDS + "))\\." + PROXY + REST));

    private ProxyHosts() {}

    private static Pattern shape(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    /** {@code https://www-nature-com.proxy.example.edu/articles/1} gives {@code https://www.nature.com/articles/1}; any other address stays. */
    public static String own(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.contains("proxy") && !lower.contains("idm.oclc.org")) {
            return address;
        }
        return SHAPES.stream()
                .map(shape -> shape.matcher(address))
                .filter(Matcher::matches)
                .findFirst()
                .map(ProxyHosts::own)
                .filter(own -> own.regionMatches(true, 0, "http", 0, 4) && own.contains("://"))
                .orElse(address);
    }

    private static String own(Matcher shape) {
        String own = shape.group("own");
        if (!shape.namedGroups().containsKey("rest")) {
            return decoded(own);
        }
        String host = own.indexOf('.') < 0 ? dotted(own) : own;
        return shape.group("scheme") + host + shape.group("rest");
    }

    private static String dotted(String host) {
        return host.replace("--", "\0").replace('-', '.').replace('\0', '-');
    }

    private static String decoded(String address) {
        try {
            return address.contains("://") ? address : URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}

package org.lectern.ingest.parse.html;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.lectern.ingest.parse.paper.Prose;

/** Text out of a tag's content, where markup may have been left in, escaped once or twice. */
final class Markup {

    private static final int LONGEST = 200_000;
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,30});");
    /** "L|[aring]|ngstr|[ouml]|m": a named character as older publishers' systems write it. */
    private static final Pattern NAMED = Pattern.compile("\\|\\[([A-Za-z]{2,8}) ?]\\|");

    private Markup() {}

    /** The plain text; empty where nothing is left. */
    static Optional<String> plain(String content) {
        if (content.length() <= LONGEST && isPlain(content)) {
            return Optional.ofNullable(Prose.orNull(content));
        }
        String text = NAMED.matcher(content.length() > LONGEST ? content.substring(0, LONGEST) : content)
                .replaceAll("&$1;");
        for (int i = 0;
                i < 2 && (TAG.matcher(text).find() || ENTITY.matcher(text).find());
                i++) {
            text = TAG.matcher(text).find()
                    ? Scripted.text(Jsoup.parse(text).body())
                    : Parser.unescapeEntities(text, true);
        }
        return Optional.ofNullable(Prose.orNull(text));
    }

    private static boolean isPlain(String content) {
        return content.indexOf('<') < 0 && content.indexOf('&') < 0 && !content.contains("|[");
    }
}

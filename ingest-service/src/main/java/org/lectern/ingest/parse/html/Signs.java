package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.lectern.ingest.parse.paper.Refusal;
import org.lectern.ingest.parse.paper.Refusal.Reason;

/** The signs by which a page that states no article is told to be a challenge, a login or an error. */
public final class Signs {

    private static final int SHORT_TEXT = 3_000;
    private static final int MOST_HEADINGS = 20;
    private static final Set<String> HEADINGS = Set.of("h1", "h2");
    private static final Pattern CHALLENGE_TITLE = Pattern.compile(
            "just a moment|attention required|are you (?:a )?(?:human|robot)|not a robot|security (?:check|verification)|human verification"
                    + "|checking your browser|verify(?:ing)? you are human|bot (?:manager|detection)|captcha|ddos-guard|pardon our interruption",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> CHALLENGE_CODE = List.of(
            "_cf_chl_opt",
            "challenge-platform",
            "recaptcha/challengepage",
            "g-recaptcha",
            "h-captcha",
            "px-captcha",
            "_incapsula_resource",
            "captcha-delivery.com",
            "awswafcookiedomainlist",
            "enable javascript and cookies to continue");
    private static final Pattern LOGIN_TITLE = Pattern.compile(
            "^\\s*(?:please )?(?:log|sign)[ -]?(?:in|on)\\b|\\b(?:log|sign)[ -]?in (?:required|to (?:continue|read|view|access))"
                    + "|institutional log ?in|\\bauthentication required|single sign-on|shibboleth|openathens|\\bwhere are you from\\?"
                    + "|\\b(?:find|choose|select) your (?:institution|organi[sz]ation|library)|\\b(?:subscribe|register) to (?:continue|read|view|access)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR_TITLE = Pattern.compile(
            "\\b(?:40[0-9]|410|429|50[0-4])\\b|not found|no longer available|forbidden|access denied|\\berror\\b|bad gateway|unavailable"
                    + "|maintenance|too many requests|session (?:has )?expired|cookies? (?:are )?(?:disabled|required)|problem with (?:this|your) request",
            Pattern.CASE_INSENSITIVE);

    private Signs() {}

    /** Why plain text is no article, judged by its first line; empty where nothing tells. */
    public static Optional<Refusal> ofText(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        boolean brief = text.length() <= SHORT_TEXT && line.length() <= 200;
        return brief ? titled(line, "line 1") : Optional.empty();
    }

    /** Why a page without a stated article is none. */
    static Refusal of(Tags tags) {
        Document document = tags.document();
        String text = document.body() == null ? "" : document.body().text();
        boolean brief = text.length() <= SHORT_TEXT;
        return (brief ? challenge(document, text) : Optional.<Refusal>empty())
                .or(() -> titled(document.title(), "<title>"))
                .or(() -> brief ? login(document).or(() -> heading(tags)) : Optional.empty())
                .orElseGet(() -> isEmpty(tags, text)
                        ? refusal(Reason.EMPTY, "The page shows no text.", "<body>")
                        : refusal(
                                Reason.NOT_AN_ARTICLE,
                                "The page states no scholarly article: no citation, Dublin Core, PRISM or schema.org tags, and no abstract with a DOI.",
                                "<head>"));
    }

    // A title alone is something, unless scripts are to write the rest.
    private static boolean isEmpty(Tags tags, String text) {
        boolean scripted = !tags.walk().scripts().isEmpty();
        return scripted
                ? tags.lines().isEmpty()
                : text.isBlank() && tags.document().title().isBlank();
    }

    private static Optional<Refusal> challenge(Document document, String text) {
        boolean told = isOfChallenge(text) || document.stream().anyMatch(Signs::isOfChallenge);
        return told
                ? Optional.of(
                        refusal(Reason.BOT_CHALLENGE, "The page asks its visitor to prove to be human.", "<script>"))
                : Optional.empty();
    }

    private static boolean isOfChallenge(Element element) {
        return element.childNodes().stream().anyMatch(node -> isOfChallenge(data(node)))
                || element.attributes().asList().stream().anyMatch(attribute -> isOfChallenge(attribute.getValue()));
    }

    // Its own only: an element's whole data are those of all below it, which deep nesting would read again and again.
    private static String data(Node node) {
        return switch (node) {
            case DataNode data -> data.getWholeData();
            case Comment comment -> comment.getData();
            default -> "";
        };
    }

    private static boolean isOfChallenge(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return !code.isEmpty() && CHALLENGE_CODE.stream().anyMatch(lower::contains);
    }

    private static Optional<Refusal> titled(String whole, String place) {
        String title = cut(whole);
        if (CHALLENGE_TITLE.matcher(title).find()) {
            return Optional.of(refusal(Reason.BOT_CHALLENGE, "The page asks its visitor to prove to be human.", place));
        }
        if (LOGIN_TITLE.matcher(title).find()) {
            return Optional.of(refusal(Reason.LOGIN_WALL, "The page is a form to log in.", place));
        }
        return ERROR_TITLE.matcher(title).find()
                ? Optional.of(refusal(Reason.ERROR_PAGE, "The page says that something failed: " + title, place))
                : Optional.empty();
    }

    private static Optional<Refusal> login(Document document) {
        return document.selectFirst("input[type=password]") != null
                ? Optional.of(refusal(Reason.LOGIN_WALL, "The page is a form to log in.", "<input type=password>"))
                : Optional.empty();
    }

    private static Optional<Refusal> heading(Tags tags) {
        return tags.walk().headings().stream()
                .filter(heading -> HEADINGS.contains(heading.normalName()))
                .limit(MOST_HEADINGS)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(text -> titled(text, "<h1>"));
    }

    private static String cut(String title) {
        return (title.length() > 120 ? title.substring(0, 120) + "\u2026" : title).strip();
    }

    private static Refusal refusal(Reason reason, String detail, String place) {
        return new Refusal(reason, detail, place);
    }
}

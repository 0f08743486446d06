package org.lectern.ingest.parse.paper;

import java.util.Objects;

/**
 * Why a page gives no paper.
 *
 * @param detail one sentence: what is wrong
 * @param place where in the page, e.g. {@code line 3}, {@code <title>} or {@code byte 0}
 */
public record Refusal(Reason reason, String detail, String place) implements Reading {

    /** The closed set of reasons, each with what the sender can do. */
    public enum Reason {
        /** A page, but not of one article. */
        NOT_AN_ARTICLE("Send the page of a single article."),
        /** A check that its visitor is human. */
        BOT_CHALLENGE("Fetch the page again the way a reader's browser does, and send that."),
        /** A form to log in. */
        LOGIN_WALL("Send the page as a reader sees it after logging in, or the article's public abstract page."),
        /** The site's word that something failed. */
        ERROR_PAGE("Check the address and fetch the page again later."),
        /** No text at all. */
        EMPTY("Fetch the page again, as a browser shows it after its scripts have run; its body was empty."),
        /** More bytes, or deeper nesting, than is read. */
        TOO_LARGE("Send the article's abstract page; at most 10 MiB are read."),
        /** No format that is read. */
        UNSUPPORTED_FORMAT(
                "Send HTML, JATS, PubMed XML, nbib, RIS, Crossref JSON, WARC or the page's text; only WARC may be compressed."),
        /** It begins as a known format and breaks. */
        MALFORMED("Check that the document arrived whole, and send it again."),
        /** It states several papers. */
        AMBIGUOUS("Send one page or record per paper, or the whole file as an import (POST /imports)."),
        /** Its identifiers, of equal rank, are those of different papers: which of them is right is not guessed. */
        CONTRADICTORY("Check which paper the page and its address are of, and send the page that states one.");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        /** One sentence: what the sender can do. */
        public String advice() {
            return advice;
        }
    }

    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(place, "place");
    }
}

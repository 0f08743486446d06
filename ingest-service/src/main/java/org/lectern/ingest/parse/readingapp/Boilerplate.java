package org.lectern.ingest.parse.readingapp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The app's own words, which are never a paper's. Lines are compared whole, or by how they begin, without case. */
final class Boilerplate {

    private static final Set<String> CONTROLS = Set.of(
            "add like",
            "add dislike",
            "add to saved papers",
            "add to saved papersadd like",
            "remove from saved papers");

    private static final Set<String> WHOLE = Set.of(
            "claim now",
            "mobile app image",
            "can't access the paper?",
            "read mobile app",
            "your privacy choices",
            "log in",
            "login",
            "sign up",
            "trending papers");

    private static final List<String> BEGINNINGS = List.of(
            "we have located links that may give you full text access",
            "try logging in through your university/institutional subscription",
            "for a smoother one-click institutional access experience",
            "for the best experience, use the read mobile app",
            "get seemless 1-tap access",
            "get seamless 1-tap access",
            "all material on this website is protected by copyright",
            "this website also contains material copyrighted",
            "by using this service, you agree to our terms",
            "your privacy choices",
            "you can now claim free cme credits",
            "claim free cme credits");

    private static final int LONGEST = 400;
    private static final Pattern COUNT = Pattern.compile(" ?\\(?\\d{1,9}\\)?$");

    private Boilerplate() {}

    static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return WHOLE.contains(lower) || BEGINNINGS.stream().anyMatch(lower::startsWith) || isControl(line);
    }

    /** Whether it is one of the reader's buttons, with or without its count. */
    static boolean isControl(String line) {
        return line.length() <= LONGEST
                && CONTROLS.contains(
                        COUNT.matcher(line.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }

    static boolean isFullTextHeading(String line) {
        return line.equalsIgnoreCase("Full text links");
    }

    static boolean isRelatedHeading(String line) {
        return line.equalsIgnoreCase("Related Resources");
    }

    static boolean saysFullTextLocated(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("we have located links");
    }

    static boolean offersInstitutionalAccess(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return is(line) && (lower.contains("institutional") || lower.contains("through your institution"));
    }

    static boolean offersCredit(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return is(line) && lower.contains("claim") && lower.contains("cme credit");
    }
}

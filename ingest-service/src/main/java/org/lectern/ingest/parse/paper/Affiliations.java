package org.lectern.ingest.parse.paper;

import java.util.Optional;
import java.util.regex.Pattern;

/** Affiliations as pages write them. */
public final class Affiliations {

    private static final int LONGEST = 1_000;
    private static final Pattern MAIL = Pattern.compile(
            "\\s?\\(?(?:(?:electronic address|e-?mail(?: address)?)\\s?:?\\s?)?[^\\s@:(]{1,64}@[^\\s@]{1,100}$",
            Pattern.CASE_INSENSITIVE);

    private Affiliations() {}

    /** Reads {@code Saline Institute, Brinemouth. Electronic address: a.quill@example.org.}, without the address of mail; empty where nothing is left. */
    public static Optional<String> read(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String tidy = Prose.tidy(start);
        String bare = tidy.indexOf('@') < 0
                ? tidy
                : MAIL.matcher(tidy).replaceFirst("").replaceFirst("[\\s;,]+$", "");
        return Optional.of(bare).filter(place -> place.chars().anyMatch(Character::isLetter));
    }
}

package org.lectern.ingest.parse.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of authors as pages write them, taken apart into given name, family name and suffix. */
public final class PersonNames {

    private static final int LONGEST = 300;
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "ap", "av", "ben", "bin", "bint", "d'", "da", "das", "de", "del", "dela", "della", "den", "der",
            "des", "di", "dos", "du", "e", "el", "ibn", "la", "las", "le", "lo", "los", "och", "ten", "ter", "the",
            "van", "vande", "vanden", "vander", "vom", "von", "y", "zu", "zum", "zur");
    private static final Set<String> JOINING = Set.of("y", "e", "i");
    private static final Set<String> CAPITAL_PARTICLES = Set.of(
            "Da", "De", "Del", "Della", "Den", "Der", "Di", "Dos", "Du", "El", "La", "Le", "Van", "Vanden", "Vander",
            "Von");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th");
    private static final Set<String> DEGREES = Set.of(
            "bs", "bsc", "ba", "bds", "dds", "dmd", "dnp", "do", "dphil", "drph", "dsc", "dvm", "facc", "facp", "facs",
            "fcps", "frcp", "frcpc", "frcs", "jd", "ma", "mba", "mbbs", "mbchb", "md", "mhs", "mph", "mrcp", "ms",
            "msc", "msn", "mphil", "np", "pharmd", "phd", "psyd", "rd", "rn", "scd");
    private static final Set<String> GROUPS = Set.of(
            "academy",
            "agency",
            "alliance",
            "association",
            "board",
            "centre",
            "center",
            "center,",
            "centers",
            "collaboration",
            "collaborative",
            "collaborators",
            "college",
            "commission",
            "committee",
            "consortium",
            "council",
            "department",
            "foundation",
            "group",
            "groups",
            "hospital",
            "initiative",
            "institute",
            "investigators",
            "ministry",
            "network",
            "organization",
            "organisation",
            "panel",
            "program",
            "programme",
            "project",
            "registry",
            "school",
            "service",
            "society",
            "study",
            "taskforce",
            "team",
            "trial",
            "trialists",
            "university");
    private static final Pattern MARKS = Pattern.compile(
            "(?:[\\s*\u2020\u2021\u00a7\u00b6\u2016#\u00b9\u00b2\u00b3\u2070-\u2079]|(?<=\\p{L})\\d{1,2}|,\\d{1,2})+$");

    private static final Pattern BETWEEN = Pattern.compile("[ ,]+");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern END = Pattern.compile("[,;]$");

    private PersonNames() {}

    /**
     * Reads {@code Ada M Quill}, {@code Quill, Ada M}, {@code King, Martin L, Jr}, {@code Jan van der Berg}, {@code Quill
     * AM} or a group's name. Degrees, footnote marks and digits at the end are dropped.
     *
     * @return empty where no name is left
     */
    public static Optional<Author> read(String text) {
        String name = bare(text);
        if (name.isEmpty() || name.length() > LONGEST || name.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(isGroup(name) ? Author.group(name) : name.contains(",") ? inverted(name) : direct(name));
    }

    /** Reads a person's name as catalogues write it, {@code King, Martin L Jr}: neither a group nor a degree is looked for. */
    public static Optional<Author> familyFirst(String text) {
        String name = Prose.tidy(text);
        return isNamed(name)
                ? Optional.of(name.contains(",") ? inverted(name) : Author.person(null, name))
                : Optional.empty();
    }

    /** Reads a person's short name, {@code Quill AM} or {@code King ML Jr}: family name, initials, suffix. */
    public static Optional<Author> initialsLast(String text) {
        String name = Prose.tidy(text);
        return isNamed(name) ? Optional.of(initialsLast(name.split(" "))) : Optional.empty();
    }

    private static Author initialsLast(String... name) {
        List<String> words = new ArrayList<>(List.of(name));
        String suffix = words.size() > 2 && isSuffix(words.getLast()) ? words.removeLast() : null;
        Author author = words.size() == 1 ? Author.person(null, words.getFirst()) : initialsLast(words);
        return suffix == null ? author : suffixed(author, suffix);
    }

    private static boolean isNamed(String name) {
        return name.length() <= LONGEST && name.chars().anyMatch(Character::isLetter);
    }

    /** Whether the name is one of many people: {@code The Quill Study Group}. */
    public static boolean isGroup(String name) {
        return Arrays.stream(BETWEEN.split(name.toLowerCase(Locale.ROOT))).anyMatch(GROUPS::contains);
    }

    /** Whether the word is a suffix of a name, e.g. {@code Jr.} or {@code III}. */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    /** Whether the word is an academic degree or title behind a name, e.g. {@code Ph.D.}. */
    public static boolean isDegree(String word) {
        return DEGREES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static String bare(String text) {
        String name = Prose.tidy(text);
        name = name.length() > LONGEST ? name : MARKS.matcher(name).replaceFirst("");
        if (name.toLowerCase(Locale.ROOT).startsWith("by ")) {
            name = name.substring(3);
        }
        return withoutDegrees(END.matcher(name).replaceFirst("").strip());
    }

    private static String withoutDegrees(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        while (words.size() > 2 && isDegree(words.getLast().replace(",", "")) && !isInitials(words, words.size() - 1)) {
            words.removeLast();
        }
        return withoutComma(String.join(" ", words));
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
    }

    // "Quill MA" is a surname with initials, "Ada Quill MA" or "Ada Quill, MA" a degree.
    private static boolean isInitials(List<String> words, int last) {
        return last == 1 && !words.getFirst().endsWith(",");
    }

    private static Author inverted(String name) {
        String[] parts = COMMA.split(name);
        if (parts.length == 0 || parts[0].isBlank()) {
            return direct(Prose.tidy(name.replace(",", " ")));
        }
        if (parts.length == 2 && isSuffix(parts[1])) {
            return suffixed(direct(parts[0]), parts[1]);
        }
        String given = parts.length > 1 ? parts[1] : "";
        String suffix = parts.length > 2 && isSuffix(parts[2]) ? parts[2] : null;
        return suffix == null ? trailing(parts[0], given) : new Author(given, parts[0], undotted(suffix), null);
    }

    // "King, Martin L Jr": the suffix stands behind the given names.
    private static Author trailing(String family, String given) {
        int blank = given.lastIndexOf(' ');
        if (blank > 0 && isSuffix(given.substring(blank + 1))) {
            return new Author(given.substring(0, blank), family, undotted(given.substring(blank + 1)), null);
        }
        return new Author(given, family, null, null);
    }

    private static Author direct(String name) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        String suffix = words.size() > 2 && isSuffix(words.getLast()) ? words.removeLast() : null;
        Author author = isShort(words) ? initialsLast(words) : split(words);
        return suffix == null ? author : suffixed(author, suffix);
    }

    private static Author suffixed(Author author, String suffix) {
        return author.family() == null ? author : new Author(author.given(), author.family(), undotted(suffix), null);
    }

    private static @Nullable String undotted(@Nullable String suffix) {
        return suffix == null ? null : suffix.replace(".", "");
    }

    // "Quill AM": the last word is only capitals, at most three, behind a mixed-case word.
    private static boolean isShort(List<String> words) {
        String last = words.getLast().replace(".", "");
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return !before.isEmpty()
                && last.length() <= 3
                && last.chars().allMatch(Character::isUpperCase)
                && before.chars().anyMatch(Character::isLowerCase);
    }

    private static Author initialsLast(List<String> words) {
        return Author.person(words.getLast(), String.join(" ", words.subList(0, words.size() - 1)));
    }

    private static Author split(List<String> words) {
        int family = words.size() - 1;
        while (family > 1 && isParticle(words.get(family - 1))) {
            family--;
        }
        if (family > 1 && JOINING.contains(words.get(family))) {
            family--; // "Núñez y Peña": two family names
        }
        if (family == 1 && words.size() > 2 && isLowerParticle(words.getFirst())) {
            family = 0; // "van der Berg": no given name is stated
        }
        return Author.person(
                String.join(" ", words.subList(0, family)), String.join(" ", words.subList(family, words.size())));
    }

    private static boolean isParticle(String word) {
        return isLowerParticle(word) || CAPITAL_PARTICLES.contains(word);
    }

    private static boolean isLowerParticle(String word) {
        return PARTICLES.contains(word);
    }
}

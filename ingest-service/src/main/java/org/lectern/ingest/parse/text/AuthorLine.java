package org.lectern.ingest.parse.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lectern.ingest.parse.paper.Author;
import org.lectern.ingest.parse.paper.PersonNames;

/** The authors, one line, parted by commas: {@code Ada M Quill, Jan van der Berg, Martin L King Jr, Salt Study Group}. */
public final class AuthorLine {

    private static final Set<String> NOBODY = Set.of("no authors listed", "[no authors listed]", "et al", "et al.", "");
    private static final int LONGEST_NAME = 8;
    private static final int SMALL_WORD = 3;

    private AuthorLine() {}

    /** The authors in order; degrees and "et al" are none. */
    public static List<Author> read(String line) {
        List<Author> authors = new ArrayList<>();
        for (String name : names(line)) {
            PersonNames.read(name).ifPresent(authors::add);
        }
        return List.copyOf(authors);
    }

    /** Whether a line without further evidence is a list of names rather than a title or a sentence. */
    public static boolean isLikely(String line) {
        return isNobody(line) || !isSentence(line) && names(line).stream().allMatch(AuthorLine::isName);
    }

    private static boolean isNobody(String line) {
        return NOBODY.contains(line.toLowerCase(Locale.ROOT));
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        for (String part : line.split("\\s*[,;]\\s*(?:(?:and|&)\\s+(?=\\p{Lu}))?|\\s+(?:and|&)\\s+(?=\\p{Lu})")) {
            if (PersonNames.isSuffix(part) && !names.isEmpty()) {
                names.add(names.removeLast() + ", " + part);
            } else if (!isNobody(part) && !(PersonNames.isDegree(part) && !names.isEmpty())) {
                names.add(part);
            }
        }
        return names;
    }

    private static boolean isSentence(String line) {
        boolean stop = line.endsWith(".") && !line.matches(".*(?:\\b\\p{Lu}|[JS]r|\\bal)\\.");
        return stop || line.endsWith("?") || line.endsWith("!") || line.contains(": ");
    }

    private static boolean isName(String name) {
        String[] words = name.split(" ");
        boolean group = PersonNames.isGroup(name);
        if (words.length > LONGEST_NAME && !(group && isCapitalised(words))) {
            return false;
        }
        return group ? Character.isLetterOrDigit(name.charAt(0)) : isPerson(words);
    }

    // A sentence may have a hospital in it; a group with so long a name writes it with capitals.
    private static boolean isCapitalised(String[] words) {
        long large =
                Arrays.stream(words).filter(word -> word.length() > SMALL_WORD).count();
        long capital = Arrays.stream(words)
                .filter(word -> word.length() > SMALL_WORD && hasCapital(word))
                .count();
        return capital * 2 >= large;
    }

    private static boolean isPerson(String[] words) {
        int capitals = 0;
        for (String word : words) {
            if (word.isEmpty() || word.chars().anyMatch(Character::isDigit)) {
                return false;
            }
            capitals += word.chars().anyMatch(Character::isLowerCase) && !hasCapital(word) ? 0 : 1;
        }
        return capitals >= 1
                && words.length - capitals <= 3
                && words.length >= 2
                && hasCapital(words[words.length - 1]);
    }

    private static boolean hasCapital(String word) {
        return word.chars()
                .anyMatch(c -> Character.isUpperCase(c) || Character.isLetter(c) && !Character.isLowerCase(c));
    }
}

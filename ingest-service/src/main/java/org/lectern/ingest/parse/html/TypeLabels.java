package org.lectern.ingest.parse.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of which journals make the labels of their articles: {@code Original Research}, {@code Brief Report}. */
final class TypeLabels {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;

    /** A label ends in one of these, in the singular or the plural. */
    private static final Set<String> KINDS = words("""
            account analysis article case commentary comment communication contribution correction correspondence
            corrigendum debate dissertation editorial erratum essay feature guideline hypothesis interview investigation letter
            metaanalysis method methodology minireview news note obituary opinion overview paper
            perspective preprint protocol reply report research response retraction review series software statement study
            survey synopsis thesis trial tutorial viewpoint""");

    /** What may stand before it. */
    private static final Set<String> MODIFIERS = words("""
            a advanced and basic book brief case clinical cochrane cohort concise conference consensus controlled data diagnostic
            discussion editor editors evidence experimental expert featured full length text general guest health
            historical image in intervention invited journal laboratory letter literature medical meta method
            methodology methods mini narrative new news observational of on opinion original phd policy position practice
            preliminary progress proceedings prospective protocol public qualitative quality randomised randomized rapid
            regular report research retrospective review s science scientific scoping short special study systematic taxonomic
            technical the to topical translational trial update working""");

    /** Words of menus that read like labels. */
    private static final Set<String> MENUS = words(
            "feature featured full-text full-text-article full-article full-abstract full-review the-article new-article in-research");

    /** Labels that are built otherwise. */
    private static final Set<String> OTHERS =
            words("letter-to-the-editor letters-to-the-editor images-in-clinical-medicine");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> MENU_WORDS = words("account article case comment news note reply software");

    private TypeLabels() {}

    /** Whether a line is the label of a kind of article and nothing else. */
    static boolean isLabel(String line) {
        List<String> words = line.length() > LONGEST || line.chars().anyMatch(Character::isDigit)
                ? List.of()
                : BETWEEN.splitAsStream(line.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toList();
        String joined = String.join("-", words);
        return OTHERS.contains(joined) || !words.isEmpty() && !MENUS.contains(joined) && isBuilt(words);
    }

    private static boolean isBuilt(List<String> words) {
        return words.size() <= MOST_WORDS
                && isKind(words.getLast())
                && words.subList(0, words.size() - 1).stream()
                        .allMatch(word -> MODIFIERS.contains(word) || isKind(word));
    }

    /** Whether it has more than one word: one alone may be a menu's. */
    static boolean isTelling(String label) {
        return label.strip().indexOf(' ') > 0;
    }

    /** Whether it is a word that menus use as well: {@code Article}, {@code Letters}. */
    static boolean isOfMenus(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return MENU_WORDS.contains(lower) || lower.endsWith("s") && !KINDS.contains(lower);
    }

    private static boolean isKind(String word) {
        return KINDS.contains(word)
                || word.endsWith("s") && KINDS.contains(word.substring(0, word.length() - 1))
                || word.endsWith("ies") && KINDS.contains(word.substring(0, word.length() - 3) + "y");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}

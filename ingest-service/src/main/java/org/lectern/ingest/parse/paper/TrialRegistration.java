package org.lectern.ingest.parse.paper;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number under which a registry of the WHO's platform (ICTRP) or ClinicalTrials.gov lists a trial.
 *
 * @param registry by its usual short name, e.g. {@code ClinicalTrials.gov}
 * @param number as the registry writes it, e.g. {@code NCT00000000}
 */
@JsonPropertyOrder({"registry", "number"})
public record TrialRegistration(String registry, String number) {

    private static final int MOST = 100;

    /** All registries whose numbers are known by their shape, or by the label before them. */
    private static final List<Registry> REGISTRIES = List.of(
            Registry.of("ClinicalTrials.gov", "NCT", "NCT[ :-]{0,2}\\d{8}"),
            Registry.of("ISRCTN", "ISRCTN", "ISRCTN[ :-]{0,2}\\d{8}"),
            Registry.of("EU Clinical Trials Register", "EUCTR", "EUCTR[ -]?\\d{4}-\\d{6}-\\d{2}(?:-[A-Z]{2})?"),
            Registry.labelled(
                    "EU Clinical Trials Register",
                    "udraCT",
                    "udraCT(?: [Nn]umber| [Nn]o\\.?| nr\\.?| ID)?[ :#]{0,3}",
                    "\\d{4}-\\d{6}-\\d{2}"),
            Registry.of("ANZCTR", "ACTRN", "ACTRN[ :-]{0,2}\\d{14}p?"),
            Registry.of("ChiCTR", "hiCTR", "[Cc]hiCTR[- ]?(?:[A-Z]{2,5}[- ]?)?\\d{8,10}"),
            Registry.of("DRKS", "DRKS", "DRKS[ -]?\\d{8}"),
            Registry.of("CTRI", "CTRI", "CTRI ?/\\d{4}/\\d{2,3}/\\d{6}"),
            Registry.of("UMIN-CTR", "UMIN", "(?:JPRN-)?UMIN[ -]?\\d{9}"),
            Registry.of("jRCT", "jRCT", "jRCTs?\\d{9,10}"),
            Registry.of("CRIS", "KCT", "KCT\\d{7}"),
            Registry.of("IRCT", "IRCT", "IRCT\\d{8,20}N\\d{1,3}"),
            Registry.of("PACTR", "PACTR", "PACTR\\d{15,16}"),
            Registry.of("TCTR", "TCTR", "TCTR\\d{11}"),
            Registry.of("ReBEC", "RBR-", "RBR-[0-9a-z]{5,8}"),
            Registry.of("SLCTR", "SLCTR", "SLCTR/\\d{4}/\\d{3}"),
            Registry.labelled(
                    "NTR",
                    " Trial Regist",
                    "(?:Netherlands|Dutch) Trial Regist(?:er|ry)[^0-9.]{0,20}\\b",
                    "(?:NTR|NL)[- ]?\\d{2,5}"));

    public TrialRegistration {
        registry = Prose.required(registry, "registry");
        number = Prose.required(number, "number");
    }

    /** The numbers in a text that their shape or the label before them makes certain, each once. */
    public static List<TrialRegistration> in(String text) {
        return REGISTRIES.stream()
                .filter(registry -> text.contains(registry.mark))
                .flatMap(registry -> registry.all(text).stream())
                .distinct()
                .toList();
    }

    /** The numbers that the page states as such and those in the abstract, each once. */
    static List<TrialRegistration> all(List<TrialRegistration> stated, List<AbstractSection> sections) {
        return Stream.concat(
                        stated.stream(),
                        sections.stream()
                                .map(section -> section.label() == null
                                        ? section.text()
                                        : section.label() + ": " + section.text())
                                .flatMap(text -> in(text).stream()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * One registry's numbers.
     *
     * @param mark stands in or before each of them: a quick look before the thorough one
     */
    private record Registry(String name, String mark, Pattern number) {

        private static final Pattern GAP = Pattern.compile("^(?!RBR)([A-Za-z]{2,9})[ :-]{1,2}(?=\\d)");

        /** A registry whose numbers are like no other. */
        static Registry of(String name, String mark, String number) {
            return labelled(name, mark, "(?<![A-Za-z0-9/])", number);
        }

        /** A registry whose numbers are certain behind its name only. */
        static Registry labelled(String name, String mark, String label, String number) {
            return new Registry(name, mark, Pattern.compile(label + "(?<number>" + number + ")(?![0-9])"));
        }

        List<TrialRegistration> all(String text) {
            List<TrialRegistration> found = new ArrayList<>();
            Matcher numbers = number.matcher(text);
            while (found.size() < MOST && numbers.find()) {
                found.add(registration(numbers.group("number")));
            }
            return found;
        }

        // Written as the registry does: without the blank or colon that authors put behind the letters.
        TrialRegistration registration(String written) {
            return new TrialRegistration(
                    name,
                    name.equals("ChiCTR")
                            ? cased(written)
                            : GAP.matcher(written).replaceFirst("$1"));
        }

        private static String cased(String number) {
            return "ChiCTR" + number.substring("ChiCTR".length()).toUpperCase(Locale.ROOT);
        }
    }
}

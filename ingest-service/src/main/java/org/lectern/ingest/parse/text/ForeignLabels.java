package org.lectern.ingest.parse.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.ingest.parse.paper.AbstractSection;

/** The heads of an abstract's sections in Spanish, Portuguese, French, German and Italian: {@code Material y métodos:}. */
public final class ForeignLabels {

    private static final Set<String> WORDS = Set.of(
            "introducci\u00f3n",
            "antecedentes",
            "fundamento",
            "objetivo",
            "objetivos",
            "m\u00e9todo",
            "m\u00e9todos",
            "metodolog\u00eda",
            "materiales",
            "pacientes",
            "dise\u00f1o",
            "desarrollo",
            "resultado",
            "resultados",
            "discusi\u00f3n",
            "limitaciones",
            "conclusi\u00f3n",
            "conclusiones",
            "introdu\u00e7\u00e3o",
            "metodologia",
            "discuss\u00e3o",
            "conclus\u00e3o",
            "conclus\u00f5es",
            "contexte",
            "objectif",
            "objectifs",
            "m\u00e9thode",
            "m\u00e9thodes",
            "r\u00e9sultats",
            "hintergrund",
            "einleitung",
            "fragestellung",
            "ziel",
            "ziele",
            "zielsetzung",
            "methode",
            "methoden",
            "methodik",
            "patienten",
            "ergebnis",
            "ergebnisse",
            "diskussion",
            "schlussfolgerung",
            "schlussfolgerungen",
            "fazit",
            "obiettivo",
            "obiettivi",
            "metodi",
            "risultati",
            "conclusioni");
    private static final Set<String> SMALL =
            Set.of("y", "e", "de", "del", "et", "und", "material", "materiais", "mat\u00e9riel", "der", "des", "do");
    private static final Pattern HEAD = Pattern.compile("(\\p{Lu}[\\p{L} ]{2,40})[:.]\\s(?=\\S)");

    private ForeignLabels() {}

    /** Whether the words, without their colon, are such a label. */
    public static boolean isLabel(String label) {
        List<String> words =
                Arrays.asList(label.strip().toLowerCase(Locale.ROOT).split(" "));
        return words.stream().anyMatch(WORDS::contains)
                && words.stream().allMatch(word -> WORDS.contains(word) || SMALL.contains(word));
    }

    /** The section that a line begins with its label. */
    static Optional<AbstractSection> section(String line) {
        Matcher head = HEAD.matcher(line);
        return head.lookingAt() && isLabel(head.group(1))
                ? Optional.of(new AbstractSection(head.group(1), line.substring(head.end())))
                : Optional.empty();
    }
}

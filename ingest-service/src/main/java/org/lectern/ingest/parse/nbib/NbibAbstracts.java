package org.lectern.ingest.parse.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.ingest.parse.paper.AbstractSection;
import org.lectern.ingest.parse.paper.Languages;
import org.lectern.ingest.parse.paper.OtherAbstract;
import org.lectern.ingest.parse.paper.OtherAbstract.Kind;
import org.lectern.ingest.parse.paper.Prose;
import org.lectern.ingest.parse.paper.SectionLabels;
import org.lectern.ingest.parse.tagged.TaggedFields;
import org.lectern.ingest.parse.tagged.TaggedFields.Field;

/** The abstract of a record, and those beside it, each followed by its language. */
final class NbibAbstracts {

    private static final String ENGLISH = "en";
    /** Whose it is or what, in front of the text. */
    private static final Pattern TYPE = Pattern.compile(
            "(?:Publisher|PIP|KIE|NASA|AIDS|AAMC|plain-language-summary) ?: ?", Pattern.CASE_INSENSITIVE);

    private static final String ELSEWHERE = "Abstract available from the publisher.";

    private NbibAbstracts() {}

    static List<AbstractSection> read(TaggedFields fields) {
        return fields.first("AB").map(NbibAbstracts::sections).orElse(List.of());
    }

    static List<OtherAbstract> others(TaggedFields fields) {
        List<OtherAbstract> others = new ArrayList<>();
        String text = "";
        for (Field field : fields.inOrder()) {
            if (field.tag().equals("OAB")) {
                other(text, null).ifPresent(others::add);
                text = Prose.tidy(field.value());
            } else if (field.tag().equals("OABL")) {
                other(text, Languages.read(field.value()).orElse(null)).ifPresent(others::add);
                text = "";
            }
        }
        other(text, null).ifPresent(others::add);
        return List.copyOf(others);
    }

    private static Optional<OtherAbstract> other(String text, @Nullable String language) {
        String bare = TYPE.matcher(text).lookingAt() ? TYPE.matcher(text).replaceFirst("") : text;
        return bare.isEmpty() || bare.equals(ELSEWHERE)
                ? Optional.empty()
                : kind(text, language).map(kind -> new OtherAbstract(kind, language, sections(bare)));
    }

    // Those of other types in English are written for a database of their own.
    private static Optional<Kind> kind(String text, @Nullable String language) {
        if (text.toLowerCase(Locale.ROOT).startsWith("plain-language")) {
            return Optional.of(Kind.PLAIN_LANGUAGE);
        }
        return language == null || language.equals(ENGLISH) ? Optional.empty() : Optional.of(Kind.TRANSLATION);
    }

    private static List<AbstractSection> sections(String text) {
        return SectionLabels.cut(Prose.tidy(text));
    }
}

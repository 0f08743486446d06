package org.lectern.ingest.parse.crawl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.ingest.parse.paper.Issn;
import org.lectern.ingest.parse.paper.Journal;
import org.lectern.ingest.parse.text.Citation;

/** The journal, where it stands on a line of its own and not in the citation. */
final class JournalName {

    /** How far above the citation, or its ISSN, the name may stand. */
    private static final int NEAR = 4;

    /** "Salt Letters logoLink to Salt Letters", "Salt Letters, ISSN 1234-5679", "Salt Letters Aims and scope". */
    private static final List<Pattern> TOLD = List.of(
            Pattern.compile("(.{3,100}?) logo(?: ?link to .{3,100})?", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(\\p{Lu}[^,:]{2,100}), (?:e|p|e-|p-)?ISSN\\b.{0,200}"),
            Pattern.compile("(\\p{Lu}.{2,100}?) Aims and scope\\b.{0,60}", Pattern.CASE_INSENSITIVE));

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.]{0,20} ){0,4}(?:Journal|Revista|Annals|Archives|Acta|Bulletin|Proceedings|Zeitschrift|Annali)(?: (?:of|de|der|for|f\u00fcr|&|and|\\p{Lu}|[\\p{L}&]{2,20}).{0,80})?");
    private static final Pattern NO_NAME =
            Pattern.compile("(?:Journal (?:List|website|home|articles?)|.*\\b(?:Article in|[Cc]lub)\\b|.*[:.?!]).*");
    /** Logos also name publishers and collections. */
    private static final Pattern PUBLISHER = Pattern.compile(
            ".*\\b(?:springer|wiley|elsevier|sage|university press|taylor & francis|collection|manuscripts|documents|publishing|publishers?)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ISSN_LINE = Pattern.compile(".{0,40}\\bISSN\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSN = Pattern.compile("\\bISSN\\b[^\\d]{0,20}(\\d{4} ?- ?\\d{3}[\\dXx])");

    private JournalName() {}

    /** The journal as citation and head state it together. */
    static Optional<Journal> find(Head head, Citation citation) {
        return Optional.ofNullable(citation.journal())
                .or(() -> named(head))
                .map(name -> Journal.of(name, null, issns(head)));
    }

    /** Whether the line is a journal's name. */
    static boolean isOne(String line) {
        return told(line).isPresent() || isName(line);
    }

    private static Optional<String> named(Head head) {
        return Stream.concat(
                        head.stream()
                                .flatMap(line -> told(line).stream())
                                .filter(name -> !PUBLISHER.matcher(name).matches()),
                        IntStream.range(0, head.size())
                                .filter(i -> isAnchor(head, i))
                                .boxed()
                                .flatMap(i -> head.subList(Math.max(0, i - NEAR), i).reversed().stream())
                                .filter(JournalName::isName))
                .findFirst();
    }

    private static boolean isAnchor(Head head, int i) {
        return head.isCitation(head.get(i)) || ISSN_LINE.matcher(head.get(i)).matches();
    }

    private static Optional<String> told(String line) {
        return TOLD.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static boolean isName(String line) {
        return line.length() <= 120
                && NAME.matcher(line).matches()
                && !NO_NAME.matcher(line).matches();
    }

    private static List<Issn> issns(Head head) {
        return head.stream()
                .map(ISSN::matcher)
                .flatMap(found -> found.results().map(result -> result.group(1).replace(" ", "")))
                .flatMap(written -> Issn.read(written).stream())
                .toList();
    }
}

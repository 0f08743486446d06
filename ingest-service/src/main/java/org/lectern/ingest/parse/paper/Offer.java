package org.lectern.ingest.parse.paper;

import org.lectern.ingest.parse.paper.Receipt.Candidate;

/** What a record whose places have names states in one of them. */
public final class Offer {

    private static final int ENOUGH = 60;

    private final Candidate candidate;
    private final String folded;
    private final String date;

    private Offer(Candidate candidate, String folded, String date) {
        this.candidate = candidate;
        this.folded = folded;
        this.date = date;
    }

    /**
     * The offer of one place.
     *
     * @param rule the place's name, e.g. {@code TI}
     * @param place where in the text, e.g. {@code line 12}
     * @param value as it stands there
     */
    public static Offer of(String rule, String place, String value) {
        return new Offer(
                new Candidate(rule, place, value),
                Prose.folded(value),
                WrittenDate.read(value).map(PartialDate::value).orElse(""));
    }

    Candidate candidate() {
        return candidate;
    }

    Candidate candidate(String chosen) {
        return new Candidate(candidate.rule(), candidate.place(), chosen);
    }

    /** Whether it is the value and nothing else. */
    boolean is(Wanted wanted) {
        return folded.equals(wanted.folded) || date.equals(wanted.value);
    }

    /** Whether it has the value or its beginning, perhaps with more around it. */
    boolean agrees(Wanted wanted) {
        return is(wanted) || !folded.isEmpty() && folded.contains(wanted.start);
    }

    /** Whether it agrees, or is a part of the value. */
    boolean shows(Wanted wanted) {
        return agrees(wanted) || !folded.isEmpty() && wanted.folded.contains(folded);
    }

    /** A value of a paper, folded, and the beginning of its first part. */
    record Wanted(String value, String folded, String start) {
        static Wanted of(String value) {
            String first = Prose.folded(value.split("; ", 2)[0]);
            return new Wanted(value, Prose.folded(value), first.substring(0, Math.min(ENOUGH, first.length())));
        }
    }
}

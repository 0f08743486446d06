package org.lectern.ingest.parse.corpus;

/**
 * An abstract that is compared by its ends.
 *
 * @param text letters and figures of what was read, without the labels at its head
 */
record WholeText(String text) {

    /** So much may stand before the start, or behind the end: a label, a line of the publisher's. */
    private static final int BEFORE = 60;

    private static final int BEHIND = 80;
    private static final int START = 50;
    private static final int END = 30;

    static WholeText of(FlatPaper paper) {
        return new WholeText(Spelling.letters(Spelling.body(paper.abstractText())));
    }

    /** Whether both ends of the page's abstract are known. */
    static boolean isEnclosed(Answers answers) {
        String end = answers.abstractEndsWith();
        return end != null && !end.isEmpty();
    }

    boolean starts(Answers answers) {
        String start = Spelling.letters(Spelling.body(answers.abstractStartsWith()));
        int at = start.isEmpty() ? -1 : text.indexOf(start.substring(0, Math.min(START, start.length())));
        return at >= 0 && at <= BEFORE;
    }

    boolean ends(Answers answers) {
        String all = Spelling.letters(answers.abstractEndsWith());
        String end = all.substring(Math.max(0, all.length() - END));
        int at = text.lastIndexOf(end);
        return at >= 0 && text.length() - at - end.length() <= BEHIND;
    }

    boolean isWhole(Answers answers) {
        return starts(answers) && ends(answers);
    }
}

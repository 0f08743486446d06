package org.lectern.localstack;

/** The local stack cannot do what was asked; the message is one sentence for the person at the terminal. */
public class LocalStackFailure extends RuntimeException {
    protected LocalStackFailure(String sentence) {
        super(sentence);
    }

    protected LocalStackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

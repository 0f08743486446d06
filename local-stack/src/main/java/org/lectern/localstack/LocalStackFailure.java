package org.lectern.localstack;

/** The local stack cannot do what was asked; the message is one sentence for the person at the terminal. */
public class LocalStackFailure extends RuntimeException {
    LocalStackFailure(String sentence) {
        super(sentence);
    }

    LocalStackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

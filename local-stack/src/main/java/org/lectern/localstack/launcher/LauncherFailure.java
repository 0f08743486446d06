package org.lectern.localstack.launcher;

import org.lectern.localstack.LocalStackFailure;

/** A command cannot do what was asked; the message is one sentence for the person at the terminal. */
abstract class LauncherFailure extends LocalStackFailure {
    LauncherFailure(String sentence) {
        super(sentence);
    }
}

/**
 * The {@code lectern} command: starts the whole system on this machine, shows and stops it, and brings dead letters
 * back. Each command is a class of its own, named by {@link org.lectern.localstack.launcher.Lectern}.
 */
@NullMarked
package org.lectern.localstack.launcher;

import org.jspecify.annotations.NullMarked;

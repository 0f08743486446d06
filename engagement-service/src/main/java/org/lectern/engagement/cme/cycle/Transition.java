package org.lectern.engagement.cme.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a prompt.
 *
 * @param from null where the prompt is new
 * @param at when it happened; the end of the window where the clock did it
 */
public record Transition(@Nullable PromptState from, PromptState to, Instant at) {}

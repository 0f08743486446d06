/** Prompts as they are kept: their state, policies, evidence, the ledger of claims, and the events that tell of changes. */
@NullMarked
package org.lectern.engagement.cme.prompt;

import org.jspecify.annotations.NullMarked;

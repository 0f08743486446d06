package org.lectern.engagement.reaction;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body that sets a reaction.
 *
 * @param reaction {@code like} or {@code dislike}; text here, so that a wrong word can be answered with what was expected
 */
@Schema(example = "{\"reaction\": \"like\"}")
public record ReactionRequest(
        @Schema(
                type = SchemaType.STRING,
                enumeration = {"like", "dislike"},
                required = true)
        @Nullable
        String reaction) {}

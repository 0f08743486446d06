package org.lectern.engagement.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks: the reader whom the request's token names. */
@RequestScoped
public class CurrentReader {
    @Inject
    JsonWebToken token;

    /** The token's {@code sub}, never null: a token without one is refused before it comes here. */
    public String id() {
        return token.getSubject();
    }
}

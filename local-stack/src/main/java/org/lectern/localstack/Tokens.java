package org.lectern.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs bearer tokens as the local issuer does, in the shape of Keycloak's: JWT (RFC 7519), RS256. */
public final class Tokens {
    private final PublicJsonWebKey key;
    private final String issuer;

    Tokens(PublicJsonWebKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /**
     * Signs with the key of an issuer's folder.
     *
     * @param issuer the issuer's address, such as {@code http://localhost:8084/local-issuer}
     */
    public static Tokens of(Path folder, String issuer) {
        return new Tokens(SigningKey.in(folder), issuer);
    }

    /**
     * A token for the audience {@code lectern}.
     *
     * @param subject whom the token names, such as {@code ada}
     * @param roles such as {@code reader}, {@code librarian}, {@code ingest}, {@code admin}
     * @param institution the claim of that name; null for none
     * @param lifetime until it expires, counted from now; negative for one that has expired
     */
    public String token(String subject, Collection<String> roles, @Nullable String institution, Duration lifetime) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience("lectern");
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + lifetime.toSeconds()));
        claims.setClaim("preferred_username", subject);
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(roles)));
        if (institution != null) {
            claims.setClaim("institution", institution);
        }
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new LocalStackFailure("The token for %s cannot be signed.".formatted(issuer), e);
        }
    }
}

package org.lectern.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The local issuer's RSA key pair: made at its first start, kept as a JSON Web Key (RFC 7517) for its owner's eyes. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The pair of this folder, made if there is none yet. */
    static PublicJsonWebKey in(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new LocalStackFailure("The issuer's key in %s cannot be used; delete it.".formatted(file), e);
        }
    }

    private static PublicJsonWebKey read(Path file) throws IOException, JoseException {
        return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    }

    private static PublicJsonWebKey make(Path file) throws IOException, JoseException {
        PublicJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm("RS256");
        key.setUse("sig");
        writeForOwnerOnly(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        return key;
    }

    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(unfinished, file);
    }
}

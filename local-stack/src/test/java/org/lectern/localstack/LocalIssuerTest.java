package org.lectern.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {
    @TempDir
    Path folder;

    @Test
    void theKeyIsForItsOwnerOnly() throws Exception {
        LocalIssuer.start(folder, 0).close();

        Path key = folder.resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyStaysTheSameAfterARestart() throws Exception {
        String before = publishedKeys();

        assertThat(publishedKeys()).isEqualTo(before);
    }

    @Test
    void onlyThePublicHalfIsPublished() throws Exception {
        assertThat(publishedKeys()).contains("\"n\":").doesNotContain("\"d\":", "\"p\":");
    }

    @Test
    void theDiscoveryDocumentNamesTheIssuerAndItsKeys() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder, 0)) {
            var document = JsonUtil.parseJson(get(issuer.address() + "/.well-known/openid-configuration"));

            assertThat(document)
                    .containsEntry("issuer", issuer.address())
                    .containsEntry("jwks_uri", issuer.address() + "/keys");
        }
    }

    @Test
    void aStandInSignsInTheNameOfTheOtherAndShowsItsKeysWhereItIsFound() throws Exception {
        int port = Ports.free();
        String found = "http://127.0.0.1:" + port + "/realms/north";
        try (LocalIssuer issuer =
                LocalIssuer.inPlaceOf(URI.create("https://login.example/realms/north"), folder, port)) {
            var document = JsonUtil.parseJson(get(found + "/.well-known/openid-configuration"));

            assertThat(document)
                    .containsEntry("issuer", "https://login.example/realms/north")
                    .containsEntry("jwks_uri", found + "/keys");
            assertThat(get(found + "/keys")).contains("\"n\":");
        }
    }

    private String publishedKeys() throws Exception {
        try (LocalIssuer issuer = LocalIssuer.start(folder, 0)) {
            return get(issuer.address() + "/keys");
        }
    }

    private static String get(String address) throws Exception {
        return new Get().get(address).getBody();
    }
}

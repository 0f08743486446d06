package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.localstack.launcher.Terminal.Answer;

class LauncherCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aTokenCarriesRolesAndInstitution() throws Exception {
        Answer answer =
                type("token", "ada", "--role", "reader", "--role", "librarian", "--institution", "north-library");

        String claims =
                new String(Base64.getUrlDecoder().decode(answer.text().split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains(
                        "\"sub\":\"ada\"", "\"roles\":[\"reader\",\"librarian\"]", "\"institution\":\"north-library\"")
                .contains("/local-issuer\"");
    }

    @Test
    void anUnknownRoleIsRefused() throws Exception {
        assertThat(type("token", "ada", "--role", "owner"))
                .isEqualTo(new Answer(1, "--role is 'owner', expected one of reader, librarian, ingest, admin.\n"));
    }

    @Test
    void deadLettersNeedTheBroker() throws Exception {
        Answer answer = type("dlq", "list");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text())
                .startsWith("Kafka does not answer at localhost:")
                .hasLineCount(1);
    }

    @Test
    void whatIsNotBuiltIsSaid() throws Exception {
        Answer answer = type("up");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("is not built").doesNotContain("\tat ");
    }

    @Test
    void resetForgetsEverything() throws Exception {
        type("token", "ada");
        assertThat(folder.resolve("data/issuer/signing-key.json")).exists();

        assertThat(type("reset").exitCode()).isZero();

        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Answer type(String... arguments) throws Exception {
        Home home = new Home(folder, folder.resolve("data"));
        return new Terminal(home, Addresses.free()).type(arguments);
    }
}

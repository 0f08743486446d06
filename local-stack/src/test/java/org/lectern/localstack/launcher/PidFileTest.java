package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void aRunningProcessIsFoundAgain() throws Exception {
        Process process = new ProcessBuilder("sleep", "600").start();
        PidFile.of(home(), "catalog").write(process.toHandle());

        assertThat(PidFile.of(home(), "catalog").process()).contains(process.toHandle());

        process.destroyForcibly().waitFor();
        assertThat(PidFile.of(home(), "catalog").process()).isEmpty();
    }

    @Test
    void aStrangerWithTheSameIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        write("run/catalog.pid", List.of(String.valueOf(stranger.pid()), "2020-01-01T00:00:00Z"));
        write("postgres/postmaster.pid", List.of(String.valueOf(stranger.pid()), "/data", "1577836800", "5532"));

        assertThat(new Leftovers(home()).end()).isEmpty();

        assertThat(stranger.isAlive()).isTrue();
        assertThat(folder.resolve("postgres/postmaster.pid"))
                .as("PostgreSQL would refuse to start")
                .doesNotExist();
        stranger.destroyForcibly();
    }

    @Test
    void nothingIsLeftWhereNothingRan() {
        assertThat(new Leftovers(home()).end()).isEmpty();
    }

    private void write(String file, List<String> lines) throws Exception {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), lines);
    }

    private Home home() {
        return new Home(folder, folder);
    }
}

package org.lectern.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {
    @TempDir
    Path folder;

    @Test
    void everyTakenPortIsNamedAtOnce() throws Exception {
        Addresses addresses = Addresses.free();
        try (ServerSocket ingest = listen(addresses.port(Service.INGEST));
                ServerSocket kafka = listen(addresses.kafkaPort())) {
            assertThatThrownBy(() -> Preconditions.requirePorts(addresses))
                    .hasMessage(
                            "In use by another program: port %d (Kafka), %d (ingest); stop it, or move all of"
                                    + " Lectern's ports with LECTERN_PORT_OFFSET=10000.",
                            kafka.getLocalPort(), ingest.getLocalPort());
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingStarts() {
        Home home = new Home(folder, folder);

        assertThatCode(() -> Preconditions.requireRoom(home, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preconditions.requireRoom(home, Long.MAX_VALUE))
                .isInstanceOf(Preconditions.DiskFull.class)
                .hasMessageContaining("MiB are free on the disk of " + folder);
    }

    private static ServerSocket listen(int port) throws Exception {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}

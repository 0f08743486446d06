package org.lectern.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class Ports {
    /** Below the range from which operating systems take the ports of outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port that nobody listens on now, between 20000 and 32000. */
    public static int free() {
        int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        return isFree(port) ? port : free();
    }

    /** Whether nobody listens on this port of the loopback interface. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** The port itself, or a free one when it is 0. Throws {@link InUse} when somebody listens on it. */
    static int claim(int port, String part) {
        if (port == 0) {
            return free();
        }
        if (!isFree(port)) {
            throw new InUse(part, port);
        }
        return port;
    }

    /** Somebody else listens on the port that a part of the stack needs. */
    public static final class InUse extends LocalStackFailure {
        InUse(String part, int port) {
            super("Port %d, which %s needs, is in use by another program.".formatted(port, part));
        }
    }
}

package org.lectern.localstack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands on a port of its own in front of a server's. While it is shut, connections through it have broken off and new
 * ones break off at once, as when the server dies; the server itself notices little. It goes on to hold its port: another
 * process might take it meanwhile.
 */
final class Gate implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final int server;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;
    private volatile boolean open = true;

    private Gate(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    /** An open gate in front of the server that listens at this port of the loopback interface. */
    static Gate before(int server) {
        try {
            return new Gate(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to connect to. */
    int port() {
        return door.getLocalPort();
    }

    /** Lets connections through. */
    void open() {
        open = true;
    }

    /** Breaks off the connections that there are, and new ones. */
    void shut() {
        open = false;
        passing.forEach(Gate::closeQuietly);
    }

    @Override
    public void close() {
        shut();
        closeQuietly(door);
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                closeQuietly(door);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        passing.add(client);
        Socket beyond = new Socket(InetAddress.getLoopbackAddress(), server);
        passing.add(beyond);
        Thread.ofVirtual().start(() -> carry(client, beyond));
        Thread.ofVirtual().start(() -> carry(beyond, client));
        if (!open) { // also where it was shut just now, when these two may have been overlooked
            closeQuietly(client);
            closeQuietly(beyond);
        }
    }

    /** Until one side hangs up, or the gate is shut; then both do. */
    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException brokenOff) {
            closeQuietly(to);
        } finally {
            passing.remove(from);
            passing.remove(to);
        }
    }

    private static void closeQuietly(Closeable connection) {
        try {
            connection.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}

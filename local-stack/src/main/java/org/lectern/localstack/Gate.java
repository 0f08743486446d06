package org.lectern.localstack;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands on a port of its own in front of a server's. While it is shut, connections through it have broken off and new
 * ones are refused, as when the server has died or the network is down; the server itself notices little.
 */
final class Gate implements AutoCloseable {
    private final int server;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    private Gate(int server) throws IOException {
        this.server = server;
        this.door = listen(0);
        this.port = door.getLocalPort();
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
        return port;
    }

    /** Lets connections through. */
    synchronized void open() {
        try {
            door = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks off the connections that there are, and refuses new ones. */
    synchronized void shut() {
        closeQuietly(door);
        passing.forEach(Gate::closeQuietly);
    }

    @Override
    public void close() {
        shut();
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        Thread.ofVirtual().start(() -> welcome(listening));
        return listening;
    }

    private void welcome(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                passing.add(client);
                Socket beyond = new Socket(InetAddress.getLoopbackAddress(), server);
                passing.add(beyond);
                Thread.ofVirtual().start(() -> carry(client, beyond));
                Thread.ofVirtual().start(() -> carry(beyond, client));
                if (listening.isClosed()) { // shut just now: these two may have been overlooked
                    closeQuietly(client);
                    closeQuietly(beyond);
                }
            } catch (IOException shut) {
                closeQuietly(listening);
            }
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

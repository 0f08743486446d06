package org.lectern.system.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.localstack.Ports;

/**
 * Where this machine has what the file's containers would have to themselves. All containers' names are the loopback
 * interface, so every port is moved by the same number, and volumes are folders. Nothing else of an environment changes.
 *
 * @param folder for the volumes, the logs and the file of host names
 */
record Placement(ComposeFile file, int offset, Path folder) {
    /** A number behind a colon, or the whole value of a variable that is called a port. */
    private static final Pattern ADDRESS = Pattern.compile("(?<=:)\\d{4,5}(?!\\d)");

    private static final Pattern PORT = Pattern.compile("^\\d+$");
    private static final int[] PORTS = {5432, 9092, 9093, 9192, 8080, 8081, 8082, 8083};

    /** On ports that nobody listens on now. */
    static Placement free(ComposeFile file, Path folder) {
        int offset = ThreadLocalRandom.current()
                .ints(11_000, 21_000)
                .filter(candidate -> IntStream.of(PORTS).allMatch(port -> Ports.isFree(port + candidate)))
                .findFirst()
                .orElseThrow();
        return new Placement(file, offset, folder);
    }

    /** A port of the file on this machine. */
    int port(int port) {
        return port + offset;
    }

    /** The environment of a service of the file on this machine. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        file.environment(service).forEach((name, value) -> {
            Pattern ports = name.endsWith("_PORT") ? PORT : ADDRESS;
            String moved =
                    ports.matcher(value).replaceAll(port -> String.valueOf(port(Integer.parseInt(port.group()))));
            environment.put(name, inFolder(service, moved));
        });
        return environment;
    }

    /** The folder of one of the file's named volumes. */
    Path volume(String name) {
        return folder.resolve("volumes").resolve(name);
    }

    /** For {@code -Djdk.net.hosts.file}: the names of the file's services, and what every container knows. */
    Path hosts() {
        Path hosts = folder.resolve("hosts");
        Stream<String> names = Stream.concat(file.services().stream(), Stream.of("localhost", hostName()));
        try {
            Files.write(hosts, names.map(name -> "127.0.0.1 " + name).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hosts;
    }

    private String inFolder(String service, String value) {
        return file.list(service, "volumes").stream()
                .map(volume -> volume.split(":"))
                .filter(volume -> volume[1].equals(value))
                .map(volume -> volume(volume[0]).toString())
                .findFirst()
                .orElse(value);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException nameless) {
            return "localhost";
        }
    }
}

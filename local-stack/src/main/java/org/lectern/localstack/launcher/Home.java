package org.lectern.localstack.launcher;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders of a stack.
 *
 * @param root the project, with the services' modules and the sample pages
 * @param data what survives a restart: {@code .lectern} in the project
 */
public record Home(Path root, Path data) {
    /** The project of {@code -Dlectern.root} (else the working folder); its data is moved by {@code LECTERN_DATA}. */
    public static Home current() {
        Path root = Path.of(System.getProperty("lectern.root", "")).toAbsolutePath();
        return new Home(
                root,
                Optional.ofNullable(System.getenv("LECTERN_DATA"))
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .orElse(root.resolve(".lectern")));
    }

    /** The broker's log. */
    public Path kafka() {
        return data.resolve("kafka");
    }

    /** PostgreSQL's cluster. */
    public Path postgres() {
        return data.resolve("postgres");
    }

    /** The catalog's search index. */
    public Path search() {
        return data.resolve("search");
    }

    /** The local issuer's key pair. */
    public Path issuer() {
        return data.resolve("issuer");
    }

    /** The log of a part: a service's id, {@code launcher}, {@code kafka} or {@code postgres}. */
    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    /** What is true only while the stack runs: process ids, the lock. */
    Path run() {
        return data.resolve("run");
    }

    /** There while everything is ready; holds the launcher's process id. */
    Path readyMark() {
        return run().resolve("ready");
    }

    /** The sample pages that a first start ingests. */
    Path samples() {
        return root.resolve("samples");
    }

    /** A service as Quarkus built it. */
    Path application(Service service) {
        return root.resolve(service.module()).resolve("target").resolve("quarkus-app");
    }
}

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the stack is.
 *
 * @param pid of its process; null when it does not run
 * @param health "healthy", "failing" (it runs and does not answer well) or "down"
 */
record PartStatus(String name, String address, @Nullable Long pid, String health) {
    /** Every part, in the order in which they need each other. */
    static List<PartStatus> all(Home home, Addresses addresses) {
        Optional<ProcessHandle> launcher = PidFile.of(home, "launcher").process();
        List<PartStatus> parts = new ArrayList<>();
        parts.add(of("kafka", addresses.bootstrapServers(), launcher, Health.isBrokerUp(addresses)));
        parts.add(of(
                "postgres",
                "localhost:" + addresses.postgresPort(),
                new Leftovers(home).postgres(),
                Health.isDatabaseUp(addresses)));
        parts.add(of("issuer", addresses.issuer(), launcher, Health.answers(discovery(addresses))));
        for (Service service : Service.values()) {
            parts.add(of(service, home, addresses));
        }
        return parts;
    }

    private static PartStatus of(Service service, Home home, Addresses addresses) {
        URI url = addresses.url(service);
        return of(service.id(), url.toString(), PidFile.of(home, service.id()).process(), Health.isReady(url));
    }

    private static PartStatus of(String name, String address, Optional<ProcessHandle> process, boolean answers) {
        String unwell = process.isPresent() ? "failing" : "down";
        return new PartStatus(
                name,
                address,
                process.map(ProcessHandle::pid).orElse(null),
                process.isPresent() && answers ? "healthy" : unwell);
    }

    private static URI discovery(Addresses addresses) {
        return URI.create(addresses.issuer() + "/.well-known/openid-configuration");
    }

    @JsonIgnore
    boolean isHealthy() {
        return "healthy".equals(health);
    }
}

package org.lectern.localstack.launcher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
        ProcessHandle launcher = PidFile.of(home, "launcher").process().orElse(null);
        List<PartStatus> parts = new ArrayList<>();
        parts.add(of("kafka", addresses.bootstrapServers(), launcher, Health.isBrokerUp(addresses)));
        parts.add(of(
                "postgres",
                "localhost:" + addresses.postgresPort(),
                new Leftovers(home).postgres().orElse(null),
                Health.isDatabaseUp(addresses)));
        parts.add(of("issuer", addresses.issuer(), launcher, Health.answers(discovery(addresses))));
        for (Service service : Service.values()) {
            parts.add(of(service, home, addresses));
        }
        return parts;
    }

    private static PartStatus of(Service service, Home home, Addresses addresses) {
        URI url = addresses.url(service);
        return of(
                service.id(),
                url.toString(),
                PidFile.of(home, service.id()).process().orElse(null),
                Health.isReady(url));
    }

    private static PartStatus of(String name, String address, @Nullable ProcessHandle process, boolean answers) {
        if (process == null) {
            return new PartStatus(name, address, null, "down");
        }
        return new PartStatus(name, address, process.pid(), answers ? "healthy" : "failing");
    }

    private static URI discovery(Addresses addresses) {
        return URI.create(addresses.issuer() + "/.well-known/openid-configuration");
    }

    @JsonIgnore
    boolean isHealthy() {
        return "healthy".equals(health);
    }
}

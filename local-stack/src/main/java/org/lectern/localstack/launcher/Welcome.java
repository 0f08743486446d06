package org.lectern.localstack.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.localstack.Tokens;

/** Greets who has just started the stack: ingests the samples and says what to try. */
final class Welcome {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final Duration UNTIL_SAMPLES_ARE_FOUND = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final Home home;
    private final Addresses addresses;
    private final Screen screen;

    Welcome(Home home, Addresses addresses, Screen screen) {
        this.home = home;
        this.addresses = addresses;
        this.screen = screen;
    }

    void show() {
        Optional<String> paper =
                ingestSamples() ? new FirstPaper(addresses).await(UNTIL_SAMPLES_ARE_FOUND) : Optional.empty();
        screen.say("");
        for (Service service : Service.values()) {
            screen.say("%-12s %s/q/swagger-ui".formatted(service.id(), addresses.url(service)));
        }
        screen.say(things(paper.orElse("PAPER-ID")));
        screen.say(String.format(
                Locale.ROOT, "Ready after %.1f s. Ctrl-C or ./lectern down stops everything.", screen.seconds()));
    }

    /** Whether there are any. */
    private boolean ingestSamples() {
        Map<Integer, Long> answers = new Samples(home, addresses, token("lectern", "ingest")).ingest();
        if (answers.isEmpty()) {
            return false;
        }
        long fresh = answers.getOrDefault(ACCEPTED, 0L);
        long known = answers.getOrDefault(OK, 0L);
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        screen.ready("samples", "%d new, %d known, %d refused".formatted(fresh, known, all - fresh - known));
        return true;
    }

    private String things(String paper) {
        return """

                TOKEN=%1$s

                Search:       curl '%2$s/papers?q=%5$s'
                Like a paper: curl -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"reaction":"like"}' %3$s/papers/%4$s/reaction
                CME prompts:  curl -H "Authorization: Bearer $TOKEN" %3$s/me/cme/prompts
                """.formatted(
                        token("ada", "reader"),
                        addresses.url(Service.CATALOG),
                        addresses.url(Service.ENGAGEMENT),
                        paper,
                        FirstPaper.QUERY);
    }

    private String token(String subject, String role) {
        return Tokens.of(home.issuer(), addresses.issuer()).token(subject, List.of(role), null, LIFETIME);
    }
}

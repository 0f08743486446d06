package org.lectern.localstack.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.localstack.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a token of the local issuer; the stack need not run. */
@Command(name = "token", description = "Print a bearer token of the local issuer.")
final class TokenCommand implements Callable<Integer> {
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final List<String> ROLES = List.of("reader", "librarian", "ingest", "admin");

    @Parameters(paramLabel = "NAME", description = "Whom the token names.")
    private String name;

    @Option(
            names = "--role",
            defaultValue = "reader",
            description = "reader (default), librarian, ingest or admin; may be given several times.")
    private List<String> roles;

    @Option(names = "--institution", description = "The institution that the reader or librarian belongs to.")
    private @Nullable String institution;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        roles.forEach(TokenCommand::requireKnown);
        Tokens tokens =
                Tokens.of(Home.current().issuer(), Addresses.fromEnvironment().issuer());
        spec.commandLine().getOut().println(tokens.token(name, roles, institution, LIFETIME));
        return 0;
    }

    private static void requireKnown(String role) {
        if (!ROLES.contains(role)) {
            throw new UnknownRole(role);
        }
    }

    /** No service knows the role. */
    static final class UnknownRole extends LauncherFailure {
        UnknownRole(String role) {
            super("--role is '%s', expected one of %s.".formatted(role, String.join(", ", ROLES)));
        }
    }
}

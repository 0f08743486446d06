package org.lectern.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.localstack.TestStack;

/** Starts a service as production does, on the local stack and so with its issuer. */
@QuarkusMainTest
@TestProfile(ProductionGuardTest.Production.class)
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
class ProductionGuardTest {
    /** The profile of a deployment. */
    public static final class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }
    }

    @Test
    @Timeout(60) // One that starts nevertheless runs for ever.
    void aServiceDoesNotStartInProductionWithTheIssuerOfTheLocalStack(QuarkusMainLauncher launcher) {
        LaunchResult result = launcher.launch();

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.getOutput() + result.getErrorOutput())
                .contains("LocalIssuerInProduction")
                .contains("/local-issuer, the local stack's issuer");
    }
}

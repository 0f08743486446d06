package org.lectern.ingest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.lectern.localstack.TestStack;

/** Gives every {@code @QuarkusTest} of this module the same real Kafka, PostgreSQL and issuer: the annotation is global. */
@QuarkusTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
final class WithTheStack {
    private WithTheStack() {}
}

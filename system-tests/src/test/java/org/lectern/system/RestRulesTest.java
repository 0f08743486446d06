package org.lectern.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every endpoint, against the compiled main code of every module. */
class RestRulesTest {
    private final JavaClasses lectern = new ClassFileImporter()
            .importPaths(Project.MODULES.stream()
                    .map(module -> Project.path(module + "/target/classes"))
                    .toList());

    /** One that is not public is left out without a word, and nobody misses it until it is called. */
    @Test
    void everyMethodOfAnEndpointIsPublic() {
        methods()
                .that(describe("answer HTTP", RestRulesTest::answersHttp))
                .should()
                .bePublic()
                .check(lectern);
    }

    /** An IOException that leaves an endpoint is taken for a client that hung up. */
    @Test
    void noEndpointThrowsAnIOExceptionOfItsOwn() {
        methods()
                .that(describe("answer HTTP", RestRulesTest::answersHttp))
                .should()
                .notDeclareThrowableOfType(IOException.class)
                .check(lectern);
    }

    private static boolean answersHttp(JavaMethod method) {
        return Stream.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }
}

package org.lectern.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every endpoint, against the compiled main code of every module. */
class RestRulesTest {
    /** One that is not public is left out without a word, and nobody misses it until it is called. */
    @Test
    void everyMethodOfAnEndpointIsPublic() {
        JavaClasses lectern = new ClassFileImporter()
                .importPaths(Project.MODULES.stream()
                        .map(module -> Project.path(module + "/target/classes"))
                        .toList());

        methods()
                .that(describe("answer HTTP", RestRulesTest::answersHttp))
                .should()
                .bePublic()
                .check(lectern);
    }

    private static boolean answersHttp(JavaMethod method) {
        return Stream.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }
}

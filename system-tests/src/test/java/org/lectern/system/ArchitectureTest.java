package org.lectern.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may know what, held against the compiled main code of every module, each rule with its reason. */
class ArchitectureTest {
    private static final String[] SERVICES = {
        "org.lectern.ingest..", "org.lectern.catalog..", "org.lectern.engagement.."
    };
    private static final Set<String> DOMAIN = Set.of(
            "page",
            "paper",
            "author",
            "reader",
            "reaction",
            "like",
            "save",
            "tally",
            "tallies",
            "search",
            "cme",
            "claim",
            "prompt",
            "doi",
            "pmid",
            "journal",
            "institution");

    private static JavaClasses lectern;

    @BeforeAll
    static void importMainClasses() {
        List<Path> compiled = Project.MODULES.stream()
                .map(module -> Project.path(module + "/target/classes"))
                .toList();
        assertThat(compiled)
                .as("build every module before: ./mvnw test")
                .allSatisfy(folder -> assertThat(folder).exists());
        lectern = new ClassFileImporter().importPaths(compiled);
    }

    /** Whoever reads one package can stop there: nothing below it depends on it in turn. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.lectern.(**)").should().beFreeOfCycles().check(lectern);
    }

    /** Such a name says that nobody knew what the class is. */
    @Test
    void noNameIsEmpty() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Manager|Bean|Processor)")
                .check(lectern);
    }

    /** A service is released alone: it knows the others by their events' contracts and in no other way. */
    @Test
    void servicesDoNotKnowEachOther() {
        slices().matching("org.lectern.(ingest|catalog|engagement)..")
                .should()
                .notDependOnEachOther()
                .check(lectern);
    }

    /** What services share must serve a fourth one unchanged. */
    @Test
    void whatServicesShareDoesNotKnowThem() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lectern.messaging..", "org.lectern.http..", "org.lectern.localstack..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICES)
                .check(lectern);
    }

    /** The local stack and the system's tests are for a developer's machine: production does not carry them. */
    @Test
    void productionDoesNotKnowTheLocalStack() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.lectern.ingest..",
                        "org.lectern.catalog..",
                        "org.lectern.engagement..",
                        "org.lectern.messaging..",
                        "org.lectern.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.lectern.localstack..", "org.lectern.system..")
                .check(lectern);
    }

    /** Parsing runs at the command line, in tests and in other programs too, without any framework. */
    @Test
    void parsingIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.lectern.ingest.parse..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "java.sql.."))
                .check(lectern);
    }

    /** Messaging moves facts without knowing what they are about; a domain word in it is a rule in the wrong place. */
    @Test
    void messagingSpeaksOfNoDomain() {
        classes()
                .that()
                .resideInAPackage("org.lectern.messaging..")
                .should(speakOfNoDomain())
                .check(lectern);
    }

    /** Nothing is ever fetched from an address in a page or a request, and no service calls another over HTTP. */
    @Test
    void servicesCallNobodyOverHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.net.http..", "jakarta.ws.rs.client..", "org.jsoup.helper..")
                        .or(describe(
                                "open connections",
                                type -> Set.of(
                                                "java.net.URLConnection",
                                                "java.net.HttpURLConnection",
                                                "java.net.Socket",
                                                "org.jsoup.Connection")
                                        .contains(type.getName()))))
                .check(lectern);
    }

    /** Every query of a feature stands in its plural noun (Papers, Reactions), so that the schema is read in few places. */
    @Test
    void sqlStandsInPluralNounsAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and(are(describe(
                        "no plural noun",
                        type -> !outermost(type).getSimpleName().endsWith("s"))))
                .should()
                .callMethodWhere(describe("runs SQL", ArchitectureTest::runsSql))
                .check(lectern);
    }

    /** What a class is given is its own business: others ask the class, and do not reach through it. */
    @Test
    void injectedFieldsBelongToTheirClass() {
        fields().that()
                .areAnnotatedWith("jakarta.inject.Inject")
                .should()
                .bePackagePrivate()
                .andShould(beTouchedByTheirOwnClassAlone())
                .check(lectern);
    }

    /** An Optional is an answer that may be empty; as a parameter it is two methods in one. */
    @Test
    void optionalIsNoParameter() {
        methods()
                .should(
                        new ArchCondition<JavaCodeUnit>("take no Optional") {
                            @Override
                            public void check(JavaCodeUnit method, ConditionEvents events) {
                                boolean takes = method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.getName().equals("java.util.Optional"));
                                events.add(new SimpleConditionEvent(method, !takes, method.getFullName()));
                            }
                        }.as("take no Optional"))
                .check(lectern);
    }

    /** A package's public types are its front door; a house that is all door has no rooms. */
    @Test
    void atMostThreeInFiveTypesArePublic() {
        List<JavaClass> topLevel = lectern.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = topLevel.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(100 * open / topLevel.size())
                .as("%d of %d", open, topLevel.size())
                .isLessThanOrEqualTo(60);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean runsSql(JavaMethodCall call) {
        return Set.of("createNativeQuery", "prepareStatement", "createStatement", "prepareCall", "createQuery")
                        .contains(call.getName())
                && Stream.of("java.sql.", "jakarta.persistence.", "org.hibernate.")
                        .anyMatch(call.getTargetOwner().getName()::startsWith);
    }

    private static ArchCondition<JavaClass> speakOfNoDomain() {
        return new ArchCondition<>("use no word of the domain in a name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                Stream.of(type.getSimpleName()),
                                type.getMembers().stream().map(JavaMember::getName))
                        .filter(ArchitectureTest::speaksOfTheDomain)
                        .forEach(name ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " says " + name)));
            }
        };
    }

    private static boolean speaksOfTheDomain(String name) {
        return Stream.of(name.split("(?=[A-Z])|[_$]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> DOMAIN.contains(word) || DOMAIN.contains(word.replaceFirst("s$", "")));
    }

    private static ArchCondition<JavaField> beTouchedByTheirOwnClassAlone() {
        return new ArchCondition<>("be touched by their own class alone") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> !outermost(access.getOriginOwner()).equals(outermost(field.getOwner())))
                        .map(JavaAccess::getDescription)
                        .forEach(description -> events.add(SimpleConditionEvent.violated(field, description)));
            }
        };
    }
}

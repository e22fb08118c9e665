package se.arsredovisning.kit.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rules that keep every service in the same shape. A service holds itself to all of them with one test that calls
 * {@link #check}; each rule is proven by a planted violation in {@code ArchitectureRulesTest}.
 *
 * <p>Types of frameworks are named by strings, so that a service needs none of them to be checked.
 */
public final class ArchitectureRules {

    private static final String OURS = "se.arsredovisning";
    private static final String KIT = OURS + ".kit";
    private static final List<String> HOUSES =
            List.of("goals", "finance", "hr", "internalcontrol", "reports", "stack").stream()
                    .map(house -> OURS + "." + house)
                    .toList();

    /** Who only hands a data source on ({@code javax.sql}) does not speak to it. */
    private static final DescribedPredicate<JavaClass> DATABASE = resideInAnyPackage(
                    "java.sql..", "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
            .or(describe(
                    "Jdbc or SectionQuery",
                    type -> type.getName().equals(KIT + ".database.Jdbc")
                            || type.getName().equals(KIT + ".query.SectionQuery")));

    private ArchitectureRules() {}

    /**
     * Holds the main classes of a service to every rule.
     *
     * @param root the service's package, such as {@code se.arsredovisning.goals}
     * @throws AssertionError naming every violation, or that there is no class to check
     */
    public static void check(String root) {
        all(root).check(mainClasses(root));
    }

    /** Holds the main classes of the kit to the rules that concern it. */
    public static void checkKit() {
        CompositeArchRule.of(kitStandsAlone())
                .and(persistenceKnowsNoHttp())
                .and(internalsStandInOnePackage())
                .and(namesSayWhatAClassIs())
                .and(dependenciesComeThroughTheConstructor())
                .and(timeComesFromAClock())
                .allowEmptyShould(true)
                .check(mainClasses(KIT));
    }

    static JavaClasses mainClasses(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("there is no compiled class in " + root + ": nothing was checked");
        }
        return classes;
    }

    /** Every rule that a service keeps. */
    static ArchRule all(String root) {
        return CompositeArchRule.of(resourcesKnowOnlyHttp())
                .and(entitiesKnowNeitherHttpNorKafka())
                .and(persistenceKnowsNoHttp())
                .and(internalsStandInOnePackage())
                .and(noServiceKnowsAnother(root))
                .and(featuresHaveNoCycles(root))
                .and(namesSayWhatAClassIs())
                .and(dependenciesComeThroughTheConstructor())
                .and(timeComesFromAClock())
                .and(endpointsAreResources())
                .and(panacheRepositoriesAreNamedRepository())
                .allowEmptyShould(true);
    }

    /** A resource touches no repository and no database, and opens no transaction. */
    static ArchRule resourcesKnowOnlyHttp() {
        return noClasses()
                .that(describe("are resources", type -> named(type, name -> name.endsWith("Resource"))))
                .should()
                .dependOnClassesThat(describe("are repositories", type -> named(type, n -> n.endsWith("Repository"))))
                .orShould()
                .dependOnClassesThat(DATABASE)
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(
                        "javax.sql..", "io.agroal..", "jakarta.transaction..", "io.quarkus.narayana.."))
                .because("a resource speaks HTTP; rules and transactions are its service's");
    }

    /** An entity is a query table and nothing else. */
    static ArchRule entitiesKnowNeitherHttpNorKafka() {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.vertx..",
                        "java.net.http..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive.messaging..",
                        "io.smallrye.reactive.messaging.."))
                .because("entities know no HTTP and no Kafka");
    }

    /** What speaks SQL or HQL is asked in words of its own; HTTP reads them (kit.http) and shows what was found. */
    static ArchRule persistenceKnowsNoHttp() {
        return noClasses()
                .that(describe("speak SQL or HQL", ArchitectureRules::isPersistence))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        KIT + ".http..",
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.vertx..",
                        "io.netty..",
                        "io.quarkus.vertx..",
                        "java.net.http.."))
                .because("persistence knows no HTTP");
    }

    private static boolean isPersistence(JavaClass type) {
        return named(type, name -> name.endsWith("Repository"))
                || type.getPackageName().startsWith(KIT + ".query")
                || type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(DATABASE);
    }

    /**
     * What is no published API of Quarkus REST, Vert.x or Netty is leant on in one package of the kit, where each class has
     * a test that notices when an upgrade breaks it.
     *
     * <p>One exception: {@code UnreadAnswers} of the gateway asks the REST client, which no other service has, for the
     * exchange behind an answer. The kit would have to depend on that client for this one call; {@code
     * ResilientClientTest} notices.
     */
    static ArchRule internalsStandInOnePackage() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(KIT + ".platform..")
                .and(describe("are not UnreadAnswers", type -> !named(type, "UnreadAnswers"::equals)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.netty..",
                        "io.vertx..impl..",
                        "io.vertx..internal..",
                        "io.vertx.core.spi..",
                        "org.jboss.resteasy.reactive.client..",
                        "org.jboss.resteasy.reactive.common..",
                        "org.jboss.resteasy.reactive.server.core..",
                        "org.jboss.resteasy.reactive.server.handlers..",
                        "org.jboss.resteasy.reactive.server.jaxrs..",
                        "org.jboss.resteasy.reactive.server.mapping..",
                        "org.jboss.resteasy.reactive.server.model..",
                        "org.jboss.resteasy.reactive.server.util..",
                        "org.jboss.resteasy.reactive.server.vertx.."))
                .because("what an upgrade may break stands in one place");
    }

    /** Services speak over HTTP and Kafka, never through each other's classes. */
    static ArchRule noServiceKnowsAnother(String root) {
        String[] others = HOUSES.stream()
                .filter(house -> !house.equals(root))
                .map(house -> house + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("each service is its own house");
    }

    /** Packages are features, and features form no cycles. */
    static ArchRule featuresHaveNoCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** The kit imports nothing of ours. */
    static ArchRule kitStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(KIT + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(OURS + "..").and(DescribedPredicate.not(resideInAnyPackage(KIT + ".."))))
                .because("the kit knows no domain");
    }

    /** One vocabulary: no suffix or prefix that says nothing. */
    static ArchRule namesSayWhatAClassIs() {
        return classes()
                .should()
                .haveNameNotMatching("(?:.*[.$])?(?:[^.$]*(?:Impl|Managers?|Utils?|Helpers?|Dto|DTO))(?:\\$.*)?")
                .andShould()
                .haveNameNotMatching("(?:.*[.$])?(?:Base|Abstract)(?:[A-Z0-9][^.$]*)?(?:\\$.*)?")
                .because("a name says what a class is, not how it is made");
    }

    /** What a class needs is in its constructor. */
    static ArchRule dependenciesComeThroughTheConstructor() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RestClient")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .andShould()
                .notBeAnnotatedWith("jakarta.persistence.PersistenceContext")
                .because("injection is by constructor");
    }

    /**
     * What time it is, an injected {@link java.time.Clock} says. Only a class named {@code Clocks} makes one;
     * {@link System#nanoTime} measures durations and is fine.
     */
    static ArchRule timeComesFromAClock() {
        return noClasses()
                .that(describe("are not Clocks", type -> !named(type, "Clocks"::equals)))
                .should()
                .accessTargetWhere(describeAccess("reads the machine's time", ArchitectureRules::readsTheMachinesTime))
                .because("time comes through an injected Clock");
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        boolean withoutParameters = access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis");
            case "java.time.Clock" ->
                member.startsWith("system") || (member.startsWith("tick") && !takesAClock(access));
            case "java.util.Date", "java.util.GregorianCalendar" -> member.equals("<init>") && withoutParameters;
            case "java.util.Calendar" -> member.equals("getInstance");
            default -> owner.startsWith("java.time.") && member.equals("now") && !takesAClock(access);
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    /** What has a path is a resource, or a client of someone else's. */
    static ArchRule endpointsAreResources() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
                .and()
                .haveSimpleNameNotEndingWith("Client")
                .should()
                .haveSimpleNameEndingWith("Resource");
    }

    /** What is a Panache repository is called one. */
    static ArchRule panacheRepositoriesAreNamedRepository() {
        return classes()
                .that()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .haveSimpleNameEndingWith("Repository");
    }

    /** Whether the class, or one that it is nested in, has such a simple name. */
    private static boolean named(JavaClass type, Predicate<String> name) {
        return name.test(type.getSimpleName())
                || type.getEnclosingClass().map(outer -> named(outer, name)).orElse(false);
    }

    private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static DescribedPredicate<JavaAccess<?>> describeAccess(
            String description, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}

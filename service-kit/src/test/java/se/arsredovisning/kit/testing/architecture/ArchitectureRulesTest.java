package se.arsredovisning.kit.testing.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

    private static final String ROOT = "se.arsredovisning.goals";

    private static final String REPOSITORY = """
            package se.arsredovisning.goals.goal;
            public class GoalRepository { public Object find() { return null; } }
            """;

    private static final String ENTITY_ANNOTATION = """
            package jakarta.persistence;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Entity {}
            """;

    private static final String PANACHE_BASE =
            "package io.quarkus.hibernate.orm.panache; public interface PanacheRepositoryBase<E, I> {}";

    private static final String PANACHE = """
            package io.quarkus.hibernate.orm.panache;
            public interface PanacheRepository<E> extends PanacheRepositoryBase<E, Long> {}
            """;

    private static String goalResource(String body) {
        return "package se.arsredovisning.goals.goal; public class GoalResource { %s }".formatted(body);
    }

    private static String goal(String body) {
        return "package se.arsredovisning.goals.goal; public class Goal { %s }".formatted(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object get() { return new GoalRepository().find(); }",
                "private final GoalRepository goals; GoalResource(GoalRepository goals) { this.goals = goals; }",
                "void get(javax.sql.DataSource source) {}",
                "void get(java.sql.Connection connection) {}",
                "@jakarta.transaction.Transactional void get() {}",
                "void get(jakarta.transaction.UserTransaction transaction) {}",
                "static class Inner { GoalRepository goals; }"
            })
    void aResourceTouchesNoRepositoryAndOpensNoTransaction(String body) {
        Plant.of(REPOSITORY, goalResource(body))
                .violates(ArchitectureRules.resourcesKnowOnlyHttp(), ROOT + ".goal.GoalResource");
    }

    @Test
    void aResourceTouchesNoEntityManagerAndNoQuarkusTransaction() {
        Plant.of(
                        "package jakarta.persistence; public interface EntityManager {}",
                        goalResource("void get(jakarta.persistence.EntityManager manager) {}"))
                .violates(ArchitectureRules.resourcesKnowOnlyHttp(), ROOT + ".goal.GoalResource");
        Plant.of(
                        "package io.quarkus.narayana.jta; public class QuarkusTransaction { public static void begin() {} }",
                        goalResource("void get() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); }"))
                .violates(ArchitectureRules.resourcesKnowOnlyHttp(), ROOT + ".goal.GoalResource");
    }

    @Test
    void aResourceWritesNoQuery() {
        Plant.of(
                        "package se.arsredovisning.kit.query; public class SectionQuery {}",
                        goalResource("void get(se.arsredovisning.kit.query.SectionQuery query) {}"))
                .violates(ArchitectureRules.resourcesKnowOnlyHttp(), ROOT + ".goal.GoalResource");
    }

    @Test
    void aServiceMayTouchARepositoryInATransaction() {
        Plant.of(REPOSITORY, """
                        package se.arsredovisning.goals.goal;
                        public class GoalService {
                            @jakarta.transaction.Transactional Object get(GoalRepository goals) { return goals.find(); }
                        }
                        """).keeps(ArchitectureRules.resourcesKnowOnlyHttp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.ws.rs.core.Response",
                "io.vertx.core.http.HttpServerRequest",
                "org.apache.kafka.clients.producer.KafkaProducer<String, String>"
            })
    void anEntityKnowsNeitherHttpNorKafka(String type) {
        String body = "%s member;".formatted(type);
        Plant.of(ENTITY_ANNOTATION, goal(body).replace("public", "@jakarta.persistence.Entity public"))
                .violates(ArchitectureRules.entitiesKnowNeitherHttpNorKafka(), ROOT + ".goal.Goal");
        Plant.of(goal(body)).keeps(ArchitectureRules.entitiesKnowNeitherHttpNorKafka());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.ws.rs.core.UriInfo",
                "io.vertx.core.http.HttpServerRequest",
                "java.net.http.HttpRequest",
                "se.arsredovisning.kit.http.Page"
            })
    void whatSpeaksToADatabaseKnowsNoHttp(String asked) {
        ArchRule rule = ArchitectureRules.persistenceKnowsNoHttp();
        String page = "package se.arsredovisning.kit.%s; public class Page {}";
        String read = "void read(java.sql.Connection connection, %s asked) {}";
        Plant.of(page.formatted("http"), goal(read.formatted(asked))).violates(rule, ROOT + ".goal.Goal");
        Plant.of(page.formatted("query"), goal(read.formatted("se.arsredovisning.kit.query.Page")))
                .keeps(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.sql.ResultSet",
                "jakarta.persistence.EntityManager",
                "se.arsredovisning.kit.database.Jdbc",
                "se.arsredovisning.kit.query.SectionQuery"
            })
    void whateverSpeaksToADatabaseKnowsNoHttp(String database) {
        Plant.of(
                        "package jakarta.persistence; public interface EntityManager {}",
                        "package se.arsredovisning.kit.database; public class Jdbc {}",
                        "package se.arsredovisning.kit.query; public class SectionQuery {}",
                        goal("Object read(%s rows) { return jakarta.ws.rs.core.Response.ok(); }".formatted(database)))
                .violates(ArchitectureRules.persistenceKnowsNoHttp(), ROOT + ".goal.Goal");
    }

    @Test
    void neitherARepositoryNorAQueryKnowsHttp() {
        ArchRule rule = ArchitectureRules.persistenceKnowsNoHttp();
        String asked = "public class %s { jakarta.ws.rs.core.UriInfo asked; }";
        Plant.of("package se.arsredovisning.goals.goal; " + asked.formatted("GoalRepository"))
                .violates(rule, ROOT + ".goal.GoalRepository");
        Plant.of("package se.arsredovisning.kit.query; " + asked.formatted("Paging"))
                .violates(rule, "se.arsredovisning.kit.query.Paging");
        Plant.of("package se.arsredovisning.goals.goal; " + asked.formatted("GoalParameters"))
                .keeps(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.netty.channel.Channel",
                "io.vertx.core.net.impl.ConnectionBase",
                "io.vertx.core.internal.ContextInternal",
                "io.vertx.ext.web.impl.RoutingContextInternal",
                "io.vertx.core.spi.tracing.VertxTracer",
                "org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext",
                "org.jboss.resteasy.reactive.server.core.CurrentRequestManager",
                "org.jboss.resteasy.reactive.server.mapping.RequestMapper",
                "org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext"
            })
    void whatIsInsideOfTheFrameworkIsLeantOnInOnePackage(String inside) {
        ArchRule rule = ArchitectureRules.internalsStandInOnePackage();
        int dot = inside.lastIndexOf('.');
        String planted =
                "package %s; public class %s {}".formatted(inside.substring(0, dot), inside.substring(dot + 1));
        String lean = "package se.arsredovisning.%s; public class %s { Object get() { return new " + inside + "(); } }";
        Plant.of(planted, lean.formatted("kit.http", "Lean")).violates(rule, "se.arsredovisning.kit.http.Lean");
        Plant.of(planted, lean.formatted("reports.cache", "Lean"))
                .violates(rule, "se.arsredovisning.reports.cache.Lean");
        Plant.of(planted, lean.formatted("kit.platform", "Lean"), lean.formatted("reports.fetching", "UnreadAnswers"))
                .keeps(rule);
    }

    @Test
    void whatTheFrameworkPublishesIsUsedAnywhere() {
        Plant.of(
                        "package org.jboss.resteasy.reactive.server; public @interface ServerRequestFilter {}",
                        "package org.jboss.resteasy.reactive.server.spi; public interface ServerMessageBodyWriter {}",
                        goal("io.vertx.core.http.HttpServerRequest request;"
                                + " org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter writer;"
                                + " @org.jboss.resteasy.reactive.server.ServerRequestFilter void filter() {}"))
                .keeps(ArchitectureRules.internalsStandInOnePackage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "hr", "internalcontrol", "reports", "stack"})
    void noServiceKnowsAnother(String other) {
        ArchRule rule = ArchitectureRules.noServiceKnowsAnother(ROOT);
        String neighbour = "package se.arsredovisning.%s.section; public class Neighbour {}".formatted(other);
        Plant.of(neighbour, goal("se.arsredovisning.%s.section.Neighbour neighbour;".formatted(other)))
                .violates(rule, ROOT + ".goal.Goal");
        Plant.of(neighbour, REPOSITORY, goal("GoalRepository own;")).keeps(rule);
    }

    @Test
    void featuresHaveNoCycles() {
        ArchRule rule = ArchitectureRules.featuresHaveNoCycles(ROOT);
        String measure = "package se.arsredovisning.goals.measure; public class Measure { %s }";
        String knowsMeasure = goal("se.arsredovisning.goals.measure.Measure measure;");
        Plant.of(knowsMeasure, measure.formatted("se.arsredovisning.goals.goal.Goal goal;"))
                .violates(rule, ROOT + ".measure.Measure");
        Plant.of(knowsMeasure, measure.formatted("")).keeps(rule);
    }

    @Test
    void theKitStandsAlone() {
        String kit = "package se.arsredovisning.kit.paging; public class Page { %s }";
        Plant.of(goal(""), kit.formatted("se.arsredovisning.goals.goal.Goal goal;"))
                .violates(ArchitectureRules.kitStandsAlone(), "se.arsredovisning.kit.paging.Page");
        Plant.of(kit.formatted("Page next;")).keeps(ArchitectureRules.kitStandsAlone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GoalServiceImpl",
                "GoalManager",
                "GoalUtil",
                "GoalUtils",
                "GoalHelper",
                "GoalHelpers",
                "GoalDto",
                "BaseGoal",
                "AbstractGoal",
                "Base"
            })
    void aNameSaysWhatAClassIs(String name) {
        ArchRule rule = ArchitectureRules.namesSayWhatAClassIs();
        Plant.of("package se.arsredovisning.goals.goal; class %s {}".formatted(name))
                .violates(rule, name);
        Plant.of(goal("static class %s {}".formatted(name))).violates(rule, "Goal$" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Goal", "Baseline", "Abstraction", "Management", "Utilisation", "GoalView", "Implementation"})
    void aNameMaySayMore(String name) {
        Plant.of(
                        "package se.arsredovisning.goals.goal; class %s { Runnable r = new Runnable() { public void run() {} }; }"
                                .formatted(name))
                .keeps(ArchitectureRules.namesSayWhatAClassIs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@jakarta.inject.Inject Object other;",
                "@org.eclipse.microprofile.config.inject.ConfigProperty(name = \"a\") String setting;"
            })
    void dependenciesComeThroughTheConstructor(String field) {
        Plant.of(goal(field)).violates(ArchitectureRules.dependenciesComeThroughTheConstructor(), ROOT + ".goal.Goal");
    }

    @Test
    void aConstructorMayBeInjected() {
        Plant.of(
                        goal(
                                "final String s; @jakarta.inject.Inject Goal("
                                        + "@org.eclipse.microprofile.config.inject.ConfigProperty(name = \"a\") String s) { this.s = s; }"))
                .keeps(ArchitectureRules.dependenciesComeThroughTheConstructor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.LocalDate.now(java.time.ZoneId.of(\"Europe/Stockholm\"))",
                "java.time.ZonedDateTime.now()",
                "java.time.Year.now()",
                "System.currentTimeMillis()",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.systemDefaultZone()",
                "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)",
                "new java.util.Date()",
                "java.util.Calendar.getInstance()",
                "((java.util.function.Supplier<?>) java.time.Instant::now).get()",
                "((java.util.function.Supplier<?>) () -> java.time.Instant.now()).get()"
            })
    void timeComesFromAClock(String expression) {
        ArchRule rule = ArchitectureRules.timeComesFromAClock();
        String body = "Object time() { return %s; }".formatted(expression);
        Plant.of(goal(body)).violates(rule, ROOT + ".goal.Goal");
        Plant.of(goal(body).replace("class Goal ", "class Clocks ")).keeps(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now(clock)",
                "java.time.LocalDate.now(clock)",
                "clock.millis()",
                "System.nanoTime()",
                "new java.util.Date(clock.millis())",
                "java.time.Clock.tick(clock, java.time.Duration.ofNanos(1000))"
            })
    void aClockMayBeRead(String expression) {
        Plant.of(goal("Object time(java.time.Clock clock) { return %s; }".formatted(expression)))
                .keeps(ArchitectureRules.timeComesFromAClock());
    }

    @Test
    void whatHasAPathIsAResource() {
        ArchRule rule = ArchitectureRules.endpointsAreResources();
        String endpoint = "package se.arsredovisning.goals.goal; @jakarta.ws.rs.Path(\"goals\") public interface %s {}";
        Plant.of(endpoint.formatted("GoalEndpoint")).violates(rule, ROOT + ".goal.GoalEndpoint");
        Plant.of(endpoint.formatted("GoalResource"), endpoint.formatted("SectionClient"))
                .keeps(rule);
        Plant.of(
                        """
                        package org.eclipse.microprofile.rest.client.inject;
                        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                        public @interface RegisterRestClient {}
                        """,
                        endpoint.formatted("Sections")
                                .replace(
                                        "public",
                                        "@org.eclipse.microprofile.rest.client.inject.RegisterRestClient public"))
                .keeps(rule);
    }

    @Test
    void aPanacheRepositoryIsNamedRepository() {
        ArchRule rule = ArchitectureRules.panacheRepositoriesAreNamedRepository();
        String repository = """
                package se.arsredovisning.goals.goal;
                public class %s implements io.quarkus.hibernate.orm.panache.PanacheRepository<String> {}
                """;
        Plant.of(PANACHE_BASE, PANACHE, repository.formatted("GoalStore")).violates(rule, ROOT + ".goal.GoalStore");
        Plant.of(PANACHE_BASE, PANACHE, repository.formatted("GoalRepository")).keeps(rule);
    }

    @Test
    void aServiceIsHeldToEveryRule() {
        ArchRule all = ArchitectureRules.all(ROOT);
        Plant.of(goal("")).keeps(all);
        Plant.of(REPOSITORY, goalResource("GoalRepository goals;")).violates(all, "GoalResource");
        Plant.of(goal("Object now = java.time.Instant.now();")).violates(all, "Goal");
        Plant.of(goal("static class Dto {}")).violates(all, "Goal$Dto");
    }

    @Test
    void aCheckOfNothingFails() {
        assertThatThrownBy(() -> ArchitectureRules.check("se.arsredovisning.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("se.arsredovisning.nowhere");
    }

    @Test
    void theKitKeepsItsRules() {
        ArchitectureRules.checkKit();
    }
}

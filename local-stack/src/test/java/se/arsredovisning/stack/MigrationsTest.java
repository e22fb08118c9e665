package se.arsredovisning.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A migration adds. What takes something away that an older version, which runs on beside it, may still use says in a line
 * {@code -- contracts:} since which version nobody does (docs/operations.md, Upgrade).
 */
class MigrationsTest {

    /** From before there was the rule: an older version beside these fails. Nothing is added here. */
    private static final Set<String> BEFORE_THE_RULE = Set.of(
            "service-kit V2__revision_identity.sql",
            "finance-service V2__mapping_identity.sql",
            "report-gateway V2__figures.sql",
            "report-gateway V7__unit_label_and_term.sql");

    private static final Pattern MAKES = Pattern.compile("create table (\\S+)");

    private static final List<Pattern> TAKES_AWAY = Stream.of(
                    "drop (table|column|view|function|schema|type)",
                    "alter table [^;]*\\brename\\b",
                    "alter column \\S+ (set data )?type\\b",
                    "alter column \\S+ set not null",
                    "alter column \\S+ drop default",
                    "add column (if not exists )?\\S+ (?![^;,]*\\b(default|generated)\\b)[^;,]*\\bnot null",
                    "alter table [^;]*\\badd (constraint \\S+ )?(check|unique|foreign key|primary key)\\b")
            .map(Pattern::compile)
            .toList();

    @Test
    void everyMigrationAddsOrSaysSinceWhenNobodyNeedsWhatItTakesAway() throws IOException {
        Path project = Workspace.project();
        try (Stream<Path> modules = Files.list(project)) {
            List<String> found = modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .flatMap(module -> Stream.of("db/migration", "db/kit")
                            .map(place -> module.resolve("src/main/resources").resolve(place))
                            .filter(Files::exists)
                            .flatMap(MigrationsTest::migrations)
                            .filter(file -> takesAway(text(file)))
                            .map(file -> module.getFileName() + " " + file.getFileName()))
                    .sorted()
                    .toList();

            assertThat(found).containsExactlyInAnyOrderElementsOf(BEFORE_THE_RULE);
        }
    }

    private static Stream<Path> migrations(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table goal drop column title;",
                "alter table goal rename column title to name;",
                "ALTER TABLE goal ALTER COLUMN title TYPE varchar(80);",
                "alter table goal\n    add column a text,\n    add column owner text not null;",
                "alter table goal alter column title set not null;",
                "alter table goal alter column drawn drop default;",
                "alter table goal add constraint title_once unique (title);",
                "drop table goal;"
            })
    void findsWhatTakesAway(String migration) {
        assertThat(takesAway(migration)).isTrue();
        assertThat(takesAway("-- contracts: nobody has asked for it since 1.4\n" + migration))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table goal add column owner text;",
                "alter table goal add column owner text not null default 'board' constraint known check (owner <> '');",
                "create table note (id bigint primary key, text text not null, unique (text));",
                "-- drop table goal comes later\ncreate index goal_by_owner on goal (owner);"
            })
    void findsNothingInWhatAdds(String migration) {
        assertThat(takesAway(migration)).isFalse();
    }

    private static boolean takesAway(String migration) {
        if (Pattern.compile("(?m)^-- contracts: \\S+").matcher(migration).find()) {
            return false;
        }
        String all = migration
                .replaceAll("--.*", "")
                .replaceAll("(?s)create (or replace )?function.*?\\$\\$.*?\\$\\$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        // What a table is made of is nobody's yet.
        Set<String> made =
                MAKES.matcher(all).results().map(table -> table.group(1)).collect(Collectors.toSet());
        return Stream.of(all.split(";"))
                .filter(statement -> made.stream().noneMatch(table -> statement.contains("alter table " + table + " ")))
                .anyMatch(statement -> TAKES_AWAY.stream()
                        .anyMatch(pattern -> pattern.matcher(statement).find()));
    }
}

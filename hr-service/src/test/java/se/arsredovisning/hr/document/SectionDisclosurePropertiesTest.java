package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.disclosure.Attacker;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/** What a reader of a whole section can compute: both years, the changes, the sizes, and the successor after it. */
class SectionDisclosurePropertiesTest {

    private static final int THRESHOLD = 10;
    private static final double NUMERIC = 1e-6;
    private static final SectionDisclosure DISCLOSURE = new SectionDisclosure(new DisclosureControl(THRESHOLD));
    private static final List<String> SEXES = List.of("women", "men");
    private static final List<String> AGES = List.of("age-to-29", "age-30-49", "age-from-50");

    /** One year: the sizes and the percentages, in tenths, of the sexes or the ages. */
    record Year(List<Integer> sizes, List<Integer> tenths) {
        BigDecimal total() {
            int all = sizes.stream().mapToInt(Integer::intValue).sum();
            long sum = IntStream.range(0, sizes.size())
                    .mapToLong(i -> (long) sizes.get(i) * tenths.get(i))
                    .sum();
            return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(10L * all), 1, RoundingMode.HALF_UP);
        }
    }

    @Provide
    Arbitrary<Year> sexes() {
        return years(2);
    }

    @Provide
    Arbitrary<Year> ages() {
        return years(3);
    }

    private static Arbitrary<Year> years(int groups) {
        Arbitrary<Integer> size = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 12), Arbitraries.integers().between(11, 200));
        Arbitrary<Integer> tenths = Arbitraries.integers().between(0, 150);
        return Combinators.combine(size.list().ofSize(groups), tenths.list().ofSize(groups))
                .as(Year::new);
    }

    @Property(tries = 500)
    void nothingInASectionTellsMoreOfTheSexes(@ForAll("sexes") Year current, @ForAll("sexes") Year previous) {
        check(SEXES, current, previous);
    }

    @Property(tries = 500)
    void nothingInASectionTellsMoreOfTheAges(@ForAll("ages") Year current, @ForAll("ages") Year previous) {
        check(AGES, current, previous);
    }

    private static void check(List<String> groups, Year current, Year previous) {
        JsonNode stored = document(groups, current, previous);
        JsonNode told = DISCLOSURE.released(Documents.ANNUAL, stored);
        JsonNode view = SectionView.of(told, Documents.ANNUAL, 1, Instant.EPOCH);
        attack(view, groups, "current", current);
        attack(view, groups, "previous", previous);

        SectionId next = Documents.ANNUAL.nextYear();
        JsonNode begun = SectionSuccessor.of(stored, told, Documents.ANNUAL, next);
        JsonNode successor = DISCLOSURE.released(
                next, new StoredDocument(DISCLOSURE, new BoardSections(next, null, stored, null)).of(begun, null));
        for (int i = 0; i <= groups.size(); i++) {
            assertThat(Json.same(
                            successor.at("/sickLeave/" + i + "/previous/published"),
                            told.at("/sickLeave/" + i + "/current/published")))
                    .as("the successor tells what the section tells")
                    .isTrue();
        }
        StoredDocument kept = new StoredDocument(DISCLOSURE, new BoardSections(Documents.ANNUAL, stored, null, null));
        assertThat(StoredDocument.isAsTold(told, told)
                        && Json.same(DISCLOSURE.released(Documents.ANNUAL, kept.of(told, stored)), told))
                .as("what is read can be written back")
                .isTrue();
    }

    /** Every way there is to one year's percentage: its own cell, the other year and the change, the others of its year. */
    private static void attack(JsonNode view, List<String> groups, String column, Year year) {
        Double[] told = new Double[groups.size()];
        for (int i = 0; i < told.length; i++) {
            JsonNode row = view.at("/sickLeave/" + (i + 1));
            JsonNode cell = row.path(column);
            if (cell.has("status")) {
                assertThat(cell.has("percent") || cell.has("published")).isFalse();
                assertThat(row.has("change") || row.has("published"))
                        .as("a year that is told and the change give the other")
                        .isFalse();
            } else {
                told[i] = cell.path("percent").doubleValue();
            }
        }
        Attacker attacker = new Attacker(
                year.sizes().stream().mapToDouble(Integer::doubleValue).toArray(),
                told,
                year.total().doubleValue());
        for (int i = 0; i < told.length; i++) {
            int size = year.sizes().get(i);
            if (size <= THRESHOLD) {
                double bound =
                        Math.min(DisclosureControl.leastWidth(size).doubleValue(), attacker.widthByTheTotalAlone(i));
                assertThat(told[i]).isNull();
                assertThat(attacker.width(i)).isGreaterThanOrEqualTo(bound - NUMERIC);
            }
        }
    }

    private static JsonNode document(List<String> groups, Year current, Year previous) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("organisation", "Kontoret");
        ArrayNode rows = document.putArray("sickLeave");
        ObjectNode total = row(rows, "total");
        cell(total, "current", all(current), current.total());
        cell(total, "previous", all(previous), previous.total());
        for (int i = 0; i < groups.size(); i++) {
            ObjectNode row = row(rows, groups.get(i));
            BigDecimal now = BigDecimal.valueOf(current.tenths().get(i), 1);
            BigDecimal then = BigDecimal.valueOf(previous.tenths().get(i), 1);
            cell(row, "current", current.sizes().get(i), now);
            cell(row, "previous", previous.sizes().get(i), then);
            row.putObject("published").put("change", now.subtract(then));
        }
        return document;
    }

    private static ObjectNode row(ArrayNode rows, String group) {
        return rows.addObject().put("group", group).put("label", group);
    }

    private static void cell(ObjectNode row, String column, int employees, BigDecimal percent) {
        ObjectNode cell = row.putObject(column);
        cell.putObject("published").put("percent", percent);
        cell.put("employees", employees);
    }

    private static int all(Year year) {
        return year.sizes().stream().mapToInt(Integer::intValue).sum();
    }
}

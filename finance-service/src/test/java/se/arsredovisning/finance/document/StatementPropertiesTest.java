package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;

/** What holds of any statements: of breakdowns, of rows that are told beside, of accuracies, and of sentences. */
class StatementPropertiesTest {

    private static final Pattern NUMBER = Pattern.compile("\u2212?\\d[\\d\u00a0]*(?:,\\d+)?(?= kr)");

    @Property(tries = 200)
    void aBreakdownNeverChangesATotal(@ForAll Random random) {
        ObjectNode document = withResult(ExactSections.statement(random).document());
        document.putObject("total").putArray("of").add("operations");
        ObjectNode more = document.deepCopy();
        ObjectNode breakdown = ((ObjectNode) more.at("/statements/0")).deepCopy();
        ((ArrayNode) more.get("statements"))
                .add(breakdown.put("key", "by-activity").put("breakdownOf", "operations"));

        assertThat(view(more).get("total")).isEqualTo(view(document).get("total"));
        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(more)))
                .filteredOn(check -> check.kind().equals("breakdown"))
                .isNotEmpty()
                .extracting(Check::result)
                .containsOnly(Result.OK);
    }

    @Property(tries = 200)
    void aMemoNeverChangesASum(@ForAll Random random) {
        ObjectNode document = withResult(ExactSections.statement(random).document());
        ObjectNode more = document.deepCopy();
        ArrayNode lines = (ArrayNode) more.at("/statements/0/lines");
        int rows = lines.size();
        lines.addObject()
                .put("key", "memo")
                .put("label", "Varav")
                .put("role", "memo")
                .put("parent", lines.get(random.nextInt(rows)).path("key").textValue())
                .put("outcome", random.nextLong(-1_000, 1_000) * 1000);

        for (int row = 0; row < rows; row++) {
            assertThat(view(more).at("/statements/0/lines/" + row))
                    .isEqualTo(view(document).at("/statements/0/lines/" + row));
        }
    }

    /** A breakdown prints the same exact result with another accuracy. */
    @Property(tries = 500)
    void neverCallAnotherAccuracyADiscrepancy(@ForAll Random random) {
        BigDecimal exact = BigDecimal.valueOf(random.nextLong(-10_000_000_000L, 10_000_000_000L), 2);
        ObjectNode document = (ObjectNode) se.arsredovisning.finance.Documents.json("{\"decimals\": 2}");
        ArrayNode statements = document.putArray("statements");
        List<Integer> accuracies = List.of(2, 0, -3, -5, -6);
        int first = accuracies.get(random.nextInt(accuracies.size()));
        int second = accuracies.get(random.nextInt(accuracies.size()));
        statement(statements, "one", first, exact);
        statement(statements, "two", second, exact).put("breakdownOf", "one");
        document.putObject("total").putArray("of").add("one");

        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(document))).isEmpty();
        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(document)))
                .isNotEmpty()
                .extracting(Check::result)
                .containsAnyOf(Result.OK, Result.ROUNDING)
                .doesNotContain(Result.DISCREPANCY, Result.UNVERIFIABLE);
    }

    @Property(tries = 300)
    void aSentenceNamesNoNumberThatTheCheckDoesNotHave(@ForAll Random random) {
        ObjectNode document = ExactSections.statement(random).document();
        ObjectNode line = (ObjectNode) document.at("/statements/0/lines/0");
        line.put("outcome", line.path("outcome").decimalValue().add(BigDecimal.valueOf(random.nextInt(9) * 1000L)));

        for (Check check : SectionChecks.of(ANNUAL, SectionDocument.read(document))) {
            Matcher numbers = NUMBER.matcher(check.message().toString());
            while (numbers.find()) {
                BigDecimal told = new BigDecimal(numbers.group()
                        .replace("\u00a0", "")
                        .replace('\u2212', '-')
                        .replace(',', '.'));
                assertThat(List.of(check.published(), check.computed()))
                        .anySatisfy(number -> assertThat(told).isEqualByComparingTo(number));
            }
        }
    }

    /** Every unit of a table of units is printed rounded, and so is the total over them. */
    @Property(tries = 200)
    void neverCallTheRoundingOfUnitsADiscrepancy(@ForAll Random random) {
        ObjectNode document = (ObjectNode) se.arsredovisning.finance.Documents.json("{\"decimals\": -3}");
        ObjectNode statement = document.putArray("statements")
                .addObject()
                .put("key", "units")
                .put("title", "Enheter")
                .put("by", "unit");
        ArrayNode lines = statement.putArray("lines");
        ArrayNode segments = statement.putArray("segments");
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
        int units = 1 + random.nextInt(12);
        for (int unit = 0; unit < units; unit++) {
            ArrayNode own = segments.addObject()
                    .put("key", "u" + unit)
                    .put("label", "U")
                    .putArray("lines");
            BigDecimal revenue = ore(random);
            BigDecimal costs = ore(random);
            sums[0] = sums[0].add(revenue);
            sums[1] = sums[1].add(costs);
            own.addObject().put("key", "revenue").put("outcome", rounded(revenue));
            own.addObject().put("key", "costs").put("outcome", rounded(costs));
            own.addObject().put("key", "net").putObject("published").put("outcome", rounded(revenue.add(costs)));
        }
        line(lines, "revenue", "item", sums[0]);
        line(lines, "costs", "item", sums[1]);
        line(lines, "net", "result", sums[0].add(sums[1]))
                .putArray("formula")
                .add("revenue")
                .add("costs");
        document.putObject("total").putArray("of").add("units");

        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(document))).isEmpty();
        assertThat(SectionChecks.of(ANNUAL, SectionDocument.read(document)))
                .hasSize(units + 4)
                .extracting(Check::result)
                .doesNotContain(Result.DISCREPANCY, Result.UNVERIFIABLE);
    }

    private static ObjectNode line(ArrayNode lines, String key, String role, BigDecimal printed) {
        ObjectNode line = lines.addObject().put("key", key).put("label", key).put("role", role);
        line.putObject("published").put("outcome", rounded(printed));
        return line;
    }

    private static BigDecimal ore(Random random) {
        return BigDecimal.valueOf(random.nextLong(-100_000_000_000L, 100_000_000_000L), 2);
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(-3, RoundingMode.HALF_UP);
    }

    private static ObjectNode statement(ArrayNode statements, String key, int decimals, BigDecimal exact) {
        ObjectNode statement =
                statements.addObject().put("key", key).put("title", key).put("decimals", decimals);
        ArrayNode lines = statement.putArray("lines");
        BigDecimal printed = exact.setScale(decimals, RoundingMode.HALF_UP);
        lines.addObject().put("key", "a").put("label", "A").put("role", "item").put("outcome", printed);
        ObjectNode result = lines.addObject().put("key", "r").put("label", "R").put("role", "result");
        result.putArray("formula").add("a");
        result.putObject("published").put("outcome", printed);
        return statement;
    }

    /** Its last line becomes its result, where that is a sum. */
    private static ObjectNode withResult(ObjectNode document) {
        ArrayNode lines = (ArrayNode) document.at("/statements/0/lines");
        ObjectNode result =
                lines.addObject().put("key", "result").put("label", "Resultat").put("role", "result");
        result.putArray("formula").add(lines.get(0).path("key").textValue());
        return document;
    }

    private static ObjectNode view(ObjectNode document) {
        return SectionView.of(document, ANNUAL, 1, Instant.EPOCH);
    }
}

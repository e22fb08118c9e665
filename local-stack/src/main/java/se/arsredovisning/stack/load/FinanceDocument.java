package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The finance section of a report. Amounts are printed in thousands, each rounded by itself as in a real report: so some
 * sums are a thousand off, and none more than that explains.
 */
final class FinanceDocument {

    /** The key of the statement of land development. */
    static final String LAND = "land-development";

    private static final String OPERATIONS = "operations";
    private static final int THOUSANDS = -3;
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("revenue", "Verksamhetens intäkter"),
            Map.entry("personnel-costs", "Personalkostnader"),
            Map.entry("rents", "Lokalhyror"),
            Map.entry("purchased-services", "Köp av tjänster"),
            Map.entry("grants", "Lämnade bidrag"),
            Map.entry("depreciation", "Kapitalkostnader"),
            Map.entry("other-costs", "Övriga kostnader"),
            Map.entry("municipal-contribution", "Kommunbidrag"),
            Map.entry("net-financial-items", "Finansnetto"));

    private final Board board;
    private final int year;

    FinanceDocument(Board board, int year) {
        this.board = board;
        this.year = year;
    }

    /** The section as it is sent. */
    ObjectNode document() {
        ObjectNode section = Documents.object();
        section.put("decimals", THOUSANDS);
        section.put("source", Documents.SOURCE);
        ArrayNode statements = section.putArray("statements");
        boolean hasLand = board.kind().developsLand();
        ObjectNode operations = statements.addObject().put("key", OPERATIONS).put("title", "Ekonomi");
        if (hasLand) {
            operations.put("scope", "exklusive exploateringsverksamheten");
        }
        StatementNumbers numbers = new StatementNumbers(board, OPERATIONS);
        statement(operations, numbers);
        if (hasLand) {
            statement(
                    statements.addObject().put("key", LAND).put("title", "Exploatering"),
                    new StatementNumbers(board, LAND));
        }
        ArrayNode added = section.putObject("total").putArray("of");
        statements.forEach(statement -> added.add(statement.path("key")));
        if (board.kind().tellsMore()) {
            statements.add(new UnitsStatement(board, operations).document());
            ActivityNumbers activity = new ActivityNumbers(board, year);
            activity.volumes(section.putArray("volumes"));
            activity.grants(section.putArray("grants"));
        }
        forecasts(section.putArray("forecasts"), numbers);
        InvestmentNumbers investments = new InvestmentNumbers(board);
        section.set("investments", new InvestmentsDocument(investments, year).document());
        facts(section.putArray("facts"), numbers, investments);
        return section;
    }

    private void statement(ObjectNode statement, StatementNumbers numbers) {
        long result = numbers.result(year);
        statement.put(
                "summary",
                "Resultatet blev " + Amount.told(result) + ", " + Amount.told(Math.abs(result))
                        + (result < 0 ? " sämre" : " bättre") + " än budget. Året före var det "
                        + Amount.told(numbers.result(year - 1)) + ".");
        ArrayNode lines = statement.putArray("lines");
        Row revenue = line(lines, numbers, StatementNumbers.REVENUE);
        Row costs = Row.sum(
                numbers.costs().stream().map(cost -> line(lines, numbers, cost)).toList());
        sum(lines, costs, "costs", "Verksamhetens kostnader", "subtotal", numbers.costs());
        Row net = Row.sum(List.of(revenue, costs));
        sum(lines, net, "net-costs", "Verksamhetens nettokostnader", "subtotal", List.of("revenue", "costs"));
        Row contribution = line(lines, numbers, StatementNumbers.CONTRIBUTION);
        Row financial = line(lines, numbers, StatementNumbers.FINANCIAL);
        sum(
                lines,
                Row.sum(List.of(net, contribution, financial)),
                "result",
                "Årets resultat",
                "result",
                List.of("net-costs", "municipal-contribution", "net-financial-items"));
    }

    private Row line(ArrayNode lines, StatementNumbers numbers, String key) {
        Row row = new Row(numbers.budget(key, year), numbers.outcome(key, year), numbers.outcome(key, year - 1));
        ObjectNode line =
                lines.addObject().put("key", key).put("label", LABELS.get(key)).put("role", "item");
        row.amounts(line);
        row.differences(line.putObject("published"), row.outcome() - row.budget());
        long deviation = row.outcome() - row.budget();
        if (Math.abs(deviation) * 50 > Math.abs(row.budget())) {
            line.put("comment", comment(key, deviation));
        }
        return row;
    }

    private String comment(String line, long deviation) {
        String cause = board.draw("comment", line, year)
                .oneOf(List.of(
                        "Volymerna blev andra än planerat.",
                        "Avvikelsen var känd sedan delårsbokslutet.",
                        "Det mesta av avvikelsen uppstod under hösten.",
                        "Priserna har ändrats mer än uppräkningen."));
        return "Utfallet är " + Amount.told(Math.abs(deviation)) + (deviation < 0 ? " sämre" : " bättre")
                + " än budget. " + cause;
    }

    private static void sum(ArrayNode lines, Row row, String key, String label, String role, List<String> formula) {
        ObjectNode line = lines.addObject().put("key", key).put("label", label).put("role", role);
        ArrayNode parts = line.putArray("formula");
        formula.forEach(parts::add);
        ObjectNode published = line.putObject("published");
        row.amounts(published);
        row.differences(published, row.outcome() - row.budget());
    }

    private void forecasts(ArrayNode forecasts, StatementNumbers numbers) {
        forecast(forecasts, numbers, "april", "Fördjupad månadsuppföljning", "-04-30", 12);
        forecast(forecasts, numbers, "interim-report", "Delårsbokslut", "-08-31", 5);
    }

    /** A forecast is off by so many thousandths of the contribution at most. */
    private void forecast(
            ArrayNode forecasts, StatementNumbers numbers, String key, String label, String day, int off) {
        long printed = Amount.printed(numbers.result(year));
        long contribution = Math.abs(numbers.budget(StatementNumbers.CONTRIBUTION, year));
        long error = contribution * board.draw("forecast", key, year).between(-off, off) / 1000;
        long forecast = Amount.printed(printed + error);
        forecasts
                .addObject()
                .put("key", key)
                .put("label", label)
                .put("statement", OPERATIONS)
                .put("date", year + day)
                .put("forecast", forecast)
                .putObject("published")
                .put("deviation", printed - forecast);
    }

    private void facts(ArrayNode facts, StatementNumbers numbers, InvestmentNumbers investments) {
        facts.add(restated(
                "resultat", "Årets resultat", numbers.result(year), "finance.operations.result", "outcome", year));
        facts.add(restated(
                "resultat-aret-fore",
                "Resultatet året före",
                numbers.result(year - 1),
                "finance.operations.result",
                "outcome",
                year - 1));
        facts.add(restated(
                "personalkostnader",
                "Personalkostnader",
                numbers.outcome("personnel-costs", year),
                "finance.operations.personnel-costs",
                "outcome",
                year));
        facts.add(restated(
                "kommunbidrag",
                "Kommunbidrag enligt budget",
                numbers.budget(StatementNumbers.CONTRIBUTION, year),
                "finance.operations.municipal-contribution",
                "budget",
                year));
        facts.add(restated(
                "investeringar",
                "Investeringsutgifter",
                investments.total(investments::outcome, year),
                "finance.investments",
                "outcome",
                year));
    }

    private static ObjectNode restated(String key, String label, long kronor, String code, String kind, int period) {
        return Documents.fact(key, label, Amount.printed(kronor), "SEK", THOUSANDS)
                .put("concerns", code)
                .put("kind", kind)
                .put("period", String.valueOf(period));
    }

    /**
     * A row of a table, in kronor and unrounded.
     *
     * @param budget of the year
     * @param outcome of the year
     * @param previous the outcome of the year before
     */
    record Row(long budget, long outcome, long previous) {

        /** What rows come to. */
        static Row sum(List<Row> rows) {
            return new Row(of(rows, Row::budget), of(rows, Row::outcome), of(rows, Row::previous));
        }

        private static long of(List<Row> rows, ToLongFunction<Row> column) {
            return rows.stream().mapToLong(column).sum();
        }

        /** Prints the three columns. */
        void amounts(ObjectNode cells) {
            cells.put("budget", Amount.printed(budget))
                    .put("outcome", Amount.printed(outcome))
                    .put("previousOutcome", Amount.printed(previous));
        }

        /** Prints the two differences; which way the deviation goes depends on the table. */
        void differences(ObjectNode published, long deviation) {
            published.put("deviation", Amount.printed(deviation)).put("change", Amount.printed(outcome - previous));
        }
    }
}

package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;

/** What has to hold of a section beyond its schema. */
public final class SectionRules {

    /** The version of the rules that derive what is derived: a part of every ETag. Raise it when an answer changes. */
    public static final String VERSION = "2";

    /** Codes of statements begin with {@code finance.}, as these do. */
    private static final Set<String> RESERVED = 
            Set.of("total", "forecasts", "investments", "fact", "summary", "volume", "grant");

    private final SectionId section;
    private final SectionDocument document;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private SectionRules(SectionId section, SectionDocument document) {
        this.section = section;
        this.document = document;
    }

    /**
     * Every fault of a document that fits the schema, each at its JSON Pointer; where two members clash, the later one
     * is the fault. A document without faults gives an empty list and can be stored.
     */
    public static List<Fault> faults(SectionId section, SectionDocument document) {
        SectionRules rules = new SectionRules(section, document);
        rules.statements();
        rules.forecasts();
        rules.faults.addAll(InvestmentRules.faults(section, document, rules.codes));
        rules.codes.add(SectionRows.TOTAL);
        rules.faults.addAll(VolumeRules.faults(section, document, rules.codes));
        rules.faults.addAll(document.factList().faults(rules.codes));
        return List.copyOf(rules.faults);
    }

    /** The faults of cells that cannot stand in a section of this period, or are finer than their accuracy. */
    static List<Fault> cells(
            SectionId section,
            SectionDocument document,
            Map<String, ColumnDetail> table,
            Map<String, ColumnDetail> row,
            Amounts amounts,
            String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal amount = amounts.in(column);
            String place = pointer + "/" + column.member();
            faults.addAll(Accuracy.faults(amount, document.decimals(ColumnDetail.of(column, row, table)), place));
            if (amount != null && column == AmountColumn.FORECAST && !section.interim()) {
                faults.add(
                        new Fault(place, amount, "is for an interim section: when the year is over it has an outcome"));
            }
        }
        return faults;
    }

    /** The faults of printed cells: only a row that is a sum has printed sums. */
    static List<Fault> published(SectionDocument document, Published published, boolean isSum, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal printed = published.sums().in(column);
            String place = pointer + "/published/" + column.member();
            faults.addAll(Accuracy.faults(printed, document.decimals(), place));
            if (printed != null && !isSum) {
                faults.add(new Fault(place, printed, "is given in the row itself, which is not a sum of others"));
            }
        }
        faults.addAll(Accuracy.faults(published.deviation(), document.decimals(), pointer + "/published/deviation"));
        faults.addAll(Accuracy.faults(published.change(), document.decimals(), pointer + "/published/change"));
        return faults;
    }

    private void statements() {
        Set<String> keys = new HashSet<>();
        for (int s = 0; s < document.statements().size(); s++) {
            Statement statement = document.statements().get(s);
            String pointer = "/statements/" + s;
            if (!keys.add(statement.key())) {
                fault(pointer + "/key", statement.key(), "is the key of an earlier statement of the section");
            }
            if (RESERVED.contains(statement.key())) {
                fault(pointer + "/key", statement.key(), "is a word that figure codes use for something else");
            }
            codes.add(statement.code());
            statement.lines().forEach(line -> codes.add(statement.code(line.key())));
            faults.addAll(LineRules.faults(section, document, statement, pointer + "/lines/"));
        }
    }

    private void forecasts() {
        Set<String> keys = new HashSet<>();
        for (int f = 0; f < document.forecasts().size(); f++) {
            Forecast forecast = document.forecasts().get(f);
            String pointer = "/forecasts/" + f;
            if (!keys.add(forecast.key())) {
                fault(pointer + "/key", forecast.key(), "is the key of an earlier forecast of the section");
            }
            codes.add(forecast.code());
            if (document.statement(forecast.statement()).isEmpty()) {
                fault(pointer + "/statement", forecast.statement(), "names no statement of the section");
            }
            if (forecast.date() != null && forecast.date().getYear() != section.year()) {
                fault(pointer + "/date", forecast.date(), "is not in " + section.year());
            }
            if (forecast.copiedFrom() != null
                    && !isInterim(forecast.copiedFrom().section())) {
                fault(
                        pointer + "/copiedFrom/section",
                        forecast.copiedFrom().section(),
                        "is no interim section of the same board and year");
            }
            faults.addAll(Accuracy.faults(forecast.forecast(), document.decimals(forecast), pointer + "/forecast"));
            faults.addAll(Accuracy.faults(
                    forecast.published().deviation(), document.decimals(), pointer + "/published/deviation"));
        }
    }

    private boolean isInterim(String id) {
        return SectionId.tryParse(id)
                .filter(other -> other.interim()
                        && other.year() == section.year()
                        && section.withPeriod(other.period()).equals(other))
                .isPresent();
    }

    private void fault(String pointer, Object value, String reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}

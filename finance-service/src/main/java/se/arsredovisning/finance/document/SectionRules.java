package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Accuracy;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** What has to hold of a section beyond its schema. */
public final class SectionRules {

    /** The version of the rules that derive what is derived: a part of every ETag. Raise it when an answer changes. */
    public static final String VERSION = "5";

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
        rules.faults.addAll(StatementRules.faults(section, document, rules.codes));
        rules.forecasts();
        rules.faults.addAll(InvestmentRules.faults(section, document, rules.codes));
        rules.codes.add(SectionRows.TOTAL);
        rules.faults.addAll(VolumeRules.faults(section, document, rules.codes));
        rules.faults.addAll(Text.faults(document.texts()));
        rules.faults.addAll(document.factList().faults(rules.codes));
        return List.copyOf(rules.faults);
    }

    /** The faults of cells that are finer than their accuracy. */
    static List<Fault> cells(TableDetail table, Map<String, ColumnDetail> row, Amounts amounts, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            faults.addAll(
                    Accuracy.faults(amounts.in(column), table.decimals(column, row), pointer + "/" + column.member()));
        }
        return faults;
    }

    /** The faults of printed cells: only a row that is a sum has printed sums. */
    static List<Fault> published(
            SectionId section, TableDetail table, Published published, boolean isSum, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal printed = published.sums().in(column);
            String place = pointer + "/published/" + column.member();
            faults.addAll(Accuracy.faults(printed, table.decimals(), place));
            if (printed != null && !isSum) {
                faults.add(new Fault(place, printed, Sentence.of("finance.fault.published-of-item")));
            }
        }
        for (Difference difference : Difference.values()) {
            BigDecimal printed = published.in(difference);
            String place = pointer + "/published/" + difference.member();
            faults.addAll(Accuracy.faults(printed, table.decimals(), place));
            if (printed != null && difference == Difference.FORECAST_DEVIATION && section.interim()) {
                faults.add(new Fault(place, printed, Sentence.of("finance.fault.forecast-in-interim")));
            }
        }
        return faults;
    }

    private void forecasts() {
        Set<String> keys = new HashSet<>();
        for (int f = 0; f < document.forecasts().size(); f++) {
            Forecast forecast = document.forecasts().get(f);
            String pointer = "/forecasts/" + f;
            if (!keys.add(forecast.key())) {
                fault(pointer + "/key", forecast.key(), Sentence.of("finance.fault.forecast-key-taken"));
            }
            codes.add(forecast.code());
            if (document.statement(forecast.statement()).isEmpty()) {
                fault(pointer + "/statement", forecast.statement(), Sentence.of("finance.fault.no-statement"));
            }
            if (forecast.date() != null && forecast.date().getYear() != section.year()) {
                fault(pointer + "/date", forecast.date(), Sentence.of("finance.fault.not-in-year", section.year()));
            }
            if (forecast.copiedFrom() != null
                    && !isInterim(forecast.copiedFrom().section())) {
                fault(
                        pointer + "/copiedFrom/section",
                        forecast.copiedFrom().section(),
                        Sentence.of("finance.fault.no-interim"));
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

    private void fault(String pointer, Object value, Sentence reason) {
        faults.add(new Fault(pointer, value, reason));
    }
}

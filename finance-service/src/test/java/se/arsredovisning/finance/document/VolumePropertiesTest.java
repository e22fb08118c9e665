package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;

class VolumePropertiesTest {

    private static SectionDocument document(int whole, int part, int decimals) {
        ObjectNode json = (ObjectNode) Documents.json("""
                {"decimals": -3, "statements": [], "volumes": [
                 {"key": "allt", "label": "Allt", "unit": "other", "unitLabel": "kg", "decimals": %d,
                  "values": [{"period": "2020", "outcome": %d}]},
                 {"key": "del", "label": "varav", "unit": "other", "unitLabel": "kg", "partOf": "allt", "decimals": %d,
                  "values": [{"period": "2020", "outcome": %d}]}]}""".formatted(decimals, whole, decimals, part));
        return SectionDocument.read(json);
    }

    @Property(tries = 200)
    void aPartThatIsPrintedAtAnyAccuracyIsNoDiscrepancyOfItsWhole(
            @ForAll @IntRange(max = 100000) int whole,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 3) int rough) {
        int part = (int) ((long) whole * percent / 100);
        int step = BigDecimal.TEN.pow(rough).intValue();

        List<Check> checks =
                SectionChecks.of(Documents.ANNUAL, document(rounded(whole, step), rounded(part, step), -rough));

        assertThat(checks).extracting(Check::result).doesNotContain(Check.Result.DISCREPANCY);
    }

    @Property(tries = 100)
    void aPartNeverChangesWhatTheItemsAddUpTo(
            @ForAll @IntRange(max = 1000) int whole, @ForAll @IntRange(max = 2000) int part) {
        assertThat(SectionFigures.of(Documents.ANNUAL, document(whole, part, 0)).stream()
                        .filter(figure -> figure.role() == Figure.Role.ITEM)
                        .map(Figure::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(whole));
    }

    private static int rounded(int number, int step) {
        return (number + step / 2) / step * step;
    }
}

package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.reports.access.FigureSource;

class FigureTotalsTest {

    private final FigureTotals totals = new FigureTotals();

    private static FigureSelection asked(String board, String period) {
        FigureParameters asked = new FigureParameters();
        asked.period = List.of(period);
        return FigureSelection.of(FigureSource.published(), null, List.of(board), null, asked);
    }

    @Test
    void tellsATotalOfTheSameQuestionAndStateOnly() {
        totals.keep(asked("a", "2020"), 1, 7);

        assertThat(totals.find(asked("a", "2020"), 1)).hasValue(7);
        assertThat(totals.find(asked("a", "2020"), 2)).isEmpty();
        assertThat(totals.find(asked("b", "2020"), 1)).isEmpty();
        assertThat(totals.find(asked("a", "2021"), 1)).isEmpty();
    }

    @Test
    void holdsNothingOfWhatAShortAddressAsksFor() {
        // Sixteen characters, and a text for each of 2,400 months: five hundred of them were half of a gateway's heap.
        WeakReference<Object> months = keep("1900-01..2099-12");

        await().untilAsserted(() -> {
            System.gc();
            assertThat(months.get()).isNull();
        });
        assertThat(totals.find(asked("a", "1900-01..2099-12"), 1)).hasValue(7);
    }

    private WeakReference<Object> keep(String period) {
        FigureSelection selection = asked("a", period);
        totals.keep(selection, 1, 7);
        Object months = selection.values().get(1);
        assertThat((List<?>) months).hasSize(2400);
        return new WeakReference<>(months);
    }
}

package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where a number stands between two edges of a drawing, with round numbers to read it by.
 *
 * @param from the number at the first edge
 * @param to the number at the other; greater than {@code from}
 * @param ticks round numbers between them, the least first, evenly apart
 * @param start where the first edge is
 * @param end where the other is; before {@code start} where numbers grow upwards
 */
record Scale(BigDecimal from, BigDecimal to, List<BigDecimal> ticks, double start, double end) {

    private static final List<Integer> ROUND = List.of(1, 2, 5, 10);

    Scale {
        ticks = List.copyOf(ticks);
    }

    /**
     * A scale that holds all of these numbers and zero, as what is drawn as a length must.
     *
     * @param most so many steps from one tick to the next at most, from 2: one cannot reach to both sides of zero
     */
    static Scale fromZero(Collection<BigDecimal> numbers, int most, double start, double end) {
        List<BigDecimal> all = new ArrayList<>(numbers);
        all.add(BigDecimal.ZERO);
        return over(all, most, start, end);
    }

    /** A scale that holds all of these numbers, of which there is one at least. */
    static Scale over(Collection<BigDecimal> numbers, int most, double start, double end) {
        if (most < 2) {
            throw new IllegalArgumentException(most + " steps cannot reach to both sides of zero");
        }
        BigDecimal least = numbers.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal greatest = numbers.stream().max(BigDecimal::compareTo).orElseThrow();
        if (least.compareTo(greatest) == 0) {
            greatest = greatest.add(BigDecimal.ONE);
            least = least.signum() == 0 ? least : least.subtract(BigDecimal.ONE);
        }
        BigDecimal step = step(greatest.subtract(least), most);
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = greatest.divide(step, 0, RoundingMode.CEILING);
        while (last.subtract(first).intValueExact() > most) {
            step = next(step);
            first = least.divide(step, 0, RoundingMode.FLOOR);
            last = greatest.divide(step, 0, RoundingMode.CEILING);
        }
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(BigDecimal.ONE)) {
            ticks.add(at.multiply(step));
        }
        return new Scale(ticks.get(0), ticks.get(ticks.size() - 1), ticks, start, end);
    }

    /** Where a number of the scale stands. */
    double at(BigDecimal number) {
        double share = number.subtract(from)
                .divide(to.subtract(from), MathContext.DECIMAL64)
                .doubleValue();
        return start + share * (end - start);
    }

    /** How many decimals its round numbers need. */
    int decimals() {
        return ticks.stream()
                .mapToInt(tick -> tick.stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    /** The least step of 1, 2 or 5 with zeros that does not need more than so many. */
    private static BigDecimal step(BigDecimal span, int most) {
        BigDecimal raw = span.divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        return ROUND.stream()
                .map(BigDecimal::valueOf)
                .map(power::multiply)
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal next(BigDecimal step) {
        BigDecimal digits = step.stripTrailingZeros();
        int first = digits.unscaledValue().intValueExact();
        // 1 to 2, 2 to 5, 5 to 10.
        return step.multiply(first == 2 ? new BigDecimal("2.5") : BigDecimal.valueOf(2));
    }
}

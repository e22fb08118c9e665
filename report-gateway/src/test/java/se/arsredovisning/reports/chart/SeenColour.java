package se.arsredovisning.reports.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A colour as somebody sees it, in linear sRGB. Eyes are simulated by G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics
 * 15(6), 2009, table for severity 1.0.
 */
record SeenColour(double red, double green, double blue) {

    /** Who looks, or in what. */
    enum Eyes {
        ALL_CONES(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900),
        /** Also of paper from a printer without colours. */
        ACHROMATOPSIA(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }
    }

    /** What {@code #rrggbb} looks like to them. */
    static SeenColour of(String hex, Eyes eyes) {
        double[] light = IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
        double[] seen = IntStream.range(0, 3)
                .mapToDouble(row -> IntStream.range(0, 3)
                        .mapToDouble(column -> eyes.matrix[row * 3 + column] * light[column])
                        .sum())
                .map(value -> Math.min(1, Math.max(0, value)))
                .toArray();
        return new SeenColour(seen[0], seen[1], seen[2]);
    }

    /** Of WCAG 2.2: from 1 to 21. */
    double contrast(SeenColour other) {
        double[] luminance = {luminance(), other.luminance()};
        Arrays.sort(luminance);
        return (luminance[1] + 0.05) / (luminance[0] + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** How far apart two are in CIE L*a*b* (CIE 1976): 2 is just seen, 10 at a glance. */
    double difference(SeenColour other) {
        double[] one = lab();
        double[] two = other.lab();
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> Math.pow(one[i] - two[i], 2))
                .sum());
    }

    private double[] lab() {
        double x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
        double y = cube(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = cube((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double value) {
        return value > 216 / 24389.0 ? Math.cbrt(value) : (24389 / 27.0 * value + 16) / 116;
    }
}

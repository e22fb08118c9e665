package se.arsredovisning.hr.disclosure;

/**
 * What a reader can compute of one partition who knows every size, every share, and what is told: each percentage told
 * and the total to half of their last digit. Written without the service's own rules, in plain bounds: hidden
 * percentages lie between 0 and 100, and all of them, weighted, are the total.
 */
public final class Attacker {

    private static final double HALF = 0.05;

    private final double[] shares;
    private final Double[] told;
    private final double total;

    /**
     * A reader's knowledge.
     *
     * @param weights of every group of the partition; they need not add up to one
     * @param told the percentage of each group, null where it is hidden
     * @param total the total as told
     */
    public Attacker(double[] weights, Double[] told, double total) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.shares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = weights[i] / sum;
        }
        this.told = told.clone();
        this.total = total;
    }

    /** The least that a hidden percentage can be. */
    public double least(int group) {
        double hiddenAtMost = 0;
        double toldAtMost = 0;
        for (int i = 0; i < shares.length; i++) {
            if (told[i] != null) {
                toldAtMost += shares[i] * Math.min(100, told[i] + HALF);
            } else if (i != group) {
                hiddenAtMost += shares[i] * 100;
            }
        }
        return Math.max(0, (total - HALF - toldAtMost - hiddenAtMost) / shares[group]);
    }

    /** The most that a hidden percentage can be. */
    public double greatest(int group) {
        double toldAtLeast = 0;
        for (int i = 0; i < shares.length; i++) {
            if (told[i] != null) {
                toldAtLeast += shares[i] * Math.max(0, told[i] - HALF);
            }
        }
        return Math.min(100, (total + HALF - toldAtLeast) / shares[group]);
    }

    public double width(int group) {
        return greatest(group) - least(group);
    }

    /** The uncertainty that the total alone leaves, where nothing else is told. */
    public double widthByTheTotalAlone(int group) {
        return new Attacker(shares, new Double[shares.length], total).width(group);
    }
}

package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.arsredovisning.hr.document.SickLeaveGroup;

/** Every protected percentage of a board, held against the promise. */
final class Attack {

    private static final int THRESHOLD = 10;
    private static final double NUMERIC = 1e-4;

    private final Board board;
    private final PublicKnowledge all;

    private Attack(Board board, List<ObjectNode> views) {
        this.board = board;
        this.all = new PublicKnowledge(views);
    }

    /**
     * A percentage that a reader must not come close to.
     *
     * @param what which it is, for a reader of the test
     * @param width how closely it is known
     * @param promised how closely it may be known
     */
    record Cell(String what, double width, double promised) {
        boolean isBreached() {
            return width < promised - NUMERIC;
        }
    }

    /** What becomes of every group that can be seen to be small, of everything that was served of its board. */
    static List<Cell> on(Board board, List<ObjectNode> views) {
        Attack attack = new Attack(board, views);
        return board.truth().keySet().stream()
                .flatMap(year -> SickLeaveGroup.Kind.OF_PEOPLE.stream()
                        .flatMap(kind -> kind.groups().stream())
                        .flatMap(group -> attack.cell(year, group).stream()))
                .toList();
    }

    private Optional<Cell> cell(int year, SickLeaveGroup group) {
        int heads = board.truth().get(year).employees().get(group);
        if (heads == 0 || heads > THRESHOLD || !isSmall(all, year, group)) {
            return Optional.empty();
        }
        // What was told while nobody could see that the group is small, or as small, cannot be taken back.
        int seen = all.size();
        while (seen > 0
                && isSmall(all.before(seen), year, group)
                && all.before(seen).sizes(year, false).equals(all.sizes(year, false))) {
            seen--;
        }
        boolean wasKnown = cells(all.before(seen), all, year, group).anyMatch(Cell::isBreached);
        return wasKnown
                ? Optional.empty()
                : cells(all, all, year, group).min(Comparator.comparingDouble(cell -> cell.width() / cell.promised()));
    }

    private static boolean isSmall(PublicKnowledge known, int year, SickLeaveGroup group) {
        OptionalDouble most = known.most(year, group);
        return most.isPresent() && most.getAsDouble() <= THRESHOLD && most.getAsDouble() > 0;
    }

    /** By every sort of sizes that a reader may take: those that were told first, or last, and hours. What is not told is known. */
    private Stream<Cell> cells(PublicKnowledge known, PublicKnowledge sized, int year, SickLeaveGroup group) {
        double heads = told(sized, false).get(year).get(group);
        return Stream.concat(
                Stream.of(told(sized, true), told(sized, false))
                        .distinct()
                        .filter(sizes -> sizes.get(year).get(group) > 0)
                        .flatMap(sizes ->
                                cell(known, year, group, sizes, sizes.get(year).get(group)).stream()),
                Stream.of(hours(sized))
                        .filter(weights -> heads > 0 && weights.get(year).get(group) > 0)
                        .filter(weights -> !weights.equals(told(sized, false)))
                        .flatMap(weights -> cell(known, year, group, weights, heads).stream()));
    }

    private Optional<Cell> cell(
            PublicKnowledge known,
            int year,
            SickLeaveGroup group,
            Map<Integer, Map<SickLeaveGroup, Double>> weights,
            double heads) {
        OptionalDouble width = known.width(year, group, weights);
        double promised = Math.min(Math.max(1, 10 / heads), byTheTotalAlone(year, group, weights.get(year)));
        return width.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cell(board.habits() + " " + year + " " + group.code(), width.getAsDouble(), promised));
    }

    private Map<Integer, Map<SickLeaveGroup, Double>> told(PublicKnowledge known, boolean first) {
        Map<Integer, Map<SickLeaveGroup, Double>> sizes = truth();
        sizes.forEach((year, groups) ->
                known.sizes(year, first).forEach((group, heads) -> groups.put(group, heads.doubleValue())));
        return sizes;
    }

    private Map<Integer, Map<SickLeaveGroup, Double>> truth() {
        Map<Integer, Map<SickLeaveGroup, Double>> sizes = new TreeMap<>();
        board.truth().forEach((year, truth) -> {
            Map<SickLeaveGroup, Double> groups = new EnumMap<>(SickLeaveGroup.class);
            truth.employees().forEach((group, heads) -> groups.put(group, heads.doubleValue()));
            sizes.put(year, groups);
        });
        return sizes;
    }

    private Map<Integer, Map<SickLeaveGroup, Double>> hours(PublicKnowledge known) {
        Map<Integer, Map<SickLeaveGroup, Double>> weights = told(known, false);
        weights.replaceAll(known::byHours);
        return weights;
    }

    private double byTheTotalAlone(int year, SickLeaveGroup group, Map<SickLeaveGroup, Double> sizes) {
        double all = group.kind().groups().stream().mapToDouble(sizes::get).sum();
        double share = sizes.get(group) / all;
        double total = board.truth().get(year).percent().get(SickLeaveGroup.TOTAL);
        return Math.min(100, total / share) - Math.max(0, (total - 100 * (1 - share)) / share);
    }

    /** The breaches among cells, worst first. */
    static List<Cell> breaches(List<Cell> cells) {
        List<Cell> breaches =
                new ArrayList<>(cells.stream().filter(Cell::isBreached).toList());
        breaches.sort(Comparator.comparingDouble(cell -> cell.width() / cell.promised()));
        return breaches;
    }
}

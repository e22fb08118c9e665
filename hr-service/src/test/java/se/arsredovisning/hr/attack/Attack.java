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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.hr.document.SickLeaveGroup;

/** Every protected percentage of a board, held against the promise, after each view that changed what sizes are known. */
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
     * @param wasKnown whether it was known as closely before anybody could see that it is to be protected, or that it is of
     *     so many: that cannot be taken back
     */
    record Cell(String what, double width, double promised, boolean wasKnown) {
        boolean isBreached() {
            return isClose() && !wasKnown;
        }

        private boolean isClose() {
            return width < promised - NUMERIC;
        }
    }

    /** What becomes of every group that can be seen to be small, or marked, of everything that was served of its board. */
    static List<Cell> on(Board board, List<ObjectNode> views) {
        Attack attack = new Attack(board, views);
        return board.truth().keySet().stream()
                .flatMap(year -> SickLeaveGroup.Kind.OF_PEOPLE.stream()
                        .flatMap(kind -> kind.groups().stream())
                        .flatMap(group -> attack.worst(year, group).stream()))
                .toList();
    }

    /** The cell when it was known best. */
    private Optional<Cell> worst(int year, SickLeaveGroup group) {
        if (board.truth().get(year).employees().get(group) == 0) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(1, all.size())
                .filter(views -> views == all.size() || isOtherAfter(views, year, group))
                .mapToObj(all::before)
                .flatMap(known -> cell(known, year, group).stream())
                .min(Comparator.comparing((Cell cell) -> cell.wasKnown()).thenComparing(Attack::closeness));
    }

    private boolean isOtherAfter(int views, int year, SickLeaveGroup group) {
        PublicKnowledge before = all.before(views);
        PublicKnowledge after = all.before(views + 1);
        return !before.sizes(year, false).equals(after.sizes(year, false))
                || isProtected(before, year, group) != isProtected(after, year, group);
    }

    private Optional<Cell> cell(PublicKnowledge known, int year, SickLeaveGroup group) {
        if (!isProtected(known, year, group)) {
            return Optional.empty();
        }
        int seen = known.size();
        while (seen > 0
                && isProtected(known.before(seen), year, group)
                && known.before(seen).sizes(year, false).equals(known.sizes(year, false))) {
            seen--;
        }
        Optional<Cell> worst = cells(known, known, year, group).min(Comparator.comparing(Attack::closeness));
        if (worst.filter(Cell::isClose).isEmpty()) {
            return worst;
        }
        boolean wasKnown = cells(known.before(seen), known, year, group).anyMatch(Cell::isClose);
        String then = isProtected(known.before(seen), year, group) ? " mended" : " first seen";
        return worst.map(cell -> new Cell(cell.what() + then, cell.width(), cell.promised(), wasKnown));
    }

    private static double closeness(Cell cell) {
        return cell.width() / cell.promised();
    }

    /** Whether it can have no more than ten by what was told, or its author says that it would single somebody out. */
    private boolean isProtected(PublicKnowledge known, int year, SickLeaveGroup group) {
        OptionalDouble most = known.most(year, group);
        boolean isSmall = board.truth().get(year).employees().get(group) <= THRESHOLD
                && most.isPresent()
                && most.getAsDouble() <= THRESHOLD
                && most.getAsDouble() > 0;
        return isSmall || known.isMarked(year, group);
    }

    /** By every sort of sizes that a reader may take: those that were told first, or last, and hours. What is not told is known. */
    private Stream<Cell> cells(PublicKnowledge known, PublicKnowledge sized, int year, SickLeaveGroup group) {
        Map<Integer, Map<SickLeaveGroup, Double>> last = told(sized, false);
        double heads = last.get(year).get(group);
        return Stream.concat(
                Stream.of(told(sized, true), last)
                        .distinct()
                        .filter(sizes -> sizes.get(year).get(group) > 0 && isWorld(sizes.get(year), group.kind()))
                        .flatMap(sizes ->
                                cell(known, year, group, sizes, sizes.get(year).get(group)).stream()),
                Stream.of(hours(sized, last))
                        .filter(weights -> heads > 0 && weights.get(year).get(group) > 0)
                        .filter(weights -> !weights.equals(last) && isWorld(last.get(year), group.kind()))
                        .flatMap(weights -> cell(known, year, group, weights, heads).stream()));
    }

    /** No world has groups that together are not all: then sizes were told in turn, of which some mend others. */
    private static boolean isWorld(Map<SickLeaveGroup, Double> sizes, SickLeaveGroup.Kind kind) {
        double all = kind.groups().stream().mapToDouble(sizes::get).sum();
        return all == sizes.get(SickLeaveGroup.TOTAL);
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
                : Optional.of(new Cell(
                        board.habits() + " " + year + " " + group.code(), width.getAsDouble(), promised, false));
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

    private static Map<Integer, Map<SickLeaveGroup, Double>> hours(
            PublicKnowledge known, Map<Integer, Map<SickLeaveGroup, Double>> heads) {
        Map<Integer, Map<SickLeaveGroup, Double>> weights = new TreeMap<>(heads);
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
        breaches.sort(Comparator.comparing(Attack::closeness));
        return breaches;
    }
}

package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import se.arsredovisning.hr.document.Column;
import se.arsredovisning.hr.document.SickLeaveGroup;
import se.arsredovisning.kit.language.SectionId;

/**
 * What can be computed of everything that was ever served of a board, by linear programming: how closely each percentage
 * is known. Written without the service's own rules. Every number that was told is known to half of its last digit, hours
 * exactly; all employees are the groups of a partition; the lengths add up; a change is that of two years.
 */
final class PublicKnowledge {

    private static final double HALF = 0.05;

    private final List<ObjectNode> views;

    PublicKnowledge(List<ObjectNode> views) {
        this.views = List.copyOf(views);
    }

    /** The same as it was known before a view was served. */
    PublicKnowledge before(int view) {
        return new PublicKnowledge(views.subList(0, view));
    }

    /** How many views there are. */
    int size() {
        return views.size();
    }

    /** The sizes that are told of a year; the first that were, or the last, where its own section goes before the later one. */
    Map<SickLeaveGroup, Integer> sizes(int year, boolean first) {
        Map<SickLeaveGroup, Integer> sizes = new EnumMap<>(SickLeaveGroup.class);
        for (Column source : List.of(Column.PREVIOUS, Column.CURRENT)) {
            sizes(sizes, year, first, source);
        }
        return sizes;
    }

    private void sizes(Map<SickLeaveGroup, Integer> sizes, int year, boolean first, Column source) {
        for (ObjectNode view : views) {
            Map<SickLeaveGroup, Integer> told = new EnumMap<>(SickLeaveGroup.class);
            if (source == Column.CURRENT) {
                counted(view, year, told);
            }
            each(view, (column, group, place) -> {
                if (column == source && yearOf(view, column) == year && place.has("employees")) {
                    told.put(group, place.path("employees").intValue());
                }
            });
            told.forEach((group, heads) -> {
                if (first) {
                    sizes.putIfAbsent(group, heads);
                } else {
                    sizes.put(group, heads);
                }
            });
        }
    }

    /** The sexes and ages as the staff is counted in the section of the year. */
    private static void counted(ObjectNode view, int year, Map<SickLeaveGroup, Integer> told) {
        for (JsonNode row : view.path("staffGroups")) {
            for (SickLeaveGroup group : SickLeaveGroup.values()) {
                boolean isOfYear = row.path("period").textValue().startsWith(String.valueOf(year));
                boolean isGroup = group.isOfPeople()
                        && group.dimensions().entrySet().stream().allMatch(one -> one.getValue()
                                .equals(row.path(one.getKey()).asText()));
                if (isOfYear && isGroup) {
                    told.put(group, row.path("headcount").intValue());
                }
            }
        }
    }

    /** The most employees that a group can have had; nothing where no limit is told. */
    OptionalDouble most(int year, SickLeaveGroup group) {
        Map<SickLeaveGroup, Integer> sizes = sizes(year, false);
        if (sizes.containsKey(group)) {
            return OptionalDouble.of(sizes.get(group));
        }
        Integer all = Optional.ofNullable(all(sizes)).orElseGet(() -> staff(year));
        if (all == null) {
            return OptionalDouble.empty();
        }
        int others = group.kind().groups().stream()
                .mapToInt(other -> sizes.getOrDefault(other, 0))
                .sum();
        return OptionalDouble.of(Math.max(0, all - others));
    }

    /** Whether its author says that it would single somebody out, or has kept it back, and has not told it since. */
    boolean isMarked(int year, SickLeaveGroup group) {
        Map<Column, Boolean> marked = new EnumMap<>(Column.class);
        for (ObjectNode view : views) {
            each(view, (column, one, place) -> {
                if (one == group && yearOf(view, column) == year && !place.isMissingNode()) {
                    marked.put(column, place.path("reason").asText().matches("singled-out|withheld"));
                }
            });
        }
        return marked.getOrDefault(Column.CURRENT, marked.getOrDefault(Column.PREVIOUS, false));
    }

    /** The head count of the last month of a year, as told last. */
    private Integer staff(int year) {
        Integer staff = null;
        for (ObjectNode view : views) {
            String month = SectionId.parse(view.path("id").textValue())
                    .endOfPeriod()
                    .toString()
                    .substring(4, 7);
            for (JsonNode one : view.path("staffing")) {
                if (one.path("period").textValue().equals(year + month)) {
                    staff = one.at("/total/headcount").intValue();
                }
            }
        }
        return staff;
    }

    private static Integer all(Map<SickLeaveGroup, Integer> sizes) {
        if (sizes.containsKey(SickLeaveGroup.TOTAL)) {
            return sizes.get(SickLeaveGroup.TOTAL);
        }
        return SickLeaveGroup.Kind.OF_PEOPLE.stream()
                .map(SickLeaveGroup.Kind::groups)
                .filter(sizes.keySet()::containsAll)
                .map(groups -> groups.stream().mapToInt(sizes::get).sum())
                .findFirst()
                .orElse(null);
    }

    /**
     * How far apart the least and the greatest are that a group's percentage can be. Where the sizes of some year cannot be
     * true together with what was told, a reader goes on with those of this year, or of this partition.
     *
     * @param sizes the employees of each group by year, as a reader takes them to be
     * @return nothing where what was told cannot be true together with these sizes
     */
    OptionalDouble width(int year, SickLeaveGroup group, Map<Integer, Map<SickLeaveGroup, Double>> sizes) {
        Map<SickLeaveGroup, Double> partition = new EnumMap<>(sizes.get(year));
        partition.keySet().retainAll(group.kind().groups());
        return Stream.of(sizes, Map.of(year, sizes.get(year)), Map.of(year, partition))
                .map(some -> solve(year, group, some))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElseGet(OptionalDouble::empty);
    }

    private OptionalDouble solve(int year, SickLeaveGroup group, Map<Integer, Map<SickLeaveGroup, Double>> sizes) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Map<SickLeaveGroup, Variable>> variables = new TreeMap<>();
        for (ObjectNode view : views) {
            for (Column column : Column.values()) {
                variables.computeIfAbsent(yearOf(view, column), some -> year(model, some, sizes));
            }
        }
        if (!variables.containsKey(year)) {
            return OptionalDouble.of(100);
        }
        views.forEach(view -> told(model, view, variables));
        if (model.getVariables().stream().anyMatch(one -> one.getLowerLimit().compareTo(one.getUpperLimit()) > 0)) {
            return OptionalDouble.empty();
        }
        variables.get(year).get(group).weight(1);
        Optimisation.Result least = model.minimise();
        if (!least.getState().isFeasible()) {
            return OptionalDouble.empty();
        }
        Optimisation.Result greatest = model.maximise();
        return greatest.getState().isFeasible()
                ? OptionalDouble.of(greatest.getValue() - least.getValue())
                : OptionalDouble.empty();
    }

    private static Map<SickLeaveGroup, Variable> year(
            ExpressionsBasedModel model, int year, Map<Integer, Map<SickLeaveGroup, Double>> sizes) {
        Map<SickLeaveGroup, Variable> percent = new EnumMap<>(SickLeaveGroup.class);
        for (SickLeaveGroup group : SickLeaveGroup.values()) {
            percent.put(group, model.addVariable(year + group.code()).lower(0).upper(100));
        }
        Expression lengths = model.addExpression(year + "lengths").level(0).set(percent.get(SickLeaveGroup.TOTAL), -1);
        SickLeaveGroup.Kind.LENGTH.groups().forEach(length -> lengths.set(percent.get(length), 1));
        Map<SickLeaveGroup, Double> known = sizes.getOrDefault(year, Map.of());
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            double all = kind.groups().stream()
                    .mapToDouble(group -> known.getOrDefault(group, Double.NaN))
                    .sum();
            if (all > 0) {
                Expression mean =
                        model.addExpression(year + kind.name()).level(0).set(percent.get(SickLeaveGroup.TOTAL), -1);
                kind.groups().forEach(group -> mean.set(percent.get(group), known.get(group) / all));
            }
        }
        return percent;
    }

    private static void told(
            ExpressionsBasedModel model, ObjectNode view, Map<Integer, Map<SickLeaveGroup, Variable>> variables) {
        each(view, (column, group, place) -> {
            Variable percent = variables.get(yearOf(view, column)).get(group);
            if (place.has("percent")) {
                between(percent, place.path("percent").doubleValue(), half(view));
            }
            if (place.has("absenceHours") && place.has("ordinaryHours")) {
                double exact = 100
                        * place.path("absenceHours").doubleValue()
                        / place.path("ordinaryHours").doubleValue();
                between(percent, exact, 1e-3);
            }
        });
        for (JsonNode row : view.path("sickLeave")) {
            if (row.has("change")) {
                SickLeaveGroup group = group(row);
                Expression change = model.addExpression();
                change.set(variables.get(yearOf(view, Column.CURRENT)).get(group), 1);
                change.set(variables.get(yearOf(view, Column.PREVIOUS)).get(group), -1);
                // A printed change was rounded once; one that is computed is of two rounded numbers.
                double half = row.has("published") ? half(view) : 2 * half(view);
                change.lower(row.path("change").doubleValue() - half - 1e-9);
                change.upper(row.path("change").doubleValue() + half + 1e-9);
            }
        }
        for (JsonNode fact : view.path("facts")) {
            int year = Integer.parseInt(fact.path("period").textValue().substring(0, 4));
            double half = HALF * Math.pow(10, 1 - fact.path("decimals").intValue());
            between(
                    variables.get(year).get(SickLeaveGroup.TOTAL),
                    fact.path("value").doubleValue(),
                    half);
        }
        for (Column column : Column.values()) {
            JsonNode share = view.at("/longTermShare/" + column.member());
            if (share.has("low")) {
                Map<SickLeaveGroup, Variable> year = variables.get(yearOf(view, column));
                share(model, year, share.path("low").doubleValue() - HALF).lower(0);
                share(model, year, share.path("high").doubleValue() + HALF).upper(0);
            }
        }
    }

    private static double half(ObjectNode view) {
        return HALF * Math.pow(10, 1 - view.path("percentDecimals").asInt(1));
    }

    private static Expression share(ExpressionsBasedModel model, Map<SickLeaveGroup, Variable> year, double share) {
        return model.addExpression()
                .set(year.get(SickLeaveGroup.DAYS_FROM_60), 1)
                .set(year.get(SickLeaveGroup.TOTAL), -share / 100);
    }

    private static void between(Variable variable, double middle, double half) {
        variable.lower(Math.max(variable.getLowerLimit().doubleValue(), middle - half - 1e-9));
        variable.upper(Math.min(variable.getUpperLimit().doubleValue(), middle + half + 1e-9));
    }

    /** The hours that are told of a year and its groups, and what they leave, in place of head counts. */
    Map<SickLeaveGroup, Double> byHours(int year, Map<SickLeaveGroup, Double> heads) {
        Map<SickLeaveGroup, Double> hours = new EnumMap<>(SickLeaveGroup.class);
        for (ObjectNode view : views) {
            each(view, (column, group, place) -> {
                if (yearOf(view, column) == year && place.has("ordinaryHours")) {
                    hours.put(group, place.path("ordinaryHours").doubleValue());
                }
            });
        }
        Double all = hours.get(SickLeaveGroup.TOTAL);
        Map<SickLeaveGroup, Double> weights = new EnumMap<>(heads);
        if (all == null) {
            return weights;
        }
        for (SickLeaveGroup.Kind kind : SickLeaveGroup.Kind.OF_PEOPLE) {
            List<SickLeaveGroup> rest = new ArrayList<>(kind.groups());
            rest.removeAll(hours.keySet());
            double left = all
                    - kind.groups().stream()
                            .mapToDouble(group -> hours.getOrDefault(group, 0.0))
                            .sum();
            double headsLeft = rest.stream()
                    .mapToDouble(group -> heads.getOrDefault(group, Double.NaN))
                    .sum();
            kind.groups().forEach(group -> {
                Double known = hours.get(group);
                if (known != null || headsLeft > 0) {
                    weights.put(group, known != null ? known : Math.max(0, left) * heads.get(group) / headsLeft);
                }
            });
        }
        return weights;
    }

    private interface Place {
        void of(Column column, SickLeaveGroup group, JsonNode place);
    }

    private static void each(ObjectNode view, Place place) {
        for (JsonNode row : view.path("sickLeave")) {
            for (Column column : Column.values()) {
                place.of(column, group(row), row.path(column.member()));
            }
        }
    }

    private static SickLeaveGroup group(JsonNode row) {
        for (SickLeaveGroup group : SickLeaveGroup.values()) {
            if (group.code().equals(row.path("group").textValue())) {
                return group;
            }
        }
        throw new IllegalArgumentException(row.toString());
    }

    private static int yearOf(ObjectNode view, Column column) {
        int year = SectionId.parse(view.path("id").textValue()).year();
        return column == Column.CURRENT ? year : year - 1;
    }
}

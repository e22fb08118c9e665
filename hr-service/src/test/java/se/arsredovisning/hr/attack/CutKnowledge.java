package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What can be computed of everything that was served of a board's year, with all cuts at once, by linear programming over hours
 * that were away. It knows the sizes of the sexes, the ages and the units, whether told or not; how many of one are in another
 * where head counts tell; and that quarters are as long as each other. Written without the service's own rules.
 *
 * @param board whose truth it knows of sizes
 * @param views what was served, in order
 * @param counted the views whose head counts are known
 */
record CutKnowledge(CutBoard board, List<ObjectNode> views, List<ObjectNode> counted) {

    private static final double HALF = 0.05;
    private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");

    /** The same by the groups that the law names alone, which are told whether or not there are cuts. */
    CutKnowledge withoutCuts() {
        List<ObjectNode> some = views.stream()
                .map(view -> view.deepCopy().without(List.of("sickLeaveByUnit", "sickLeaveByQuarter")))
                .map(ObjectNode.class::cast)
                .toList();
        return new CutKnowledge(board, some, counted);
    }

    /** Those of a unit and a sex, or an age, or both, of whom head counts tell how many they are. */
    Set<List<String>> crossings() {
        Set<List<String>> crossings = new LinkedHashSet<>();
        for (ObjectNode view : counted) {
            for (JsonNode row : view.path("staffGroups")) {
                List<String> names = new ArrayList<>();
                if (row.has("organisationUnit")) {
                    names.add(row.path("organisationUnit").textValue());
                }
                if (row.has("sex")) {
                    names.add(row.path("sex").textValue());
                }
                if (row.has("ageGroup")) {
                    names.add(CutBoard.age(row.path("ageGroup").textValue()));
                }
                crossings.add(names);
            }
        }
        return crossings;
    }

    /** Whether it is told how many somebody is, in the table or by a head count. */
    boolean isSized(String name) {
        return crossings().contains(List.of(name)) || places(name).anyMatch(place -> place.has("employees"));
    }

    /** Whether its author marked it. */
    boolean isMarked(String name) {
        return places(name)
                .reduce((one, later) -> later)
                .filter(place -> place.path("reason").asText().matches("singled-out"))
                .isPresent();
    }

    /** The employees that are told of a name, in order. */
    List<Integer> sizes(String name) {
        return places(name)
                .filter(place -> place.has("employees"))
                .map(place -> place.path("employees").intValue())
                .distinct()
                .toList();
    }

    private Stream<JsonNode> places(String name) {
        return views.stream().flatMap(view -> Stream.of("sickLeave", "sickLeaveByUnit", "sickLeaveByQuarter")
                .flatMap(table -> view.path(table).valueStream())
                .filter(row -> name(row).equals(name))
                .map(row -> row.path(column(view)))
                .filter(place -> !place.isMissingNode()));
    }

    private static String column(ObjectNode view) {
        return view.path("period").textValue().equals("2020") ? "current" : "previous";
    }

    private static String name(JsonNode row) {
        return row.has("group")
                ? row.path("group").textValue()
                : row.has("period")
                        ? row.path("period").textValue().substring(5)
                        : row.path("organisationUnit").textValue();
    }

    /** What is told of a name: the least and the greatest percentage. */
    double[] told(String name) {
        double[] known = {0, 100};
        views.forEach(view -> Stream.of("sickLeave", "sickLeaveByUnit", "sickLeaveByQuarter")
                .flatMap(table -> view.path(table).valueStream())
                .filter(row -> name(row).equals(name))
                .map(row -> row.path(column(view)))
                .forEach(place -> {
                    double half =
                            HALF * Math.pow(10, 1 - view.path("percentDecimals").asInt(1));
                    if (place.has("percent")) {
                        narrow(known, place.path("percent").doubleValue(), half);
                    }
                    if (place.has("absenceHours")) {
                        double exact = 100
                                * place.path("absenceHours").doubleValue()
                                / place.path("ordinaryHours").doubleValue();
                        narrow(known, exact, 1e-3);
                    }
                }));
        return known;
    }

    private static void narrow(double[] known, double middle, double half) {
        known[0] = Math.max(known[0], middle - half - 1e-9);
        known[1] = Math.min(known[1], middle + half + 1e-9);
    }

    /** How closely the percentage of those of all these names is known; of {@code moved}, of those who were moved. */
    OptionalDouble width(List<String> names) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<List<String>, Variable> away = new LinkedHashMap<>();
        List<List<String>> margins = new ArrayList<>();
        margins.add(List.of("total"));
        CutBoard.SEXES.forEach(sex -> margins.add(List.of(sex)));
        CutBoard.AGES.forEach(age -> margins.add(List.of(age)));
        board.units().forEach(unit -> margins.add(List.of(unit)));
        margins.forEach(margin -> variable(model, away, margin, heads(margin)));
        QUARTERS.forEach(quarter -> variable(model, away, List.of(quarter), heads(List.of("total")) / 4.0));
        sum(model, away, List.of("total"), CutBoard.SEXES.stream().map(List::of).toList());
        sum(model, away, List.of("total"), CutBoard.AGES.stream().map(List::of).toList());
        sum(model, away, List.of("total"), board.units().stream().map(List::of).toList());
        sum(model, away, List.of("total"), QUARTERS.stream().map(List::of).toList());
        Set<List<String>> crossings = crossings();
        for (int size = 2; size <= 3; size++) {
            for (Predicate<String> kind :
                    List.<Predicate<String>>of(CutBoard.SEXES::contains, CutBoard.AGES::contains)) {
                int of = size;
                List<List<String>> table = crossings.stream()
                        .filter(names1 -> names1.size() == of && names1.get(0).startsWith("u"))
                        .filter(names1 -> of == 3 || kind.test(names1.get(1)))
                        .toList();
                if (!table.isEmpty() && !away.containsKey(table.get(0))) {
                    table.forEach(cell -> variable(model, away, cell, heads(cell)));
                    for (List<String> margin : margins) {
                        String name = margin.get(0);
                        if (table.stream().anyMatch(cell -> cell.contains(name))) {
                            sum(
                                    model,
                                    away,
                                    margin,
                                    table.stream()
                                            .filter(cell -> cell.contains(name))
                                            .toList());
                        }
                    }
                }
            }
        }
        int moved = board.moved().heads();
        if (moved > 0) {
            variable(model, away, List.of("moved"), moved);
        }
        for (List<String> margin :
                Stream.concat(margins.stream(), QUARTERS.stream().map(List::of)).toList()) {
            told(model, away, margin);
        }
        Variable wanted = away.get(names);
        if (wanted == null) {
            return OptionalDouble.of(100);
        }
        wanted.weight(1);
        Optimisation.Result least = model.minimise();
        Optimisation.Result greatest = model.maximise();
        double heads = names.equals(List.of("moved")) ? moved : heads(names);
        return least.getState().isFeasible() && greatest.getState().isFeasible()
                ? OptionalDouble.of((greatest.getValue() - least.getValue()) / heads)
                : OptionalDouble.empty();
    }

    /** As told of the units as they were, and as they were after some had moved. */
    private void told(ExpressionsBasedModel model, Map<List<String>, Variable> away, List<String> margin) {
        String name = margin.get(0);
        double heads = QUARTERS.contains(name) ? heads(List.of("total")) / 4.0 : heads(margin);
        int sign = name.equals(board.moved().unit()) ? -1 : name.equals("u0") ? 1 : 0;
        if (board.moved().heads() == 0 || sign == 0) {
            double[] known = told(name);
            if (heads > 0 && known[0] <= known[1]) {
                away.get(margin).lower(known[0] * heads).upper(known[1] * heads);
            }
            return;
        }
        for (ObjectNode view : views) {
            CutKnowledge one = new CutKnowledge(board, List.of(view), counted);
            double[] known = one.told(name);
            List<Integer> sizes = one.sizes(name);
            if (sizes.isEmpty() || (known[0] == 0 && known[1] == 100)) {
                continue;
            }
            boolean isMoved = sizes.get(0) != (int) heads;
            Expression said = model.addExpression().set(away.get(margin), 1);
            if (isMoved) {
                said.set(away.get(List.of("moved")), sign);
            }
            said.lower(known[0] * sizes.get(0)).upper(known[1] * sizes.get(0));
        }
    }

    private static void variable(
            ExpressionsBasedModel model, Map<List<String>, Variable> away, List<String> name, double heads) {
        away.put(name, model.addVariable(name.toString()).lower(0).upper(100 * heads));
    }

    private static void sum(
            ExpressionsBasedModel model,
            Map<List<String>, Variable> away,
            List<String> whole,
            List<List<String>> parts) {
        Expression sum = model.addExpression().level(0).set(away.get(whole), -1);
        parts.forEach(part -> sum.set(away.get(part), 1));
    }

    int heads(List<String> names) {
        return board.heads(atom -> names.stream().allMatch(atom::is));
    }
}

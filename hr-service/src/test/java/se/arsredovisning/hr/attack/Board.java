package se.arsredovisning.hr.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import se.arsredovisning.hr.document.Column;
import se.arsredovisning.hr.document.SickLeaveGroup;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/**
 * A board with habits of its own, which writes its sections year after year, mends them and begins the next from the last.
 *
 * @param habits what it does
 * @param truth what really was, by year
 * @param writes what it sends, in order
 */
record Board(Habits habits, Map<Integer, TruthOfYear> truth, List<Write> writes) {

    static final int FIRST = 2019;
    static final int LAST = 2022;

    /**
     * What a board does with its numbers.
     *
     * @param sizes how likely it gives the size of a group; 1 always
     * @param total whether it gives the size of all
     * @param hours how likely it gives the hours of a group; 1 always
     * @param blanks how likely it leaves a number out
     * @param changes how likely it prints a change
     * @param previousSizes whether the year before has sizes too
     * @param typed whether it types the next year by hand
     * @param corrects whether it writes a section twice, with better head counts
     * @param interim whether its reports are of August
     * @param marks how likely it marks a place
     */
    record Habits(
            double sizes,
            boolean total,
            double hours,
            double blanks,
            double changes,
            boolean previousSizes,
            boolean typed,
            boolean corrects,
            boolean interim,
            double marks) {

        /** Whether they are those that the API document asks for. */
        boolean areDocumented() {
            return sizes == 1
                    && total
                    && (hours == 0 || hours == 1)
                    && blanks == 0
                    && marks == 0
                    && previousSizes
                    && !corrects;
        }
    }

    /**
     * One request.
     *
     * @param section what it writes
     * @param sort how
     * @param document what is sent, where that is a document of the board's own
     */
    record Write(SectionId section, Sort sort, ObjectNode document) {

        /** What is sent where the section was read before: hidden places without numbers, all other numbers as told. */
        ObjectNode resent(JsonNode told) {
            ObjectNode again = ((ObjectNode) told.deepCopy()).put("comment", "Nytt");
            if (sort == Sort.READ_WITHOUT_SIZES) {
                rows(again)
                        .forEach(row -> row.forEach(place -> {
                            if (place instanceof ObjectNode year) {
                                year.remove("employees");
                            }
                        }));
            }
            return again;
        }
    }

    /** How a section is written. */
    enum Sort {
        WHOLE,
        SUCCESSOR,
        READ,
        READ_WITHOUT_SIZES
    }

    static Board draw(RandomGenerator random, String name) {
        Habits habits = new Habits(
                random.nextInt(3) > 0 ? 1 : 0.7,
                random.nextInt(4) > 0,
                random.nextInt(3) > 0 ? 0 : random.nextBoolean() ? 1 : 0.5,
                random.nextInt(3) > 0 ? 0 : 0.15,
                random.nextInt(3) / 2.0,
                random.nextInt(3) > 0,
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(5) == 0,
                random.nextInt(6) == 0 ? 0.1 : 0);
        Map<Integer, TruthOfYear> truth = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            truth.put(year, TruthOfYear.draw(random));
        }
        Board board = new Board(habits, truth, new ArrayList<>());
        SectionId first = SectionId.parse("1489-" + name + "-2020" + (habits.interim() ? "-08" : ""));
        board.write(first, random);
        board.write(first.nextYear(), random);
        if (random.nextBoolean()) {
            board.write(first, random);
        }
        if (random.nextInt(3) == 0) {
            board.write(first.nextYear().nextYear(), random);
            board.write(first.nextYear(), random);
        }
        return board;
    }

    private void write(SectionId section, RandomGenerator random) {
        if (!habits.typed() && section.year() > 2020) {
            writes.add(new Write(section, Sort.SUCCESSOR, null));
        }
        if (habits.corrects() && random.nextBoolean()) {
            writes.add(new Write(section, Sort.WHOLE, document(section, random)));
            truth.put(section.year(), truth.get(section.year()).corrected(random));
        }
        writes.add(new Write(section, Sort.WHOLE, document(section, random)));
        switch (random.nextInt(8)) {
            case 0 -> writes.add(new Write(section, Sort.READ, null));
            case 1 -> writes.add(new Write(section, Sort.READ_WITHOUT_SIZES, null));
            default -> {}
        }
    }

    private ObjectNode document(SectionId section, RandomGenerator random) {
        ObjectNode document = Json.MAPPER.createObjectNode().put("organisation", "Kontoret");
        boolean hasPrevious = random.nextInt(4) > 0;
        for (SickLeaveGroup group : SickLeaveGroup.values()) {
            ObjectNode row = document.withArray("/sickLeave")
                    .addObject()
                    .put("group", group.code())
                    .put("label", group.code());
            place(row, group, Column.CURRENT, truth.get(section.year()), random);
            if (hasPrevious) {
                place(row, group, Column.PREVIOUS, truth.get(section.year() - 1), random);
            }
            if (random.nextDouble() < habits.changes()) {
                double change = truth.get(section.year()).percent().get(group)
                        - truth.get(section.year() - 1).percent().get(group);
                boolean isSomebody = group.kind() == SickLeaveGroup.Kind.LENGTH
                        || (truth.get(section.year()).employees().get(group) > 0
                                && truth.get(section.year() - 1).employees().get(group) > 0);
                if (isSomebody) {
                    row.putObject("published").put("change", Rounding.tenths(change));
                }
            }
        }
        return document;
    }

    private void place(ObjectNode row, SickLeaveGroup group, Column column, TruthOfYear year, RandomGenerator random) {
        ObjectNode place = Json.MAPPER.createObjectNode();
        boolean isLength = group.kind() == SickLeaveGroup.Kind.LENGTH;
        Integer heads = isLength ? null : year.employees().get(group);
        boolean isTotal = group == SickLeaveGroup.TOTAL;
        boolean hasSize = isTotal ? habits.total() : random.nextDouble() < habits.sizes();
        boolean hasHours = random.nextDouble() < habits.hours();
        boolean isBlank = random.nextDouble() < habits.blanks();
        if (heads != null && hasSize && (column == Column.CURRENT || habits.previousSizes())) {
            place.put("employees", heads);
        }
        if (!isBlank && (isLength || heads > 0)) {
            place.putObject("published")
                    .put("percent", Rounding.tenths(year.percent().get(group)));
            if (!isLength && hasHours) {
                int ordinary = year.hours().get(group);
                if (ordinary > 0) {
                    place.put("ordinaryHours", ordinary);
                    place.put("absenceHours", Rounding.hundredths(year.percent().get(group) * ordinary / 100));
                }
            }
            if (random.nextDouble() < habits.marks()) {
                place.put("status", "suppressed").put("reason", "singled-out");
            }
        }
        if (!place.isEmpty()) {
            row.set(column.member(), place);
        }
    }

    /** The section of a year's place in what is served. */
    static JsonNode rows(JsonNode view) {
        return view.path("sickLeave");
    }
}

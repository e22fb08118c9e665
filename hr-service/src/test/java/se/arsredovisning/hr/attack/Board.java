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
     * @param total how likely it gives the size of all
     * @param hours how likely it gives the hours of a group; 1 always
     * @param blanks how likely it leaves a number out
     * @param changes how likely it prints a change
     * @param previousSizes whether the year before has sizes too
     * @param typed whether it types the next year by hand
     * @param corrects whether it writes a section twice, with better head counts
     * @param interim whether its reports are of August
     * @param marks how likely it marks a place
     * @param facts whether its prose restates the total, to two decimals
     * @param staff how likely it gives the staff of the last month
     * @param anyOrder whether it writes its years in any order
     * @param shy whether it leaves out sizes and numbers of few people itself
     */
    record Habits(
            double sizes,
            double total,
            double hours,
            double blanks,
            double changes,
            boolean previousSizes,
            boolean typed,
            boolean corrects,
            boolean interim,
            double marks,
            boolean facts,
            double staff,
            boolean anyOrder,
            boolean shy) {}

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
            again.remove(DERIVED);
            for (JsonNode one : rows(again)) {
                ObjectNode row = ((ObjectNode) one).retain(GIVEN);
                for (Column column : Column.values()) {
                    if (row.path(column.member()) instanceof ObjectNode place) {
                        place.remove("percent");
                        resent(row, column, place);
                    }
                }
            }
            for (JsonNode month : again.path("staffing")) {
                ((ObjectNode) month).retain("period", "permanent", "fixedTerm");
            }
            return again;
        }

        private void resent(ObjectNode row, Column column, ObjectNode place) {
            switch (sort) {
                case READ_WITHOUT_SIZES -> place.remove("employees");
                case READ_WITH_OTHER_SIZES -> {
                    JsonNode other = document.path("sickLeave")
                            .valueStream()
                            .filter(sent -> sent.path("group").equals(row.path("group")))
                            .findFirst()
                            .orElseThrow()
                            .at("/" + column.member() + "/employees");
                    if (other.isNumber() && (other.intValue() > 0 || place.isEmpty())) {
                        place.set("employees", other);
                    }
                }
                case READ_AND_MARKED -> {
                    if (place.has("published") && row.path("group").asText().equals("age-30-49")) {
                        place.put("status", "suppressed").put("reason", "singled-out");
                    }
                }
                default -> {}
            }
        }
    }

    private static final List<String> DERIVED = List.of(
            "id",
            "municipality",
            "board",
            "period",
            "revision",
            "updatedAt",
            "status",
            "longTermShare",
            "summary",
            "checks",
            "_links");
    private static final List<String> GIVEN = List.of("group", "label", "current", "previous", "published", "comment");

    /** How a section is written. */
    enum Sort {
        WHOLE,
        SUCCESSOR,
        READ,
        READ_WITHOUT_SIZES,
        READ_WITH_OTHER_SIZES,
        READ_AND_MARKED,
        DELETE
    }

    static Board draw(RandomGenerator random, String name) {
        Habits habits = new Habits(
                random.nextInt(3) > 0 ? 1 : 0.7,
                random.nextInt(4) > 0 ? 1 : random.nextInt(2) / 2.0,
                random.nextInt(3) > 0 ? 0 : random.nextBoolean() ? 1 : 0.5,
                random.nextInt(3) > 0 ? 0 : 0.15,
                random.nextInt(3) / 2.0,
                random.nextInt(3) > 0,
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(5) == 0,
                random.nextInt(6) == 0 ? 0.1 : 0,
                random.nextInt(6) == 0,
                random.nextInt(4) == 0 ? 0.5 : 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
        double scale = random.nextInt(3) == 0 ? 0.3 * random.nextDouble() : 1;
        Map<Integer, TruthOfYear> truth = new TreeMap<>();
        for (int year = FIRST; year <= LAST; year++) {
            truth.put(year, TruthOfYear.draw(random, scale));
        }
        Board board = new Board(habits, truth, new ArrayList<>());
        SectionId first = SectionId.parse("1489-" + name + "-2020" + (habits.interim() ? "-08" : ""));
        if (habits.anyOrder()) {
            for (int i = 0; i < 4; i++) {
                board.write(first.yearsLater(random.nextInt(3)).orElseThrow(), random);
            }
            return board;
        }
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
            // Either the first head counts fit the numbers, or the mended ones do.
            TruthOfYear fits = truth.get(section.year());
            TruthOfYear other = fits.corrected(random);
            boolean isFirstRight = random.nextBoolean();
            truth.put(section.year(), isFirstRight ? fits : other);
            writes.add(new Write(section, Sort.WHOLE, document(section, random)));
            truth.put(section.year(), isFirstRight ? other : fits);
            if (random.nextInt(3) == 0) {
                writes.add(new Write(section, Sort.READ_WITH_OTHER_SIZES, document(section, random)));
            }
        }
        writes.add(new Write(section, Sort.WHOLE, document(section, random)));
        switch (random.nextInt(16)) {
            case 0, 1 -> writes.add(new Write(section, Sort.READ, null));
            case 2, 3 -> writes.add(new Write(section, Sort.READ_WITHOUT_SIZES, null));
            case 4 -> writes.add(new Write(section, Sort.READ_AND_MARKED, null));
            case 5 -> {
                writes.add(new Write(section, Sort.DELETE, null));
                writes.add(new Write(section, Sort.WHOLE, document(section, random)));
            }
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
                    row.putObject("published").put("change", Rounding.to(decimals(), change));
                }
            }
        }
        if (habits.facts() && random.nextBoolean()) {
            document.withArray("/facts")
                    .addObject()
                    .put("key", "sjuk")
                    .put("label", "Sjuk")
                    .put(
                            "value",
                            Rounding.hundredths(
                                    truth.get(section.year()).percent().get(SickLeaveGroup.TOTAL)))
                    .put("unit", "percent")
                    .put("decimals", 2)
                    .put("concerns", "hr.sick-leave")
                    .put("kind", "outcome")
                    .put("period", section.period());
        }
        for (int year = section.year(); year >= section.year() - 1; year--) {
            if (random.nextDouble() < habits.staff()) {
                ObjectNode month = document.withArray("/staffing").addObject();
                month.put("period", year + section.endOfPeriod().toString().substring(4, 7));
                int all = truth.get(year).employees().get(SickLeaveGroup.TOTAL);
                month.putObject("permanent").put("headcount", all - all / 5);
                month.putObject("fixedTerm").put("headcount", all / 5);
            }
        }
        if (decimals() != 1) {
            document.put("percentDecimals", decimals());
        }
        staffGroups(document, section);
        return document;
    }

    /** How exactly it prints its percentages: a habit of its own. */
    private int decimals() {
        return 1 + habits.hashCode() / 3 % 2 * Integer.signum(habits.hashCode());
    }

    /** Counts its staff by sex and by age too, in every third section, where the table of sick leave may have no sizes. */
    private void staffGroups(ObjectNode document, SectionId section) {
        if (Math.floorMod(section.year() + habits.hashCode(), 3) > 0) {
            return;
        }
        String month = section.endOfPeriod().toString().substring(0, 7);
        SickLeaveGroup.Kind.OF_PEOPLE.stream()
                .flatMap(kind -> kind.groups().stream())
                .forEach(group -> group.dimensions().forEach((dimension, value) -> document.withArray("/staffGroups")
                        .addObject()
                        .put("period", month)
                        .put("label", group.code())
                        .put(dimension, value)
                        .put("headcount", truth.get(section.year()).employees().get(group))));
    }

    private void place(ObjectNode row, SickLeaveGroup group, Column column, TruthOfYear year, RandomGenerator random) {
        ObjectNode place = Json.MAPPER.createObjectNode();
        boolean isLength = group.kind() == SickLeaveGroup.Kind.LENGTH;
        Integer heads = isLength ? null : year.employees().get(group);
        boolean isTotal = group == SickLeaveGroup.TOTAL;
        boolean hasSize = random.nextDouble() < (isTotal ? habits.total() : habits.sizes());
        boolean hasHours = random.nextDouble() < habits.hours();
        boolean isBlank = random.nextDouble() < habits.blanks();
        if (habits.shy() && heads != null && heads <= 10) {
            hasSize &= random.nextInt(3) == 0;
            isBlank |= random.nextInt(3) == 0;
        }
        if (heads != null && hasSize && (column == Column.CURRENT || habits.previousSizes())) {
            place.put("employees", heads);
        }
        if (!isBlank && (isLength || heads > 0)) {
            place.putObject("published")
                    .put("percent", Rounding.to(decimals(), year.percent().get(group)));
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

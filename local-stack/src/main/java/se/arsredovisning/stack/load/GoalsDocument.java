package se.arsredovisning.stack.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goals section of a report: three of the council's priorities, and under each two of the board's goals. */
final class GoalsDocument {

    private static final int YEARS_TOLD = 3;
    private static final Map<Integer, String> PRIORITIES = Map.of(
            1, "Kommunen växer genom att stärka arbetsliv, näringsliv och föreningsliv",
            3, "Invånarna har inflytande, får god service och ett gott bemötande",
            4, "Kommunen har god ekonomi och är en attraktiv arbetsgivare");

    /** By goal, in the order of the indicators. */
    private static final List<Goal> GOALS = List.of(
            new Goal(1, "foretagsklimat", "Företagens ärenden ska avgöras snabbare och med bättre service"),
            new Goal(1, "foretagsdialog", "Dialogen mellan nämnden och näringslivet ska bli bättre"),
            new Goal(3, "medborgardialog", "Invånarnas möjligheter att delta i kommunens utveckling ska öka"),
            new Goal(3, "inflytande", "Brukarnas inflytande över nämndens verksamhet ska öka"),
            new Goal(4, "bemotande", "Alla ska få ett gott bemötande vid kontakt med förvaltningen"),
            new Goal(4, "telefon", "Den som tar kontakt med förvaltningen ska få svar direkt"));

    /** What a board with a scale of its own calls the assessments. */
    private static final Map<String, String> STEPS =
            Map.of("fulfilled", "gront", "partly-fulfilled", "gult", "not-fulfilled", "rott");

    private record Goal(int priority, String key, String title) {}

    private final Board board;
    private final int year;

    GoalsDocument(Board board, int year) {
        this.board = board;
        this.year = year;
    }

    /** The section as it is sent. */
    ObjectNode document() {
        ObjectNode section = Documents.object();
        section.put("source", Documents.SOURCE);
        section.put("comment", board.kind().name() + " följer upp sex mål för " + year + ".");
        ArrayNode priorities = section.putArray("priorities");
        List.of(1, 3, 4).forEach(number -> {
            ObjectNode priority = priorities.addObject().put("number", number).put("title", PRIORITIES.get(number));
            ArrayNode goals = priority.putArray("goals");
            for (int g = 0; g < GOALS.size(); g++) {
                if (GOALS.get(g).priority() == number) {
                    goal(goals.addObject(), g);
                }
            }
        });
        long fulfilled = GOALS.stream()
                .filter(goal -> assessment(GOALS.indexOf(goal)).equals("fulfilled"))
                .count();
        if (board.kind().tellsMore()) {
            scale(section.putArray("assessmentScale"));
            new AssignmentsTable(board, year).rows(section.putArray("assignments"));
        }
        ArrayNode facts = section.putArray("facts");
        facts.add(counted("mal", "Nämndens mål", GOALS.size(), "goals.summary.goals"));
        facts.add(counted("uppfyllda", "Mål som är uppfyllda", fulfilled, "goals.summary.fulfilled"));
        if (board.kind().tellsMore()) {
            facts.add(counted("grona", "Gröna mål", fulfilled, "goals.summary.step-" + STEPS.get("fulfilled")));
        }
        return section;
    }

    private static void scale(ArrayNode scale) {
        step(scale, "fulfilled", "Grönt", "fulfilled");
        step(scale, "partly-fulfilled", "Gult", "partly");
        step(scale, "not-fulfilled", "Rött", "not");
    }

    private static void step(ArrayNode scale, String assessment, String label, String meaning) {
        scale.addObject().put("key", STEPS.get(assessment)).put("label", label).put("meaning", meaning);
    }

    private ObjectNode counted(String key, String label, long number, String code) {
        return Documents.fact(key, label, number, "count", 0)
                .put("concerns", code)
                .put("kind", "count")
                .put("period", String.valueOf(year));
    }

    private void goal(ObjectNode node, int g) {
        Goal goal = GOALS.get(g);
        String assessment = assessment(g);
        node.put("key", goal.key())
                .put("title", goal.title())
                .put("assessment", board.kind().tellsMore() ? STEPS.get(assessment) : assessment);
        node.put(
                "comment",
                switch (assessment) {
                    case "fulfilled" -> "Målet är uppfyllt. Nyckeltalen når sina målvärden.";
                    case "not-fulfilled" -> "Målet är inte uppfyllt. Nämnden ser över sina insatser inför nästa år.";
                    default -> "Målet är delvis uppfyllt. En del av nyckeltalen når sina målvärden.";
                });
        measure(node.putArray("indicators"), GeneratedMeasure.INDICATORS.get(g), "council", board.municipality());
        ArrayNode keyFigures = node.putArray("keyFigures");
        keyFigures(g).forEach(measure -> measure(keyFigures, measure, "board", board.key()));
    }

    /** One for every goal, and a second one for every second. */
    private static List<GeneratedMeasure> keyFigures(int g) {
        List<GeneratedMeasure> own = new ArrayList<>();
        own.add(GeneratedMeasure.KEY_FIGURES.get(g * 3 / 2));
        if (g % 2 == 1) {
            own.add(GeneratedMeasure.KEY_FIGURES.get(g * 3 / 2 + 1));
        }
        return own;
    }

    /** What the key figures say, and partly fulfilled where one of them was not measured. */
    private String assessment(int g) {
        List<Optional<Boolean>> reached = keyFigures(g).stream()
                .map(measure -> measure.reached(board.key(), year))
                .toList();
        if (Collections.frequency(reached, Optional.of(true)) == reached.size()) {
            return "fulfilled";
        }
        return Collections.frequency(reached, Optional.of(false)) == reached.size()
                ? "not-fulfilled"
                : "partly-fulfilled";
    }

    private void measure(ArrayNode measures, GeneratedMeasure measure, String owner, String whose) {
        ObjectNode node = measures.addObject()
                .put("key", measure.key())
                .put("name", measure.name())
                .put("owner", owner)
                .put("unit", measure.unit())
                .put("decimals", measure.decimals())
                .put("direction", measure.isHigherBetter() ? "higher-is-better" : "lower-is-better");
        ArrayNode values = node.putArray("values");
        for (int of = year; of > year - YEARS_TOLD; of--) {
            ObjectNode value = values.addObject().put("year", of);
            if (of == year) {
                value.put("target", measure.target(whose, of));
            }
            outcome(value, measure.outcome(whose, of), of == year && isPreliminary(measure, whose));
        }
    }

    /** What is preliminary in its own year is final, and the same, in the years after. */
    private boolean isPreliminary(GeneratedMeasure measure, String whose) {
        return Draw.of(whose, "preliminary", measure.key(), year).happens(10);
    }

    private static void outcome(ObjectNode value, Optional<BigDecimal> outcome, boolean isPreliminary) {
        if (outcome.isEmpty()) {
            value.put("status", "missing").put("reason", "Mätningen gjordes inte detta år");
        } else {
            value.put("outcome", outcome.get()).put("status", isPreliminary ? "preliminary" : "final");
        }
    }
}

package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Sections without faults, of any scale and any mixture of what is known and what is not. */
public final class Sections {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final Random random;
    private List<String> steps = List.of("without-remark", "with-remark", "not-carried-out");

    private Sections(Random random) {
        this.random = random;
    }

    /** Any of them. */
    public static Arbitrary<ObjectNode> any() {
        return Arbitraries.randomValue(random -> new Sections(random).section());
    }

    private ObjectNode section() {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        int likelihood = 2 + random.nextInt(4);
        int consequence = 2 + random.nextInt(4);
        boolean standard = random.nextBoolean();
        if (!standard) {
            section.putObject("scale").put("likelihood", likelihood).put("consequence", consequence);
        }
        if (random.nextBoolean()) {
            ArrayNode levels = section.putArray("levels");
            levels.addObject().put("key", "a").put("label", "A").put("from", 1);
            levels.addObject().put("key", "b").put("label", "B").put("from", 2 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            section.put("asOf", BEGINNING.plusDays(random.nextInt(500)).toString());
        }
        if (random.nextBoolean()) {
            steps = List.of("gron", "gul", "rod", "svart", "ej-gjord");
            ArrayNode scale = section.putArray("assessmentScale");
            scale.addObject().put("key", "gron").put("label", "Grön").put("meaning", "fulfilled");
            scale.addObject().put("key", "gul").put("label", "Gul").put("meaning", "partly");
            scale.addObject().put("key", "rod").put("label", "Röd").put("meaning", "not");
            scale.addObject()
                    .put("key", "svart")
                    .put("label", "Svart")
                    .put("meaning", any(List.of("not", "not-assessed")));
            scale.addObject().put("key", "ej-gjord").put("label", "Ej gjord").put("meaning", "not-carried-out");
        }
        ArrayNode controls = section.putArray("controls");
        for (int c = random.nextInt(8); c > 0; c--) {
            controls.add(control("k" + c, standard ? 4 : likelihood, standard ? 4 : consequence));
        }
        if (random.nextBoolean()) {
            section.putObject("reportedSummary")
                    .put("withoutRemark", random.nextInt(9))
                    .put("withRemark", random.nextInt(9));
        }
        return section;
    }

    private ObjectNode control(String key, int likelihood, int consequence) {
        ObjectNode control =
                JsonNodeFactory.instance.objectNode().put("key", key).put("risk", "Risk " + key);
        rate(control, likelihood, consequence);
        for (String member : List.of("inherentRisk", "residualRisk", "acceptedRisk")) {
            ObjectNode rating = control.objectNode();
            rate(rating, likelihood, consequence);
            if (!rating.isEmpty() && random.nextBoolean()) {
                control.set(member, rating);
            }
        }
        if (random.nextBoolean()) {
            control.put("frequency", any(List.of("weekly", "monthly", "yearly", "continuous", "half-yearly")));
        }
        assess(control);
        ArrayNode results = control.putArray("results");
        for (int r = random.nextInt(4); r > 0; r--) {
            ObjectNode result = results.addObject().put("key", "r" + r).put("text", "Text");
            if (random.nextBoolean()) {
                result.put("date", BEGINNING.plusDays(random.nextInt(400)).toString());
            }
            assess(result);
        }
        ArrayNode actions = control.putArray("actions");
        for (int a = random.nextInt(3); a > 0; a--) {
            ObjectNode action = actions.addObject().put("key", "a" + a).put("text", "Text");
            if (random.nextBoolean()) {
                action.put("due", BEGINNING.plusDays(random.nextInt(400)).toString());
            }
            if (random.nextBoolean()) {
                action.put("state", any(List.of("planned", "ongoing", "done", "cancelled")));
            }
        }
        return control;
    }

    private void rate(ObjectNode rating, int likelihood, int consequence) {
        int l = 1 + random.nextInt(likelihood);
        int c = 1 + random.nextInt(consequence);
        switch (random.nextInt(3)) {
            case 0 -> rating.put("likelihood", l).put("consequence", c);
            case 1 -> rating.put("riskValue", l * c);
            default -> {}
        }
    }

    private void assess(ObjectNode node) {
        if (random.nextBoolean()) {
            node.put("assessment", any(steps));
        }
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}

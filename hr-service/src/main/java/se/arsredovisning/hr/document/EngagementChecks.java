package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether a printed index of engagement is the mean of its parts. */
final class EngagementChecks {

    private EngagementChecks() {}

    /** One check for each year that prints the index and all its parts. */
    static List<Check> of(List<Engagement> engagement) {
        List<Check> checks = new ArrayList<>();
        for (int e = 0; e < engagement.size(); e++) {
            Engagement one = engagement.get(e);
            String pointer = "/engagement/" + e + "/index";
            if (one.printedIndex() != null) {
                one.mean()
                        .ifPresent(mean -> checks.add(PrintedNumberCheck.of(
                                Engagement.CODE + "." + one.year(),
                                "mean",
                                pointer,
                                Sentence.of("hr.name.engagement", one.year()),
                                Interval.of(one.printedIndex(), one.decimals()),
                                mean,
                                Sentence.of("hr.against.indices", one.year()),
                                new CountedIn(Unit.INDEX, null),
                                one.decimals())));
            }
        }
        return checks;
    }
}

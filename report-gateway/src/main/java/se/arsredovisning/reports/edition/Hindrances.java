package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.draft.FrozenDraft;
import se.arsredovisning.reports.section.Freshness;
import se.arsredovisning.reports.section.PartState;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionContent;

/** What is in the way of a report's publication: all of it, each thing with its place. */
final class Hindrances {

    /**
     * How a copy may stand that its service has just confirmed. What was announced since then is of after the publication, as if it
     * had come a moment later.
     */
    private static final Set<Freshness> CONFIRMABLE =
            Set.of(Freshness.CURRENT, Freshness.UNCONFIRMED, Freshness.UNREACHABLE, Freshness.BEHIND);

    private static final String APPROVED = "approved";

    private final List<Fault> faults = new ArrayList<>();

    private Hindrances() {}

    /**
     * Holds a report against what is asked to be published.
     *
     * @param confirmed the parts whose services have just said that their copies are what they have
     * @param content what would be published
     * @param before the report's editions so far
     */
    static List<Fault> of(
            FrozenDraft draft,
            Set<ReportPart> confirmed,
            EditionContent content,
            EditionRequest request,
            ReportEditions before) {
        Hindrances found = new Hindrances();
        found.parts(draft, confirmed);
        found.checks(content);
        found.explanations(content);
        found.preliminary(content, request);
        found.terms(content, request, before);
        return found.faults;
    }

    private void parts(FrozenDraft draft, Set<ReportPart> confirmed) {
        Map<ReportPart, SectionContent> texts =
                draft.texts().stream().collect(Collectors.toMap(SectionContent::part, Function.identity()));
        for (PartState state : draft.parts()) {
            ReportPart part = state.part();
            String place = "/sections/" + part.member();
            SectionContent text = texts.get(part);
            if (!draft.included().contains(part)) {
                continue;
            }
            if (text == null) {
                faults.add(new Fault(place, "missing", reason(state)));
            } else if (!confirmed.contains(part)
                    || !CONFIRMABLE.contains(state.freshness())
                    || state.revision() != draft.revisionOf(part)) {
                faults.add(new Fault(place, "stale", reason(state)));
            } else {
                String status = Json.read(text.content()).path("status").asText("draft");
                if (!status.equals(APPROVED)) {
                    faults.add(new Fault(place, status, Sentence.of("reports.edition.not-approved")));
                }
            }
        }
    }

    private static Sentence reason(PartState state) {
        return state.freshness()
                .reason()
                .map(why -> Sentence.of("reports.edition.not-current", why))
                .orElseGet(() -> Sentence.of("reports.edition.not-confirmed"));
    }

    private void checks(EditionContent content) {
        for (JsonNode check : content.checks()) {
            if (check.path("result").asText().equals("discrepancy") && !check.has("explanation")) {
                String code = check.path("code").asText();
                faults.add(new Fault(
                        "/checks" + Json.step(code),
                        "discrepancy",
                        Sentence.of("reports.edition.not-explained", code)));
            }
        }
    }

    private void explanations(EditionContent content) {
        int place = 0;
        for (JsonNode explanation : content.explanations()) {
            boolean isOfOne = content.checks().valueStream().anyMatch(check -> Explanations.isOf(explanation, check));
            if (!isOfOne) {
                faults.add(new Fault(
                        "/explanations/" + place + "/check",
                        explanation.path("check").asText(),
                        Sentence.of("reports.edition.no-such-check")));
            }
            place++;
        }
    }

    private void preliminary(EditionContent content, EditionRequest request) {
        Set<String> there = content.preliminary();
        there.stream()
                .filter(code -> !request.preliminary().contains(code))
                .forEach(code -> faults.add(
                        new Fault("/preliminary", code, Sentence.of("reports.edition.preliminary-not-confirmed"))));
        for (int i = 0; i < request.preliminary().size(); i++) {
            String code = request.preliminary().get(i);
            if (!there.contains(code)) {
                faults.add(new Fault("/preliminary/" + i, code, Sentence.of("reports.edition.not-preliminary")));
            }
        }
    }

    private void terms(EditionContent content, EditionRequest request, ReportEditions before) {
        if (!request.isDecided()) {
            return;
        }
        if (!request.tellsDecision()) {
            faults.add(new Fault("/decision", null, Sentence.of("reports.edition.no-decision")));
        }
        before.decided()
                .filter(decided -> request.reason() == null)
                .ifPresent(decided -> faults.add(
                        new Fault("/reason", null, Sentence.of("reports.edition.no-reason", decided.number()))));
        before.proposal()
                .filter(proposal -> !request.confirmDifference()
                        && !proposal.proof().contentHash().equals(content.hash()))
                .ifPresent(proposal -> faults.add(new Fault(
                        "/confirmDifference",
                        false,
                        Sentence.of(
                                "reports.edition.differs",
                                proposal.number(),
                                EditionView.DRAFTS + proposal.report() + "/editions/" + proposal.number()
                                        + "/difference"))));
    }
}

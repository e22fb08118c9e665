package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.section.Section;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.finance.sie.SieEncoding;
import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.finance.sie.SieReader;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.ShortText;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.Written;
import se.arsredovisning.kit.sentence.Sentence;

/** Takes a ledger into a section. The file is read to its end before anything is locked or written. */
@ApplicationScoped
public class LedgerService {

    private final SectionService sections;
    private final MappingService mappings;

    LedgerService(SectionService sections, MappingService mappings) {
        this.sections = sections;
        this.mappings = mappings;
    }

    /**
     * What an import is asked to do.
     *
     * @param section the section
     * @param columns the columns to take
     * @param options what to do where the file could be taken in more than one way
     * @param encoding how the file's texts are read, or null where its bytes tell
     * @param dryRun whether to write nothing
     */
    record Order(
            SectionId section,
            List<AmountColumn> columns,
            LedgerOptions options,
            SieEncoding encoding,
            boolean dryRun) {}

    /**
     * What the section said and would say, or says now.
     *
     * @param before its document before
     * @param after the document that is kept, or would be
     * @param result what the ledger wrote
     */
    record Outcome(JsonNode before, JsonNode after, LedgerImport.Result result) {}

    /**
     * What an import came to.
     *
     * @param answer what to say of it
     * @param revision the section's revision now
     */
    record Done(LedgerAnswer answer, Revision revision) {}

    /**
     * Takes a SIE file into a section that exists, by its board's mapping.
     *
     * @param change who writes and why; without a reason, the file is named; what was chosen is added
     * @throws IOException when the file cannot be read to its end
     * @throws ProblemException {@code not-found} without section or mapping, {@code precondition-failed}, {@code
     *     invalid-content} with every fault of the file, of the mapping's rules or of what the section would become;
     *     nothing is changed then
     */
    Done take(Order order, Precondition precondition, Change change, InputStream file) throws IOException {
        precondition.check(sections.present(order.section()).id());
        String mappingId = MappingService.idOf(order.section());
        AccountMapping mapping = AccountMapping.read(Json.read(mappings.present(mappingId).document));
        Ledger.Order asked = new Ledger.Order(order.section(), mapping, order.columns(), order.options());
        LedgerSums sums = new LedgerSums(mapping, asked.time());
        SieSummary summary = SieReader.read(file, sums, order.encoding());
        if (summary.fatal()) {
            throw ProblemException.invalid(
                    summary.faults().stream().map(LedgerService::fault).toList());
        }
        Ledger ledger = summed(asked, summary, sums);
        if (!ledger.faults().isEmpty()) {
            throw ProblemException.invalid(ledger.faults());
        }
        return write(order, precondition, change, ledger, AccountMappingResource.path(mappingId));
    }

    private static Ledger summed(Ledger.Order asked, SieSummary summary, LedgerSums sums) {
        try {
            return Ledger.of(asked, summary, sums);
        } catch (ArithmeticException e) {
            throw ProblemException.invalid(
                    List.of(new Fault("", null, Sentence.of("finance.ledger.fault.sum-too-large"))));
        }
    }

    private Done write(Order order, Precondition precondition, Change change, Ledger ledger, String mappingPath) {
        AtomicReference<JsonNode> before = new AtomicReference<>();
        AtomicReference<LedgerImport.Result> result = new AtomicReference<>();
        UnaryOperator<JsonNode> edit = document -> {
            before.set(document);
            result.set(LedgerImport.into(document, ledger, order.columns(), mappingPath));
            return result.get().document();
        };
        Revision revision;
        JsonNode after;
        if (order.dryRun()) {
            after = sections.tryOut(sections.present(order.section()), precondition, edit);
            revision = sections.present(order.section());
        } else {
            Change named = change.withReason(reason(change, ledger));
            Written written = sections.edit(order.section(), precondition, named, edit, Section::json);
            revision = written.revision();
            after = written.shown();
        }
        return new Done(
                LedgerAnswer.of(
                        order.dryRun(),
                        revision.number(),
                        ledger,
                        new Outcome(before.get(), after, result.get()),
                        order.columns()),
                revision);
    }

    /** Why, with what was chosen: whoever reads the history must know that the file was not taken as it stands. */
    static String reason(Change change, Ledger ledger) {
        String why = change.reason() == null ? "Import of " + ledger.source() : change.reason();
        String chosen = ledger.chosen().text();
        String added = chosen.isEmpty() ? "" : " (" + chosen + ")";
        return ShortText.of(why, Change.MAX_REASON_LENGTH - added.length()) + added;
    }

    private static Fault fault(SieFault fault) {
        return new Fault("line " + fault.line(), fault.label(), fault.message());
    }
}

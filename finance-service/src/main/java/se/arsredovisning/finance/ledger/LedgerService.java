package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import se.arsredovisning.finance.document.Column;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.finance.sie.SieReader;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;

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
     * @param dryRun whether to write nothing
     */
    record Order(SectionId section, List<Column> columns, boolean dryRun) {}

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
     * @param change who writes and why; without a reason, the file is named
     * @throws IOException when the file cannot be read to its end
     * @throws ProblemException {@code not-found} without section or mapping, {@code precondition-failed}, {@code
     *     invalid-content} with every fault of the file, of the mapping's rules or of what the section would become;
     *     nothing is changed then
     */
    Done take(Order order, Precondition precondition, Change change, InputStream file) throws IOException {
        precondition.check(sections.present(order.section()).id());
        String mappingId = MappingService.idOf(order.section());
        AccountMapping mapping = AccountMapping.read(Json.read(mappings.present(mappingId).document));
        LedgerSums sums = new LedgerSums(mapping, order.section().endOfPeriod());
        SieSummary summary = SieReader.read(file, sums);
        if (summary.fatal()) {
            throw ProblemException.invalid(
                    summary.faults().stream().map(LedgerService::fault).toList());
        }
        Ledger ledger = new Ledger(order.section(), mapping, summary, sums);
        List<Fault> faults = ledger.faults(order.columns());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return write(order, precondition, change, ledger, AccountMappingResource.path(mappingId));
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
        if (order.dryRun()) {
            sections.tryOut(order.section(), precondition, edit);
            revision = sections.present(order.section());
        } else {
            Change named = change.reason() == null ? new Change(change.by(), "Import of " + ledger.source()) : change;
            revision = sections.replace(order.section(), precondition, named, head -> {
                        if (!head.exists()) {
                            throw ProblemException.notFound("There is no section " + order.section() + ".");
                        }
                        return edit.apply(head.document());
                    })
                    .revision();
        }
        boolean changed = !Json.same(before.get(), result.get().document());
        return new Done(
                LedgerAnswer.of(
                        order.dryRun(),
                        changed,
                        revision.number(),
                        ledger,
                        result.get(),
                        before.get(),
                        order.columns()),
                revision);
    }

    private static Fault fault(SieFault fault) {
        return new Fault("line " + fault.line(), fault.label(), fault.message());
    }
}

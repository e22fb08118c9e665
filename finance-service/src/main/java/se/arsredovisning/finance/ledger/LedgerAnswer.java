package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.document.SectionView;
import se.arsredovisning.finance.sie.SieSummary;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;

/**
 * What an import of a ledger came to.
 *
 * @param dryRun whether nothing was written
 * @param changed whether the section is, or would be, another
 * @param revision the section's revision now
 * @param format {@code sie}
 * @param file what the file is
 * @param accepted what the request accepted of the file, as far as there was something to accept
 * @param basis what the request asked outcomes to be told by, or null
 * @param written the cells that the ledger tells, as the section has them now or would have them
 * @param unmapped the board's amounts that no rule takes
 * @param withoutObject the amounts that name no object of the board's dimension, so that they may be the board's
 * @param otherBoards how much is other boards'
 * @param warnings what somebody should know of the file and of how it was taken
 * @param difference what the import changes in the section's document (RFC 6902)
 * @param links as absolute paths
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerAnswer(
        boolean dryRun,
        boolean changed,
        long revision,
        String format,
        FileSummary file,
        List<String> accepted,
        String basis,
        List<Cell> written,
        List<Amount> unmapped,
        List<Amount> withoutObject,
        OtherBoards otherBoards,
        List<LedgerFindings.Warning> warnings,
        JsonNode difference,
        @JsonProperty("_links") Map<String, Map<String, String>> links) {

    /**
     * What a file says of itself.
     *
     * @param company whose ledger it is, or null
     * @param organisationNumber as in the file, or null
     * @param program what wrote it, or null
     * @param generated when, or null
     * @param type the SIE type, 1 to 4
     * @param encoding how its texts were read
     * @param vouchers how many it has
     * @param transactions how many rows these have
     * @param checksummed whether it has a checksum, which is right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileSummary(
            String company,
            String organisationNumber,
            String program,
            LocalDate generated,
            int type,
            String encoding,
            long vouchers,
            long transactions,
            boolean checksummed) {}

    /**
     * A cell that the ledger tells.
     *
     * @param statement the key of its statement, or null
     * @param line the key of its line, or null
     * @param project the key of its project, or null
     * @param column its column
     * @param before what stood there, or null
     * @param after the ledger's amount, with the sign of the table
     * @param accounts how many accounts that is the sum of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            String statement,
            String line,
            String project,
            String column,
            BigDecimal before,
            BigDecimal after,
            int accounts) {}

    /**
     * What an account comes to, as the ledger has it: debit positive.
     *
     * @param column the column that it is of
     * @param account its number
     * @param name its name, or null
     * @param amount in SEK
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amount(String column, String account, String name, BigDecimal amount) {}

    /**
     * What is other boards'.
     *
     * @param accounts how many accounts have such amounts
     * @param debit the sum of those in debit, in SEK
     * @param credit the sum of those in credit, in SEK, negative
     */
    record OtherBoards(int accounts, BigDecimal debit, BigDecimal credit) {}

    static LedgerAnswer of(
            boolean dryRun, long revision, Ledger ledger, LedgerService.Outcome outcome, List<AmountColumn> columns) {
        SieSummary file = ledger.file();
        LedgerOptions chosen = ledger.chosen();
        List<Amount> unmapped = new ArrayList<>();
        List<Amount> withoutObject = new ArrayList<>();
        Map<String, Long> others = new TreeMap<>();
        for (AmountColumn column : columns) {
            Map<Integer, Map<String, Long>> sums = ledger.sums(column);
            unmapped.addAll(amounts(column, ledger, sums.get(AccountMapping.UNMAPPED)));
            withoutObject.addAll(amounts(column, ledger, sums.get(AccountMapping.WITHOUT_OBJECT)));
            if (column == columns.get(0)) {
                others.putAll(sums.getOrDefault(AccountMapping.OTHER_BOARD, Map.of()));
            }
        }
        return new LedgerAnswer(
                dryRun,
                !Json.same(outcome.before(), outcome.after()),
                revision,
                "sie",
                new FileSummary(
                        file.company(),
                        file.organisationNumber(),
                        file.program(),
                        file.generated(),
                        file.type(),
                        file.encoding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        file.vouchers(),
                        file.transactions(),
                        file.checksummed()),
                chosen.accepted().stream().sorted().map(Acceptance::word).toList(),
                chosen.basis() == null ? null : chosen.basis().word(),
                outcome.result().written().stream()
                        .map(cell -> cell(outcome.result().document(), cell))
                        .toList(),
                unmapped,
                withoutObject,
                new OtherBoards(others.size(), kronor(others, 1), kronor(others, -1)),
                ledger.warnings(),
                Json.difference(outcome.before(), outcome.after()),
                Links.of(
                        "section",
                        SectionView.path(ledger.section()),
                        "mapping",
                        AccountMappingResource.path(MappingService.idOf(ledger.section()))));
    }

    private static BigDecimal kronor(Map<String, Long> amounts, int sign) {
        return LedgerImport.kronor(amounts.values().stream()
                .filter(amount -> Long.signum(amount) == sign)
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static List<Amount> amounts(AmountColumn column, Ledger ledger, Map<String, Long> sums) {
        return sums == null
                ? List.of()
                : sums.entrySet().stream()
                        .filter(sum -> sum.getValue() != 0)
                        .map(sum -> new Amount(
                                column.member(),
                                sum.getKey(),
                                ledger.name(sum.getKey()),
                                LedgerImport.kronor(sum.getValue())))
                        .toList();
    }

    private static Cell cell(JsonNode json, LedgerImport.Written cell) {
        String key = json.at(cell.pointer()).path("key").textValue();
        boolean isLine = cell.pointer().startsWith("/statements/");
        String statement = isLine
                ? json.at(cell.pointer().substring(0, cell.pointer().indexOf("/lines/")))
                        .path("key")
                        .textValue()
                : null;
        return new Cell(
                statement,
                isLine ? key : null,
                isLine ? null : key,
                cell.column(),
                cell.before(),
                cell.after(),
                cell.accounts());
    }
}

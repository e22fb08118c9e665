package se.arsredovisning.finance.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/** What a file says of itself. */
final class Heading {

    private final SieFields fields;
    private final Values values;
    private final SieAccounts ledger;
    private final SieConsumer consumer;
    private final FaultLog log;

    private final List<SieYear> years = new ArrayList<>();
    private boolean flagged;
    private String program;
    private LocalDate generated;
    private String company;
    private String organisationNumber;
    private int type = 1;
    private String format;
    private long formatLine;
    private String currency = "SEK";
    private LocalDate balancesTo;

    Heading(SieFields fields, Values values, SieAccounts ledger, SieConsumer consumer, FaultLog log) {
        this.fields = fields;
        this.values = values;
        this.ledger = ledger;
        this.consumer = consumer;
        this.log = log;
    }

    /** Takes a line with one of the labels that say what the file is. */
    void take(Label label, long line) {
        switch (label) {
            case FLAGGA -> flag(line);
            case PROGRAM -> program = (fields.text(1) + " " + fields.text(2)).strip();
            case FORMAT -> {
                format = values.required(1, "finance.sie.no-format");
                formatLine = line;
            }
            case GEN -> generated = values.date(1);
            case SIETYP -> type = type(values.required(1, "finance.sie.no-type"));
            case FNAMN -> {
                company = values.required(1, "finance.sie.no-name");
                log.name(line, label, company);
                consumer.company(company);
            }
            case ORGNR -> organisationNumber = fields.isEmpty(1) ? null : fields.text(1);
            case RAR -> year();
            case OMFATTN -> {
                balancesTo = values.date(1);
                ledger.balancesTo(balancesTo);
                consumer.balancesTo(balancesTo);
            }
            case VALUTA -> currency = values.required(1, "finance.sie.no-currency");
            default -> throw new IllegalArgumentException(label.text());
        }
    }

    private void flag(long line) {
        if (flagged) {
            throw new BadLine(Sentence.of("finance.sie.flag-twice"));
        }
        flagged = true;
        String flag = fields.text(1);
        if (flag.equals("1")) {
            log.warn(line, Label.FLAGGA.text(), Sentence.of("finance.sie.read-before"));
        } else if (!flag.equals("0")) {
            throw new BadLine(Sentence.of("finance.sie.flag", BadLine.quoted(flag)));
        }
    }

    private static int type(String text) {
        return switch (text) {
            case "1", "2", "3", "4" -> text.charAt(0) - '0';
            default -> throw new BadLine(Sentence.of("finance.sie.type", BadLine.quoted(text)));
        };
    }

    private void year() {
        SieYear year = new SieYear(values.year(1), values.date(2), values.date(3));
        if (year.end().isBefore(year.start())) {
            throw new BadLine(Sentence.of("finance.sie.year-upside-down"));
        }
        if (years.stream().anyMatch(other -> other.index() == year.index())) {
            throw new BadLine(Sentence.of("finance.sie.year-twice", year.index()));
        }
        years.add(year);
        ledger.year(year);
        consumer.year(year);
    }

    /** Whether {@code #FLAGGA} has been there. */
    boolean isFlagged() {
        return flagged;
    }

    /** The type of SIE. */
    int type() {
        return type;
    }

    /** Takes the end of the file. */
    void end(long line, SieEncoding encoding) {
        if (company == null) {
            log.warn(line, Label.FNAMN.text(), Sentence.of("finance.sie.missing"));
        }
        if (format == null) {
            log.warn(line, Label.FORMAT.text(), Sentence.of("finance.sie.format-missing", encoding));
        } else if (!encoding.isCalled(format)) {
            log.warn(
                    formatLine,
                    Label.FORMAT.text(),
                    Sentence.of("finance.sie.format-other", BadLine.quoted(format), encoding));
        }
    }

    /** Says what the file is. */
    SieSummary summary(SieEncoding encoding, Vouchers vouchers, Lines lines, boolean checksummed, boolean stopped) {
        return new SieSummary(
                program,
                generated,
                company,
                organisationNumber,
                type,
                encoding,
                currency,
                balancesTo,
                years,
                vouchers.vouchers(),
                vouchers.transactions(),
                lines.bytes(),
                checksummed,
                log.faults(),
                log.contradictions(),
                log.warnings(),
                stopped);
    }
}

package se.arsredovisning.finance.sie;

import se.arsredovisning.kit.sentence.Sentence;

/** The accounts, dimensions, objects, balances and month's values of a file. */
final class Registers {

    private final SieFields fields;
    private final Values values;
    private final SieAccounts ledger;
    private final SieConsumer consumer;
    private final FaultLog log;
    private boolean anyValue;

    Registers(SieFields fields, Values values, SieAccounts ledger, SieConsumer consumer, FaultLog log) {
        this.fields = fields;
        this.values = values;
        this.ledger = ledger;
        this.consumer = consumer;
        this.log = log;
    }

    /** Takes a line with one of the labels of accounts, dimensions, objects and values. */
    void take(Label label, long line) {
        switch (label) {
            case KONTO -> consumer.account(ledger.account(1).number, name(label, line, 2));
            case KTYP -> kind();
            case DIM -> consumer.dimension(new SieDimension(values.dimension(1), name(label, line, 2), null));
            case UNDERDIM ->
                consumer.dimension(new SieDimension(values.dimension(1), name(label, line, 2), values.dimension(3)));
            case OBJEKT ->
                consumer.object(new SieObject(
                        values.dimension(1), values.required(2, "finance.sie.no-object"), name(label, line, 3)));
            case IB -> balance(SieBalance.Type.OPENING);
            case UB -> balance(SieBalance.Type.CLOSING);
            case RES -> balance(SieBalance.Type.RESULT);
            case OIB -> objectBalance(SieBalance.Type.OBJECT_OPENING);
            case OUB -> objectBalance(SieBalance.Type.OBJECT_CLOSING);
            case PSALDO, PBUDGET -> periodValue(label, line);
            default -> throw new IllegalArgumentException(label.text());
        }
    }

    private String name(Label label, long line, int field) {
        String name = fields.text(field);
        log.name(line, label, name);
        return name;
    }

    private void kind() {
        SieAccounts.Account account = ledger.account(1);
        String letter = fields.text(2);
        AccountKind kind = AccountKind.ofLetter(letter)
                .orElseThrow(() -> new BadLine(Sentence.of("finance.sie.kind", BadLine.quoted(letter))));
        ledger.kind(account, kind);
        consumer.accountKind(account.number, kind);
    }

    private void balance(SieBalance.Type type) {
        int year = values.year(1);
        SieAccounts.Account account = ledger.account(2);
        long amount = values.amount(3);
        ledger.balance(account, type, year, amount);
        anyValue = true;
        consumer.balance(new SieBalance(type, year, account.number, SieObjects.NONE, amount));
    }

    private void objectBalance(SieBalance.Type type) {
        if (!fields.isList(3)) {
            throw new BadLine(Sentence.of("finance.sie.no-objects"));
        }
        int year = values.year(1);
        String account = ledger.account(2).number;
        SieObjects objects = values.objects(3);
        long amount = values.amount(4);
        anyValue = true;
        consumer.balance(new SieBalance(type, year, account, objects, amount));
    }

    private void periodValue(Label label, long line) {
        int year = values.year(1);
        var period = values.period(2);
        String account = ledger.account(3).number;
        SieObjects objects = values.objects(4);
        long amount = values.amount(fields.isList(4) ? 5 : 4);
        Sentence outside = ledger.outOfYear(year, period.atDay(1), period.atEndOfMonth());
        if (outside != null) {
            log.warnOfMany(line, label, Sentence.of("finance.sie.period-out-of-year", period, outside));
        }
        anyValue = true;
        consumer.periodValue(new SiePeriodValue(
                label == Label.PBUDGET ? SiePeriodValue.Type.BUDGET : SiePeriodValue.Type.OUTCOME,
                year,
                period,
                account,
                objects,
                amount));
    }

    /** Whether there is any balance or month's value. */
    boolean hasValues() {
        return anyValue;
    }
}

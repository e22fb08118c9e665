package se.arsredovisning.finance.sie;

/** The accounts, dimensions, objects, balances and month's values of a file. */
final class Registers {

    private final Fields fields;
    private final Values values;
    private final Ledger ledger;
    private final SieConsumer consumer;
    private boolean anyValue;

    Registers(Fields fields, Values values, Ledger ledger, SieConsumer consumer) {
        this.fields = fields;
        this.values = values;
        this.ledger = ledger;
        this.consumer = consumer;
    }

    /** Takes a line with one of the labels of accounts, dimensions, objects and values. */
    void take(Label label) {
        switch (label) {
            case KONTO -> consumer.account(ledger.account(1).number, fields.text(2));
            case KTYP -> kind();
            case DIM -> consumer.dimension(new SieDimension(values.dimension(1), fields.text(2), null));
            case UNDERDIM ->
                consumer.dimension(new SieDimension(values.dimension(1), fields.text(2), values.dimension(3)));
            case OBJEKT ->
                consumer.object(new SieObject(values.dimension(1), values.required(2, "object"), fields.text(3)));
            case IB -> balance(SieBalance.Type.OPENING);
            case UB -> balance(SieBalance.Type.CLOSING);
            case RES -> balance(SieBalance.Type.RESULT);
            case OIB -> objectBalance(SieBalance.Type.OBJECT_OPENING);
            case OUB -> objectBalance(SieBalance.Type.OBJECT_CLOSING);
            case PSALDO -> periodValue(SiePeriodValue.Type.OUTCOME);
            case PBUDGET -> periodValue(SiePeriodValue.Type.BUDGET);
            default -> throw new IllegalArgumentException(label.shown());
        }
    }

    private void kind() {
        Ledger.Account account = ledger.account(1);
        String letter = fields.text(2);
        AccountKind kind = AccountKind.ofLetter(letter)
                .orElseThrow(() -> new BadLine("the kind " + BadLine.quoted(letter) + " is not one of T, S, K and I"));
        ledger.kind(account, kind);
        consumer.accountKind(account.number, kind);
    }

    private void balance(SieBalance.Type type) {
        int year = values.year(1);
        Ledger.Account account = ledger.account(2);
        long amount = values.amount(3);
        if (year == 0) {
            ledger.balance(account, type, amount);
        }
        anyValue = true;
        consumer.balance(new SieBalance(type, year, account.number, SieObjects.NONE, amount));
    }

    private void objectBalance(SieBalance.Type type) {
        if (!fields.isList(3)) {
            throw new BadLine("has no list of objects");
        }
        int year = values.year(1);
        String account = ledger.account(2).number;
        SieObjects objects = values.objects(3);
        long amount = values.amount(4);
        anyValue = true;
        consumer.balance(new SieBalance(type, year, account, objects, amount));
    }

    private void periodValue(SiePeriodValue.Type type) {
        int year = values.year(1);
        var period = values.period(2);
        String account = ledger.account(3).number;
        SieObjects objects = values.objects(4);
        long amount = values.amount(fields.isList(4) ? 5 : 4);
        anyValue = true;
        consumer.periodValue(new SiePeriodValue(type, year, period, account, objects, amount));
    }

    /** Whether there is any balance or month's value. */
    boolean hasValues() {
        return anyValue;
    }
}

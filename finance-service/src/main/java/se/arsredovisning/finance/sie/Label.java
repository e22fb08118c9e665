package se.arsredovisning.finance.sie;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The labels of the standard. */
enum Label {
    FLAGGA,
    PROGRAM,
    FORMAT,
    GEN,
    SIETYP,
    FNAMN,
    ORGNR,
    RAR,
    OMFATTN,
    VALUTA,
    KONTO,
    KTYP,
    DIM,
    UNDERDIM,
    OBJEKT,
    IB,
    UB,
    OIB,
    OUB,
    RES,
    PSALDO,
    PBUDGET,
    VER,
    TRANS,
    RTRANS,
    BTRANS,
    KSUMMA,
    /** Known and of no use here, all below: address, industry, internal number, kind of company, chart, remark. */
    ADRESS,
    BKOD,
    FNR,
    FTYP,
    KPTYP,
    PROSA,
    TAXAR,
    ENHET,
    SRU,
    /** Not a label of the standard. */
    UNKNOWN;

    private static final Map<String, Label> BY_NAME = new TreeMap<>();

    static {
        for (Label label : values()) {
            if (label != UNKNOWN) {
                BY_NAME.put(label.text(), label);
            }
        }
    }

    /** The label that a text with {@code #} is, in either case. */
    static Label of(String text) {
        return BY_NAME.getOrDefault(text.toUpperCase(Locale.ROOT), UNKNOWN);
    }

    /** The label with its {@code #}. */
    String text() {
        return "#" + name();
    }

    /** Whether it is a row of a voucher. */
    boolean isRow() {
        return this == TRANS || this == RTRANS || this == BTRANS;
    }
}

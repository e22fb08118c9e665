package se.arsredovisning.table;

/** How a CSV file is written. Every dialect can be read. */
public enum CsvDialect {
    /** Semicolons, decimal commas and a byte order mark: what a Swedish Excel opens right away. */
    SWEDISH_EXCEL(';', ',', "\uFEFF"),
    /** Commas and decimal points, as RFC 4180 and most programs have it. */
    RFC_4180(',', '.', "");

    private final char separator;
    private final char decimalSign;
    private final String mark;

    CsvDialect(char separator, char decimalSign, String mark) {
        this.separator = separator;
        this.decimalSign = decimalSign;
        this.mark = mark;
    }

    /** What stands between two cells. */
    public char separator() {
        return separator;
    }

    /** What stands between a number's whole part and its decimals. */
    public char decimalSign() {
        return decimalSign;
    }

    /** What the file begins with. */
    public String mark() {
        return mark;
    }
}

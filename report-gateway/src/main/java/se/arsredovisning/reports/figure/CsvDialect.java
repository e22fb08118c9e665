package se.arsredovisning.reports.figure;

/** How a CSV file of figures is written. */
enum CsvDialect {
    /** Commas and decimal points. */
    RFC_4180("rfc-4180", ',', '.', ""),
    /** What a Swedish Excel opens right away. */
    SV("sv", ';', ',', "\uFEFF");

    private final String word;
    private final char separator;
    private final char decimalSign;
    private final String mark;

    CsvDialect(String word, char separator, char decimalSign, String mark) {
        this.word = word;
        this.separator = separator;
        this.decimalSign = decimalSign;
        this.mark = mark;
    }

    String word() {
        return word;
    }

    char separator() {
        return separator;
    }

    char decimalSign() {
        return decimalSign;
    }

    /** What the file begins with. */
    String mark() {
        return mark;
    }
}

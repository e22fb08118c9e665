package se.arsredovisning.finance.sie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/** What the fields of a line mean. Every method refuses what it cannot read with a {@link BadLine}. */
final class Values {

    /** Amounts stay under this, in öre, so that the difference of two cannot overflow. */
    private static final long AMOUNT_LIMIT = 100_000_000_000_000_000L;

    /** How many digits of an amount people write together. */
    private static final int THOUSANDS = 3;

    private static final int MAX_YEARS = 99;
    private static final int MAX_DIMENSION = 999_999;
    private static final int DATES = 2048;
    private static final int OBJECT_LISTS = 16_384;
    private static final int TEXTS = 1_024;

    private final SieFields fields;
    private final ByteTable<SieObjects> objects = new ByteTable<>(OBJECT_LISTS);
    private final ByteTable<String> texts = new ByteTable<>(TEXTS);
    private final int[] dateKeys = new int[DATES];
    private final LocalDate[] dates = new LocalDate[DATES];

    Values(SieFields fields) {
        this.fields = fields;
    }

    /**
     * An amount in hundredths: digits, at most two decimals after a point, perhaps a minus sign. One that may be the start
     * of an amount with spaces in it is refused: the rest would be taken for a quantity, and most of the amount be lost.
     */
    long amount(int field) {
        if (fields.isEmpty(field)) {
            throw new BadLine(Sentence.of("finance.sie.no-amount"));
        }
        byte[] b = fields.content();
        int to = fields.end(field);
        int at = fields.start(field);
        boolean negative = b[at] == '-';
        at += negative ? 1 : 0;
        int digits = at;
        long value = 0;
        int decimals = -1;
        for (; at < to; at++) {
            int digit = b[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value < AMOUNT_LIMIT ? 10 * value + digit : value;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (b[at] == '.' && decimals < 0 && at > digits) {
                decimals = 0;
            } else {
                throw noAmount(field);
            }
        }
        if (at == digits || decimals == 0 || decimals > 2 || fields.isList(field)) {
            throw noAmount(field);
        }
        if (decimals < 0 && to - digits <= THOUSANDS && isThousands(field + 1)) {
            String start = fields.text(field);
            String rest = fields.text(field + 1);
            throw new BadLine(
                    Sentence.of("finance.sie.amount-with-space", BadLine.quoted(start), BadLine.quoted(rest), start));
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            value = value < AMOUNT_LIMIT ? 10 * value : value;
        }
        if (value >= AMOUNT_LIMIT) {
            throw new BadLine(Sentence.of("finance.sie.amount-too-large", BadLine.quoted(fields.text(field))));
        }
        return negative ? -value : value;
    }

    /** Whether a field is three digits, perhaps with decimals. */
    private boolean isThousands(int field) {
        if (field >= fields.count()) {
            return false;
        }
        int from = fields.start(field);
        int length = fields.end(field) - from;
        if (length < THOUSANDS || (length > THOUSANDS && fields.content()[from + THOUSANDS] != '.')) {
            return false;
        }
        for (int i = from; i < from + THOUSANDS; i++) {
            if (fields.content()[i] < '0' || fields.content()[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private BadLine noAmount(int field) {
        return new BadLine(Sentence.of("finance.sie.amount", BadLine.quoted(fields.text(field))));
    }

    /** A day, {@code yyyyMMdd}; null where there is none. */
    LocalDate dateIfAny(int field) {
        return fields.isEmpty(field) ? null : date(field);
    }

    /** A day, {@code yyyyMMdd}. */
    LocalDate date(int field) {
        int key = digits(field, 8);
        int slot = Math.floorMod(key, DATES);
        if (key > 0 && dateKeys[slot] == key) {
            return dates[slot];
        }
        try {
            LocalDate date = LocalDate.of(key / 10_000, key / 100 % 100, key % 100);
            dateKeys[slot] = key;
            dates[slot] = date;
            return date;
        } catch (DateTimeException e) {
            throw noDate(field);
        }
    }

    private BadLine noDate(int field) {
        return new BadLine(
                fields.isEmpty(field)
                        ? Sentence.of("finance.sie.no-date")
                        : Sentence.of("finance.sie.date", BadLine.quoted(fields.text(field))));
    }

    /** A month, {@code yyyyMM}. */
    YearMonth period(int field) {
        int key = digits(field, 6);
        try {
            return YearMonth.of(key / 100, key % 100);
        } catch (DateTimeException e) {
            throw new BadLine(Sentence.of("finance.sie.period", BadLine.quoted(fields.text(field))));
        }
    }

    /** A number of so many digits, or -1, which is no date and no month. */
    private int digits(int field, int length) {
        if (field >= fields.count() || fields.end(field) - fields.start(field) != length) {
            return -1;
        }
        int value = 0;
        for (int i = fields.start(field); i < fields.end(field); i++) {
            int digit = fields.content()[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** The index of a financial year, such as 0 or -1. */
    int year(int field) {
        return number(fields.text(field), "finance.sie.year", -MAX_YEARS, MAX_YEARS);
    }

    /** The number of a dimension. */
    int dimension(int field) {
        return number(fields.text(field), "finance.sie.dimension", 1, MAX_DIMENSION);
    }

    /** The objects of a list, none where there is no list. */
    SieObjects objects(int field) {
        if (!fields.isList(field)) {
            return SieObjects.NONE;
        }
        int from = fields.listStart(field);
        int to = fields.listEnd(field);
        if (from == to) {
            return SieObjects.NONE;
        }
        SieObjects known = objects.get(fields.line(), from, to);
        return known != null ? known : objects.put(fields.line(), from, to, readObjects(field));
    }

    private SieObjects readObjects(int field) {
        List<String> words = fields.words(field);
        if (words.size() % 2 != 0) {
            throw new BadLine(Sentence.of("finance.sie.odd-list"));
        }
        int[] dimensions = new int[words.size() / 2];
        String[] numbers = new String[dimensions.length];
        for (int i = 0; i < dimensions.length; i++) {
            int dimension = number(words.get(2 * i), "finance.sie.dimension", 1, MAX_DIMENSION);
            int at = i;
            for (; at > 0 && dimensions[at - 1] >= dimension; at--) {
                if (dimensions[at - 1] == dimension) {
                    throw new BadLine(Sentence.of("finance.sie.two-objects", dimension));
                }
                dimensions[at] = dimensions[at - 1];
                numbers[at] = numbers[at - 1];
            }
            dimensions[at] = dimension;
            numbers[at] = words.get(2 * i + 1);
        }
        return SieObjects.sorted(dimensions, numbers);
    }

    /** A text of which the same few come again and again. */
    String repeated(int field) {
        if (fields.isEmpty(field)) {
            return "";
        }
        int from = fields.start(field);
        int to = fields.end(field);
        String known = texts.get(fields.content(), from, to);
        return known != null ? known : texts.put(fields.content(), from, to, fields.text(field));
    }

    /**
     * A text that must be there.
     *
     * @param otherwise the key of what is said where it is not
     */
    String required(int field, String otherwise) {
        if (fields.isEmpty(field)) {
            throw new BadLine(Sentence.of(otherwise));
        }
        return fields.text(field);
    }

    private static int number(String text, String otherwise, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadLine(Sentence.of(otherwise, BadLine.quoted(text), least, most));
    }
}

package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.EnglishFault;

/** One ledger is written in many ways: those that are sound come to the same figures, those that are not are refused. */
class LedgerDialectsPropertiesTest {

    private static final String BANK = "1930";
    private static final List<String> ACCOUNTS = List.of("1210", "3010", "5010", "6010");
    private static final AccountMapping WHOLE = AccountMappingTest.mapping("""
            {"wholeFile": true, "rules": [
              {"accounts": ["3*"], "statement": "op", "line": "a"}, {"accounts": ["5*", "6*"], "statement": "op", "line": "b"},
              {"accounts": ["1*"], "statement": "op", "line": "c"}]}
            """);
    private static final AccountMapping BOARD = AccountMappingTest.mapping("""
            {"board": {"dimension": 1, "objects": ["10"]}, "rules": [
              {"accounts": ["3*"], "statement": "op", "line": "a"}, {"accounts": ["5*", "6*"], "statement": "op", "line": "b"},
              {"accounts": ["1*"], "statement": "op", "line": "c"}]}
            """);

    /** How months with objects stand beside those without. */
    private enum Parts {
        OF_TOTALS,
        APART,
        PER_DIMENSION
    }

    /** One amount. */
    private record Booking(String account, int month, String costCentre, String project, long amount) {
        String objects() {
            List<String> objects = new ArrayList<>();
            if (costCentre != null) {
                objects.add("1 \"" + costCentre + "\"");
            }
            if (project != null) {
                objects.add("6 \"" + project + "\"");
            }
            return "{" + String.join(" ", objects) + "}";
        }
    }

    private final List<Booking> bookings = new ArrayList<>();
    private final Map<String, Long> openings = new TreeMap<>();

    @Property(tries = 300)
    void comesToTheSameHoweverItIsWritten(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll boolean zeros,
            @ForAll boolean strays)
            throws IOException {
        book(new Random(seed));
        SectionId section =
                SectionId.parse(month == 12 ? "0180-board-2020" : "0180-board-%s".formatted(YearMonth.of(2020, month)));
        Map<Integer, Long> whole = expected(month, false);
        Map<Integer, Long> board = expected(month, true);

        List<String> files = new ArrayList<>();
        files.add(heading(4) + balances(zeros) + vouchers(strays));
        for (Parts parts : Parts.values()) {
            files.add(heading(3) + balances(zeros) + months(parts, strays));
        }
        for (String file : files) {
            assertThat(figures(read(section, WHOLE, file))).as(file).isEqualTo(whole);
            assertThat(figures(read(section, BOARD, file))).as(file).isEqualTo(board);
        }
        String typeTwo = heading(2) + balances(zeros) + months(null, strays);
        assertThat(figures(read(section, WHOLE, typeTwo))).as(typeTwo).isEqualTo(whole);
        if (month == 12) {
            String typeOne = heading(1) + balances(zeros);
            assertThat(figures(read(section, WHOLE, typeOne))).as(typeOne).isEqualTo(whole);
        }
    }

    @Property(tries = 200)
    void isRefusedWhereOneAmountIsAnother(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(max = 3) int way)
            throws IOException {
        Random random = new Random(seed);
        book(random);
        SectionId section =
                SectionId.parse(month == 12 ? "0180-board-2020" : "0180-board-%s".formatted(YearMonth.of(2020, month)));
        String told =
                way == 0 ? vouchers(false) : months(way == 1 ? null : way == 2 ? Parts.OF_TOTALS : Parts.APART, false);
        int type = way == 0 ? 4 : way == 1 ? 2 : 3;
        String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        long other = sum(account) + 1 + random.nextInt(100_000_000);
        String balances = balances(true)
                .replaceAll("#RES 0 " + account + " .*", "#RES 0 " + account + " " + text(other))
                .replaceAll(
                        "#UB 0 " + account + " .*",
                        "#UB 0 " + account + " "
                                + text(openings.get(account) == null ? 0 : openings.get(account) + other));

        assertThat(EnglishFault.of(
                        read(section, WHOLE, heading(type) + balances + told).faults()))
                .extracting(EnglishFault::reason)
                .singleElement()
                .asString()
                .contains("do not add up to the balances")
                .contains("account " + account);
    }

    private void book(Random random) {
        bookings.clear();
        openings.clear();
        long opened = 0;
        for (String account : ACCOUNTS) {
            int rows = 1 + random.nextInt(6);
            for (int i = 0; i < rows; i++) {
                // One sign an account, so that parts never come to nothing by chance: nothing could tell them then.
                long amount = (1 + random.nextInt(9_999_999)) * (account.startsWith("3") ? -1L : 1L);
                String costCentre = i == 0 ? "10" : random.nextInt(3) == 0 ? null : random.nextBoolean() ? "10" : "20";
                String project = costCentre == null || random.nextInt(3) > 0 ? null : "P1";
                int month = 1 + random.nextInt(12);
                bookings.add(new Booking(account, month, costCentre, project, amount));
                bookings.add(new Booking(BANK, month, null, null, -amount));
            }
        }
        if (random.nextBoolean()) {
            opened = 1 + random.nextInt(1_000_000);
        }
        openings.put("1210", opened);
        openings.put("2010", -opened);
    }

    private long sum(String account) {
        return bookings.stream()
                .filter(b -> b.account().equals(account))
                .mapToLong(Booking::amount)
                .sum();
    }

    private Map<Integer, Long> expected(int month, boolean board) {
        Map<Integer, Long> sums = new TreeMap<>();
        for (Booking b : bookings) {
            if (b.month() <= month && (!board || "10".equals(b.costCentre()))) {
                sums.merge(
                        b.account().startsWith("3") ? 0 : b.account().startsWith("1") ? 2 : 1, b.amount(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<Integer, Long> figures(Ledger ledger) {
        assertThat(ledger.faults()).isEmpty();
        Map<Integer, Long> sums = new TreeMap<>();
        ledger.sums(AmountColumn.OUTCOME)
                .forEach((rule, amounts) -> sums.merge(
                        rule,
                        amounts.values().stream().mapToLong(Long::longValue).sum(),
                        Long::sum));
        sums.keySet().removeIf(rule -> rule < 0);
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Ledger read(SectionId section, AccountMapping mapping, String file) throws IOException {
        return Ledgers.read(section, mapping, file, List.of(AmountColumn.OUTCOME), LedgerOptions.NONE);
    }

    private static String heading(int type) {
        return "#FLAGGA 0\n#FORMAT PC8\n#GEN 20210115\n#SIETYP " + type
                + "\n#FNAMN X\n#RAR 0 20200101 20201231\n#RAR -1 20190101 20191231\n";
    }

    private String balances(boolean zeros) {
        StringBuilder file = new StringBuilder();
        List<String> all = new ArrayList<>(ACCOUNTS);
        all.addAll(List.of(BANK, "2010"));
        for (String account : all) {
            if (account.compareTo("3") >= 0) {
                balance(file, "#RES", account, sum(account), zeros);
            } else {
                long opening = openings.getOrDefault(account, 0L);
                balance(file, "#IB", account, opening, true);
                balance(file, "#UB", account, opening + sum(account), zeros);
            }
        }
        return file.toString();
    }

    private static void balance(StringBuilder file, String label, String account, long amount, boolean zeros) {
        if (zeros || amount != 0) {
            file.append(label)
                    .append(" 0 ")
                    .append(account)
                    .append(' ')
                    .append(text(amount))
                    .append('\n');
        }
    }

    private String vouchers(boolean strays) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < bookings.size(); i += 2) {
            voucher(file, "2020%02d15".formatted(bookings.get(i).month()), bookings.get(i), bookings.get(i + 1));
        }
        if (strays) {
            voucher(file, "20191231", bookings.get(0), bookings.get(1));
            voucher(file, "20210101", bookings.get(0), bookings.get(1));
        }
        return file.toString();
    }

    private static void voucher(StringBuilder file, String day, Booking... rows) {
        file.append("#VER A 1 ").append(day).append("\n{\n");
        for (Booking row : rows) {
            file.append("#TRANS %s %s %s\n".formatted(row.account(), row.objects(), text(row.amount())));
        }
        file.append("}\n");
    }

    private String months(Parts parts, boolean strays) {
        Map<String, Long> values = new TreeMap<>();
        for (Booking b : bookings) {
            String start = "#PSALDO 0 2020%02d %s ".formatted(b.month(), b.account());
            boolean hasObjects = !b.objects().equals("{}");
            if (parts != Parts.APART || !hasObjects) {
                values.merge(start + "{}", b.amount(), Long::sum);
            }
            if (parts == Parts.PER_DIMENSION && hasObjects) {
                values.merge(start + "{1 \"" + b.costCentre() + "\"}", b.amount(), Long::sum);
                if (b.project() != null) {
                    values.merge(start + "{6 \"" + b.project() + "\"}", b.amount(), Long::sum);
                }
            } else if (parts != null && hasObjects) {
                values.merge(start + b.objects(), b.amount(), Long::sum);
            }
        }
        if (strays) {
            values.put("#PSALDO 0 201912 5010 {}", 700L);
            values.put("#PSALDO 0 202101 5010 {1 \"10\"}", 700L);
            values.put("#PSALDO -1 201912 5010 {}", 900L);
        }
        StringBuilder file = new StringBuilder();
        values.forEach((start, amount) ->
                file.append(start).append(' ').append(text(amount)).append('\n'));
        return file.toString();
    }

    private static String text(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}

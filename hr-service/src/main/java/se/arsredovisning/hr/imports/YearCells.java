package se.arsredovisning.hr.imports;

import java.util.List;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.hr.document.Column;
import se.arsredovisning.table.TableColumn;

/**
 * The cells of one year in a row of sick leave: which column holds which member of the place in the document.
 *
 * @param year the year
 */
record YearCells(Column year) {

    /** Both years, in the order of the columns. */
    static final List<YearCells> ALL =
            Stream.of(Column.values()).map(YearCells::new).toList();

    /**
     * A column whose cells disclosure control can hide.
     *
     * @param header its key
     * @param member where it stands in the year's place: {@code published/percent}
     */
    record Cell(String header, String member) {}

    /** The columns of the numbers that may have to be hidden. */
    List<Cell> numbers() {
        return List.of(
                new Cell(year.member() + "Percent", "published/percent"),
                new Cell(year.member() + "AbsenceHours", "absenceHours"),
                new Cell(year.member() + "OrdinaryHours", "ordinaryHours"));
    }

    /** The column of the number of employees, which is told. */
    String employees() {
        return year.member() + "Employees";
    }

    /** The column of the mark. */
    String mark() {
        return year.member() + "Withheld";
    }

    /** The columns, in the order of the template. */
    List<TableColumn> columns() {
        String when = year == Column.CURRENT ? "" : " föregående år";
        List<Cell> numbers = numbers();
        return List.of(
                TableColumn.percent(
                        numbers.get(0).header(),
                        "Sjukfrånvaro" + when,
                        "Procent av ordinarie arbetstid, som det är tryckt, med en decimal. Tomt där uppgiften inte lämnas: den"
                                + " finns kvar",
                        "3.4"),
                TableColumn.decimal(
                        numbers.get(1).header(),
                        "Sjuktimmar" + when,
                        "Timmar av sjukfrånvaro, tillsammans med de ordinarie timmarna",
                        ""),
                TableColumn.decimal(
                        numbers.get(2).header(),
                        "Ordinarie timmar" + when,
                        "Gruppens ordinarie arbetstid i timmar; tomt för en längd av frånvaron",
                        ""),
                TableColumn.integer(
                        employees(), "Anställda" + when, "Antal anställda i gruppen; tomt för en längd", "80"),
                TableColumn.choice(
                        mark(),
                        "Lämnas inte" + when,
                        Stream.of(Reason.values()).map(Reason::code).toList(),
                        "Varför uppgiften inte lämnas. Skriv singled-out där den pekar ut en person; de andra skälen sätter"
                                + " tjänsten själv",
                        ""));
    }
}

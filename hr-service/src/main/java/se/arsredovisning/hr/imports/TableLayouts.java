package se.arsredovisning.hr.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arsredovisning.hr.document.EmploymentForm;
import se.arsredovisning.hr.document.SickLeaveGroup;
import se.arsredovisning.hr.document.StaffGroup;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.ItemTable;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/** What the tables look like that are taken into a section, and rows that show how they are filled in. */
final class TableLayouts {

    /** What is said of the section itself. */
    static final TableLayout SECTION = new TableLayout(
            "section",
            "Hela avsnittet, på en rad. Krävs för ett nytt avsnitt. Det som inte står i filen är kvar; en tom cell tömmer"
                    + " uppgiften.",
            List.of(
                    TableColumn.text(
                                    "organisation",
                                    "Organisation",
                                    "Vems personal det är, som nämndens förvaltning",
                                    "Kommunledningskontoret")
                            .asRequired(),
                    TableColumn.text("source", "Källa", "Var de tryckta siffrorna kommer ifrån", "Årsredovisning 2020"),
                    TableColumn.integer(
                            "percentDecimals", "Decimaler i procent", "Sjukfrånvarons noggrannhet; tomt för en", ""),
                    TableColumn.text("comment", "Kommentar", "Markdown", "")));

    /** The staff by month, and by part of the organisation. */
    static final TableLayout STAFFING = new TableLayout(
            "staffing",
            "Personalen i slutet av en månad, med en del den i en del av organisationen. Det som inte står i filen är"
                    + " kvar; en tom cell tömmer uppgiften.",
            Stream.of(
                            Stream.of(
                                    TableColumn.month("period", "Månad", "Månaden: åååå-mm", "2020-12")
                                            .asRequired(),
                                    TableColumn.text(
                                            "part",
                                            "Del",
                                            "Nyckeln för en del av organisationen: små bokstäver a–z, siffror och bindestreck;"
                                                    + " tomt för hela",
                                            "kansli"),
                                    TableColumn.text(
                                            "label", "Benämning", "Delens namn; tomt för hela", "Kansliavdelningen")),
                            Arrays.stream(EmploymentForm.values()).flatMap(TableLayouts::staff))
                    .flatMap(columns -> columns)
                    .toList());

    /** The sick leave by group. */
    static final TableLayout SICK_LEAVE = new TableLayout(
            "sick-leave",
            "Sjukfrånvaron för en grupp, i procent av ordinarie arbetstid. Det som inte står i filen är kvar; en tom cell"
                    + " tömmer uppgiften, utom där den inte lämnas: den finns kvar.",
            Stream.of(
                            Stream.of(
                                    TableColumn.choice(
                                                    "group",
                                                    "Grupp",
                                                    Arrays.stream(SickLeaveGroup.values())
                                                            .map(SickLeaveGroup::code)
                                                            .toList(),
                                                    "Vems sjukfrånvaro, eller hur lång den var (days-)",
                                                    "women")
                                            .asRequired(),
                                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Kvinna")),
                            sickLeave())
                    .flatMap(columns -> columns)
                    .toList());

    /** The sick leave by unit. */
    static final TableLayout SICK_LEAVE_UNITS = new TableLayout(
            "sick-leave-units",
            "Sjukfrånvaron i en enhet, i procent av ordinarie arbetstid. Det som inte står i filen är kvar; en tom cell"
                    + " tömmer uppgiften, utom där den inte lämnas: den finns kvar.",
            Stream.of(
                            Stream.of(
                                    TableColumn.text(
                                                    "organisationUnit",
                                                    "Enhet",
                                                    "Nyckeln för en del av organisationen, densamma som i staff-groups och"
                                                            + " staffing: små bokstäver a–z, siffror och bindestreck",
                                                    "forskola")
                                            .asRequired(),
                                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Förskolan")),
                            sickLeave())
                    .flatMap(columns -> columns)
                    .toList());

    /** The sick leave by quarter. */
    static final TableLayout SICK_LEAVE_QUARTERS = new TableLayout(
            "sick-leave-quarters",
            "Sjukfrånvaron ett kvartal av sektionens år, i procent av kvartalets ordinarie arbetstid. Det som inte står i"
                    + " filen är kvar; en tom cell tömmer uppgiften, utom där den inte lämnas: den finns kvar.",
            Stream.of(
                            Stream.of(
                                    TableColumn.text("period", "Kvartal", "Kvartalet: åååå-Q1 till åååå-Q4", "2020-Q1")
                                            .asRequired(),
                                    TableColumn.text("label", "Benämning", "Som det står i rapporten", "Kvartal 1")),
                            sickLeave())
                    .flatMap(columns -> columns)
                    .toList());

    /** The staff by sex, age, unit, occupation and form of employment. */
    static final TableLayout STAFF_GROUPS = new TableLayout(
            "staff-groups",
            "En grupp av personalen i slutet av en månad: av ett kön, en ålder, en enhet, ett yrke eller en"
                    + " anställningsform, eller flera av dem. Det som inte står i filen är kvar; en tom cell tömmer"
                    + " uppgiften.",
            List.of(
                    TableColumn.month("period", "Månad", "Månaden: åååå-mm", "2020-12")
                            .asRequired(),
                    TableColumn.choice(
                            "sex", "Kön", List.of("women", "men"), "women kvinnor, men män; tomt för båda", "women"),
                    TableColumn.text("ageGroup", "Ålder", "I år: -29, 30-49, 50-; tomt för alla", ""),
                    TableColumn.text(
                            "organisationUnit",
                            "Enhet",
                            "Nyckeln för en del av organisationen: små bokstäver a–z, siffror och bindestreck; tomt för hela",
                            ""),
                    TableColumn.text("occupation", "Yrke", "Nyckeln för ett yrke; tomt för alla", "barnskotare"),
                    TableColumn.choice(
                            "employmentForm",
                            "Anställningsform",
                            Arrays.stream(StaffGroup.Form.values())
                                    .map(StaffGroup.Form::code)
                                    .toList(),
                            "permanent tillsvidare, fixed-term visstid, hourly timanställda; tomt för alla",
                            ""),
                    TableColumn.text(
                            "label",
                            "Benämning",
                            "Som det står i rapporten; krävs för en ny grupp",
                            "Barnskötare, kvinnor"),
                    TableColumn.integer("headcount", "Antal", "Antal personer i slutet av månaden", "58"),
                    TableColumn.decimal("fte", "Årsarbetare", "Med en decimal", "51.5"),
                    TableColumn.decimal("hours", "Timmar", "Arbetade timmar från 1 januari till månadens slut", "")));

    /** The engagement (HME) of each year. */
    static final ItemTable ENGAGEMENT = ItemTable.of(
                    new TableLayout(
                            "engagement",
                            "Hållbart medarbetarengagemang (HME) ett år: index från 0 till 100. Det som inte står i filen är"
                                    + " kvar; en tom cell tömmer uppgiften.",
                            List.of(
                                    TableColumn.integer("year", "År", "Året", "2020")
                                            .asRequired(),
                                    TableColumn.decimal("index", "Totalindex", "Som det är tryckt", "80"),
                                    TableColumn.decimal("motivation", "Motivation", "Delindex", "81"),
                                    TableColumn.decimal("leadership", "Ledarskap", "Delindex", "79"),
                                    TableColumn.decimal("steering", "Styrning", "Delindex", "80"),
                                    TableColumn.integer(
                                            "decimals", "Decimaler", "Indexens noggrannhet; tomt för hela tal", ""))),
                    Sentence.of("hr.import.a-year-of-engagement"),
                    List.of("year"))
            .in("/engagement");

    /** Every layout, in the order of a workbook's sheets. */
    static final List<TableLayout> ALL = List.of(
            SECTION,
            STAFFING,
            STAFF_GROUPS,
            SICK_LEAVE,
            SICK_LEAVE_UNITS,
            SICK_LEAVE_QUARTERS,
            ENGAGEMENT.layout(),
            OtherMembers.LAYOUT);

    /** Rows that show how a table is filled in, by the name of its layout. */
    static final Map<String, List<Map<String, Object>>> EXAMPLES = Map.of(
            SECTION.name(),
            List.of(Map.of("organisation", "Kommunledningskontoret", "source", "Årsredovisning 2020")),
            STAFFING.name(),
            List.of(
                    month("2020-12", Map.of(), 106, "103.3", 10, "8.4"),
                    month("2020-12", Map.of("part", "kansli", "label", "Kansliavdelningen"), 60, "58.1", 4, "3.2"),
                    month("2019-12", Map.of(), 103, "100.2", 13, "12.5")),
            STAFF_GROUPS.name(),
            List.of(
                    Map.of(
                            "period",
                            "2020-12",
                            "sex",
                            "women",
                            "occupation",
                            "barnskotare",
                            "label",
                            "Barnskötare, kvinnor",
                            "headcount",
                            58,
                            "fte",
                            new BigDecimal("51.5")),
                    Map.of(
                            "period",
                            "2020-12",
                            "employmentForm",
                            "hourly",
                            "label",
                            "Timanställda",
                            "headcount",
                            14,
                            "hours",
                            new BigDecimal("5210"))),
            ENGAGEMENT.layout().name(),
            List.of(engagement(2020, 80, 81, 79, 80), engagement(2019, 78, 79, 77, 78)),
            SICK_LEAVE.name(),
            List.of(
                    group("total", "Totalt", "3.1", 116, "4.0", "-0.9"),
                    group("women", "Kvinna", "3.4", 80, "4.7", "-1.3"),
                    group("men", "Man", "2.5", 36, "2.6", "-0.1")),
            SICK_LEAVE_UNITS.name(),
            List.of(named("organisationUnit", "kansli", "Kansliavdelningen", "2.9", 64, "3.6", "-0.7")),
            SICK_LEAVE_QUARTERS.name(),
            List.of(
                    named("period", "2020-Q1", "Kvartal 1", "3.9", 116, "4.4", "-0.5"),
                    named("period", "2020-Q2", "Kvartal 2", "2.8", 116, "3.7", "-0.9")));

    private TableLayouts() {}

    /** The columns of both years, and what is said of the difference. */
    private static Stream<TableColumn> sickLeave() {
        return Stream.concat(
                YearCells.ALL.stream().map(YearCells::columns).flatMap(List::stream),
                Stream.of(
                        TableColumn.percent(
                                "change", "Förändring", "I procentenheter, som den är tryckt, annars tomt", "-1.3"),
                        TableColumn.text("comment", "Kommentar", "Markdown", "Färre långa sjukskrivningar.")));
    }

    private static Stream<TableColumn> staff(EmploymentForm form) {
        return Stream.of(
                TableColumn.integer(form.member() + "Headcount", form.label(), "Antal personer", "10"),
                TableColumn.decimal(
                        form.member() + "Fte", form.label() + ", årsarbetare", "Årsarbetare, med en decimal", "8.4"));
    }

    private static Map<String, Object> month(
            String period, Map<String, Object> part, int permanent, String permanentFte, int fixed, String fixedFte) {
        Map<String, Object> row = new LinkedHashMap<>(part);
        row.put("period", period);
        row.put("permanentHeadcount", permanent);
        row.put("permanentFte", new BigDecimal(permanentFte));
        row.put("fixedTermHeadcount", fixed);
        row.put("fixedTermFte", new BigDecimal(fixedFte));
        return row;
    }

    private static Map<String, Object> engagement(int year, int... indices) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("year", year));
        List<String> columns = List.of("index", "motivation", "leadership", "steering");
        for (int i = 0; i < indices.length; i++) {
            row.put(columns.get(i), BigDecimal.valueOf(indices[i]));
        }
        return row;
    }

    private static Map<String, Object> group(
            String code, String label, String current, int employees, String previous, String change) {
        return named("group", code, label, current, employees, previous, change);
    }

    private static Map<String, Object> named(
            String key, String code, String label, String current, int employees, String previous, String change) {
        return Map.of(
                key,
                code,
                "label",
                label,
                "currentPercent",
                new BigDecimal(current),
                "currentEmployees",
                employees,
                "previousPercent",
                new BigDecimal(previous),
                "change",
                new BigDecimal(change));
    }
}

package se.arsredovisning.internalcontrol.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.arsredovisning.internalcontrol.document.ActionState;
import se.arsredovisning.internalcontrol.document.Frequency;
import se.arsredovisning.internalcontrol.document.RiskKind;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/**
 * The tables of an import: the controls of a section's plan, and their results and actions. A column that is no key has
 * the name of the member that it is taken into, or of the risk and its member; a table of what hangs on controls has that
 * of the control's list.
 */
final class TableLayouts {

    /** The columns that name a row and are not taken into a member. */
    static final Set<String> KEYS = Set.of("control", "key");

    private static final String STAYS = " Det som inte står i filen är kvar; en tom cell tömmer uppgiften.";

    /** The column that holds a step of the section's scale, by its key or its label. */
    static final String ASSESSMENT = "assessment";

    private static final String ASSESSMENT_NAMES = "ett steg på avsnittets skala, nyckeln eller benämningen; utan egen"
            + " skala without-remark utan/med försumbar anmärkning, with-remark med anmärkning, not-carried-out ej"
            + " genomförd; tomt där den inte är känd";

    /** The controls of the plan. The risk value comes after its factors, which decide whether it is kept. */
    static final TableLayout CONTROLS = new TableLayout(
            "controls",
            "En kontroll i planen." + STAYS,
            Stream.of(planned(), otherRisks(), followedUp())
                    .flatMap(List::stream)
                    .toList());

    private static List<TableColumn> planned() {
        return List.of(
                TableColumn.text(
                                "key",
                                "Nyckel",
                                "Kontrollens nyckel, densamma år från år: små bokstäver, siffror och bindestreck",
                                "leverantorsfakturor")
                        .asRequired(),
                TableColumn.text(
                        "risk",
                        "Identifierad risk",
                        "Risken som kontrollen möter; krävs för en ny kontroll",
                        "Fakturor betalas utan behörig attest"),
                TableColumn.text("process", "Process", "Processen som har risken", "Fakturahantering"),
                TableColumn.text(
                        "organisationUnit", "Enhet", "Delen av organisationen som kontrollen gäller", "Ekonomienheten"),
                TableColumn.integer(
                        "likelihood", "Sannolikhet", "Från 1, på avsnittets skala; bara med konsekvens", "2"),
                TableColumn.integer(
                        "consequence", "Konsekvens", "Från 1, på avsnittets skala; bara med sannolikhet", "3"),
                TableColumn.integer(
                        "riskValue",
                        "Riskvärde",
                        "Bara där sannolikhet och konsekvens är okända; annars tomt, det räknas ut",
                        ""));
    }

    /** The other risks of a control: what its columns are called begins with the kind. */
    private static List<TableColumn> otherRisks() {
        return Stream.of(RiskKind.values())
                .filter(kind -> kind != RiskKind.CURRENT)
                .flatMap(kind -> Stream.of(
                        TableColumn.integer(
                                kind.code() + "Likelihood",
                                kind.label("Sannolikhet"),
                                "Från 1, på avsnittets skala; bara med konsekvensen",
                                ""),
                        TableColumn.integer(
                                kind.code() + "Consequence",
                                kind.label("Konsekvens"),
                                "Från 1, på avsnittets skala; bara med sannolikheten",
                                ""),
                        TableColumn.integer(
                                kind.code() + "RiskValue",
                                kind.label("Riskvärde"),
                                "Bara där sannolikhet och konsekvens är okända; annars tomt, det räknas ut",
                                "")))
                .toList();
    }

    private static List<TableColumn> followedUp() {
        return List.of(
                TableColumn.text(
                        "subject", "Vad ska kontrolleras", "Det som kontrolleras", "Attest av leverantörsfakturor"),
                TableColumn.text("method", "Metod", "Hur det kontrolleras", "Stickprov"),
                TableColumn.text("responsible", "Ansvarig", "Rollen som svarar för kontrollen", "Ekonomichef"),
                TableColumn.choice(
                        "frequency",
                        "Frekvens",
                        Arrays.stream(Frequency.values()).map(Frequency::code).toList(),
                        "Hur ofta den ska följas upp; other där inget annat passar",
                        "half-yearly"),
                TableColumn.text(
                        "frequencyLabel",
                        "Frekvens i klartext",
                        "Frekvensen med planens egna ord; krävs med other",
                        "Halvårsvis"),
                TableColumn.text(
                        ASSESSMENT, "Bedömning", "Nämndens egen bedömning av perioden: " + ASSESSMENT_NAMES, ""),
                TableColumn.text("comment", "Kommentar", "Till kontrollen (Markdown)", ""));
    }

    /** What came of the follow-ups. */
    static final TableLayout RESULTS = new TableLayout(
            "results",
            "Resultatet av en uppföljning." + STAYS,
            List.of(
                    control(),
                    key("Resultatets nyckel, en för varje resultat av kontrollen", "juni"),
                    TableColumn.date("date", "Datum", "Dagen då kontrollen följdes upp", "2020-06-15"),
                    TableColumn.text("by", "Utförd av", "Vem som följde upp den", "Ekonomienheten"),
                    TableColumn.text(
                            "text",
                            "Resultat",
                            "Vad som kom fram (Markdown); krävs utan bedömning",
                            "Två av tjugo fakturor saknade attest."),
                    TableColumn.text(
                            ASSESSMENT, "Bedömning", "Hur uppföljningen gick: " + ASSESSMENT_NAMES, "with-remark")));

    /** What is to be done. */
    static final TableLayout ACTIONS = new TableLayout(
            "actions",
            "En åtgärd." + STAYS,
            List.of(
                    control(),
                    key("Åtgärdens nyckel, en för varje åtgärd för kontrollen", "paminnelse"),
                    TableColumn.text(
                            "text",
                            "Åtgärd",
                            "Vad som ska göras (Markdown); krävs för en ny åtgärd",
                            "Påminn alla attestanter om rutinen."),
                    TableColumn.text(
                            "result", "Resultat", "Nyckeln för kontrollens resultat som den följer av", "juni"),
                    TableColumn.text("owner", "Ansvarig", "Vem som ser till att det blir gjort", "Ekonomichef"),
                    TableColumn.date("due", "Klar senast", "Sista dagen, tidigast resultatets", "2020-09-30"),
                    TableColumn.choice(
                            "state",
                            "Status",
                            Arrays.stream(ActionState.values())
                                    .map(ActionState::code)
                                    .toList(),
                            "planned planerad, ongoing pågår, done klar, cancelled inställd",
                            "ongoing"),
                    TableColumn.date("doneOn", "Klar den", "Dagen då den blev klar; bara med done", "")));

    /** Those whose rows are items, in the order in which they are taken. */
    static final List<TableLayout> ITEMS = List.of(CONTROLS, RESULTS, ACTIONS);

    /** All of them, in the order of a workbook's sheets. */
    static final List<TableLayout> ALL = List.of(CONTROLS, RESULTS, ACTIONS, OtherMembers.LAYOUT);

    private TableLayouts() {}

    /** The JSON Pointer of what a column is taken into, below its row's. */
    static String pointer(String header) {
        return Stream.of(RiskKind.values())
                .filter(kind -> kind != RiskKind.CURRENT && header.startsWith(kind.code()))
                .findFirst()
                .map(kind -> {
                    String member = header.substring(kind.code().length());
                    return kind.pointer() + "/" + member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
                })
                .orElse("/" + header);
    }

    /** The column that is taken into a member below its row. */
    static String header(TableLayout layout, String pointer) {
        return layout.columns().stream()
                .map(TableColumn::header)
                .filter(header -> pointer(header).equals(pointer))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column is of " + pointer));
    }

    private static TableColumn control() {
        return TableColumn.text(
                        "control",
                        "Kontroll",
                        "Nyckeln för kontrollen, i avsnittet eller i filen",
                        "leverantorsfakturor")
                .asRequired();
    }

    private static TableColumn key(String description, String example) {
        return TableColumn.text("key", "Nyckel", description, example).asRequired();
    }
}

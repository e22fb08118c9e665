package se.arsredovisning.stack.load;

import java.util.List;
import java.util.Locale;

/**
 * A board as many municipalities have it.
 *
 * @param key its slug in ids
 * @param name in Swedish
 * @param administration the name of its administration, in Swedish
 * @param task what it is about, in Swedish, after "ansvarar för"
 * @param staff permanent employees for each thousand inhabitants
 * @param women how many of a hundred employees are women
 * @param revenue its revenue in percent of what its staff costs
 * @param purchases what it buys, in percent of what its staff costs
 * @param developsLand whether it has a statement of land development
 * @param tellsMore whether its report has what not every report has: results by unit, volumes and grants, assignments, a
 *     scale of its own, groups of its staff and engagement
 */
record BoardKind(
        String key,
        String name,
        String administration,
        String task,
        int staff,
        int women,
        int revenue,
        int purchases,
        boolean developsLand,
        boolean tellsMore) {

    /** In the order in which they come into a load data set. */
    static final List<BoardKind> ALL = List.of(
            kind("socialnamnden", "Socialnämnden", "Socialförvaltningen", "socialtjänsten", 12, 80, 16, 38),
            kind(
                    "barn-och-utbildningsnamnden",
                    "Barn- och utbildningsnämnden",
                    "Barn- och utbildningsförvaltningen",
                    "förskola och skola",
                    26,
                    78,
                    14,
                    30),
            kind("tekniska-namnden", "Tekniska nämnden", "Tekniska förvaltningen", "gator och vatten", 4, 36, 150, 120)
                    .withLand()
                    .withMore(),
            kind(
                            "kultur-och-fritidsnamnden",
                            "Kultur- och fritidsnämnden",
                            "Kultur- och fritidsförvaltningen",
                            "bibliotek, kultur och idrott",
                            3,
                            62,
                            25,
                            45)
                    .withMore(),
            kind(
                    "miljo-och-byggnadsnamnden",
                    "Miljö- och byggnadsnämnden",
                    "Miljö- och byggförvaltningen",
                    "tillsyn och bygglov",
                    2,
                    58,
                    60,
                    25),
            kind(
                    "vard-och-omsorgsnamnden",
                    "Vård- och omsorgsnämnden",
                    "Vård- och omsorgsförvaltningen",
                    "vård och omsorg",
                    20,
                    82,
                    12,
                    28),
            kind(
                            "kommunstyrelsen",
                            "Kommunstyrelsen",
                            "Kommunledningskontoret",
                            "kommunens ledning och samordning",
                            3,
                            60,
                            70,
                            60)
                    .withLand(),
            kind(
                    "arbetsmarknadsnamnden",
                    "Arbetsmarknadsnämnden",
                    "Arbetsmarknadsförvaltningen",
                    "arbetsmarknad och vuxenutbildning",
                    3,
                    66,
                    30,
                    40),
            kind(
                    "gymnasienamnden",
                    "Gymnasienämnden",
                    "Gymnasieförvaltningen",
                    "gymnasieskola och anpassad gymnasieskola",
                    6,
                    61,
                    28,
                    35),
            kind(
                            "samhallsbyggnadsnamnden",
                            "Samhällsbyggnadsnämnden",
                            "Samhällsbyggnadsförvaltningen",
                            "planering och byggande",
                            4,
                            49,
                            80,
                            70)
                    .withLand(),
            kind("aldrenamnden", "Äldrenämnden", "Äldreförvaltningen", "omsorgen om äldre", 16, 83, 13, 26),
            kind("forskolenamnden", "Förskolenämnden", "Förskoleförvaltningen", "förskola", 9, 86, 12, 24),
            kind("grundskolenamnden", "Grundskolenämnden", "Grundskoleförvaltningen", "grundskola", 15, 75, 10, 30)
                    .withMore(),
            kind(
                    "funktionsstodsnamnden",
                    "Funktionsstödsnämnden",
                    "Förvaltningen för funktionsstöd",
                    "stöd till personer med funktionsnedsättning",
                    9,
                    74,
                    15,
                    34),
            kind(
                    "individ-och-familjenamnden",
                    "Individ- och familjenämnden",
                    "Individ- och familjeförvaltningen",
                    "individ- och familjeomsorg",
                    6,
                    81,
                    18,
                    42),
            kind("fritidsnamnden", "Fritidsnämnden", "Fritidsförvaltningen", "idrott och fritid", 3, 50, 40, 50),
            kind("kulturnamnden", "Kulturnämnden", "Kulturförvaltningen", "bibliotek och kultur", 3, 67, 15, 40),
            kind("servicenamnden", "Servicenämnden", "Serviceförvaltningen", "måltider och lokalvård", 7, 71, 110, 60),
            kind("trafiknamnden", "Trafiknämnden", "Trafikkontoret", "trafik och gator", 2, 42, 90, 130),
            kind(
                            "stadsbyggnadsnamnden",
                            "Stadsbyggnadsnämnden",
                            "Stadsbyggnadskontoret",
                            "stadsplanering och bygglov",
                            3,
                            54,
                            95,
                            55)
                    .withLand());

    private static BoardKind kind(
            String key, String name, String administration, String task, int staff, int women, int revenue, int buys) {
        return new BoardKind(key, name, administration, task, staff, women, revenue, buys, false, false);
    }

    private BoardKind withLand() {
        return new BoardKind(key, name, administration, task, staff, women, revenue, purchases, true, tellsMore);
    }

    private BoardKind withMore() {
        return new BoardKind(key, name, administration, task, staff, women, revenue, purchases, developsLand, true);
    }

    /** The slug of its administration. */
    String administrationKey() {
        return administration
                .toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replaceAll("[^a-z0-9]+", "-");
    }
}

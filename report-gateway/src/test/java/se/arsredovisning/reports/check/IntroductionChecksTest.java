package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.SectionId;

class IntroductionChecksTest {

    private static final SectionId REPORT = Rows.REPORT;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Året 2020 blev långt.                         | 2020",
                "Under **2020** och (2019), 2018:s utfall      | 2018 2019 2020",
                "Pandemin präglade 2020.                       | 2020",
                "Planen väntas till sommaren 2021; 2020 var    | 2020 2021",
                "Läsåret 2020/2021                             | 2020 2021",
                "Läsåret 2020/21 började                       | 2020 2021",
                "Perioden 2019–2021                            | 2019 2020 2021",
                "Perioden 2019 - 2021                          | 2019 2020 2021",
                "Perioden 2019–21                              | 2019 2020 2021",
                "Beslut 2020-03-08 och 2020-04                 | 2020",
                "Den 1/1 2020                                  | 2020",
                "arbetet med Agenda 2030                       |",
                "arbetet med agenda\u00a02030 och Vision 2040  |",
                "Horisont 2020                                 |",
                "Ärendet 2020.123 KS                           |",
                "Ärendet KS 2020/123 och 2020-0123             |",
                "Lagen 2018:597                                |",
                "Det kostade 2020 kr och 2019 tkr              |",
                "1990-talet och 2010-tal                       |",
                "12 020, 20200, 2,2020, 3020 och 1899          |",
                "https://example.se/2020/08                    |",
            })
    void readsTheYearsThatATextNames(String text, String years) {
        assertThat(IntroductionChecks.years(text))
                .containsExactlyElementsOf(
                        years == null
                                ? List.of()
                                : Arrays.stream(years.split(" ", -1))
                                        .map(Integer::valueOf)
                                        .toList());
    }

    @Test
    void agreesWhereTheIntroductionNamesTheReportsYear() {
        assertThat(IntroductionChecks.of(REPORT, "Året 2020, inte 2019."))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Result.OK);
                    assertThat(check.code()).isEqualTo("report.introduction-period");
                    assertThat(check.pointer()).isEqualTo("/introduction");
                    assertThat(check.message().toString()).isEqualTo("Inledningen nämner rapportens år, 2020.");
                });
        assertThat(IntroductionChecks.of(REPORT.withPeriod("2020-08"), "Till och med augusti 2020"))
                .extracting(Check::result)
                .containsExactly(Result.OK);
    }

    @Test
    void doesNotAgreeWhereItNamesOtherYearsOnly() {
        assertThat(IntroductionChecks.of(REPORT, "2018 var bra, 2019 bättre, Agenda 2030 väntar"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Result.DISCREPANCY);
                    assertThat(check.message().toString())
                            .isEqualTo("Inledningen nämner 2018 och 2019 men inte rapportens år, 2020.");
                });
    }

    @Test
    void cannotJudgeAnIntroductionWithoutYears() {
        assertThat(IntroductionChecks.of(REPORT, "Året blev bra."))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
    }

    @Test
    void makesNoCheckWithoutIntroduction() {
        assertThat(IntroductionChecks.of(REPORT, null)).isEmpty();
    }
}

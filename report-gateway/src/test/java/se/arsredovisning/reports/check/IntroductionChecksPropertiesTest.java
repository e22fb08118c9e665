package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import se.arsredovisning.kit.language.Check.Result;

class IntroductionChecksPropertiesTest {

    @Property
    void everyYearOfASentenceIsRead(
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1900, max = 2099) Integer> years) {
        String text = years.stream().map(year -> "Under " + year + ".").collect(Collectors.joining(" "));

        assertThat(IntroductionChecks.years(text)).isEqualTo(new TreeSet<>(years));
    }

    @Property
    void noTextIsTooOddToJudge(@ForAll @StringLength(max = 200) String text) {
        assertThat(IntroductionChecks.of(Rows.REPORT, text)).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void whatNamesTheReportsYearAgrees(@ForAll @AlphaChars @StringLength(max = 20) String word) {
        assertThat(IntroductionChecks.of(Rows.REPORT, word + " bokslutet 2020 x" + word)
                        .get(0)
                        .result())
                .isEqualTo(Result.OK);
    }
}

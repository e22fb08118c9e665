package se.arsredovisning.finance.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountKindTest {

    @ParameterizedTest
    @CsvSource({"1510,ASSET", "2081,LIABILITY", "3010,INCOME", "4,COST", "5010,COST", "6,COST", "7,COST", "8011,COST"})
    void isToldByTheFirstDigit(String account, AccountKind kind) {
        assertThat(AccountKind.of(account)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9100", "0", "x"})
    void isUnknownForOthers(String account) {
        assertThat(AccountKind.of(account)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"T,ASSET", "s,LIABILITY", "I,INCOME", "k,COST"})
    void hasALetter(String letter, AccountKind kind) {
        assertThat(AccountKind.ofLetter(letter)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "TT"})
    void hasNoOtherLetter(String letter) {
        assertThat(AccountKind.ofLetter(letter)).isEmpty();
    }

    @Test
    void tellsResultFromBalanceAndCreditFromDebit() {
        assertThat(AccountKind.values())
                .filteredOn(AccountKind::isResult)
                .containsExactly(AccountKind.INCOME, AccountKind.COST);
        assertThat(AccountKind.values())
                .filteredOn(AccountKind::isCredit)
                .containsExactly(AccountKind.LIABILITY, AccountKind.INCOME);
    }

    @Test
    void knowsTheDimensionsOfTheStandard() {
        assertThat(SieDimension.standard(1)).contains(new SieDimension(1, "Kostnadsställe", null));
        assertThat(SieDimension.standard(2)).contains(new SieDimension(2, "Kostnadsbärare", 1));
        assertThat(SieDimension.standard(6)).map(SieDimension::name).contains("Projekt");
        assertThat(SieDimension.standard(3)).isEmpty();
        assertThat(SieDimension.standard(20)).isEmpty();
    }

    @Test
    void objectsAreEqualByValue() {
        SieObjects objects = SieObjects.of(Map.of(6, "a", 1, "b"));

        assertThat(objects).isEqualTo(SieObjects.of(Map.of(1, "b", 6, "a"))).hasToString("{1=b, 6=a}");
        assertThat(objects).hasSameHashCodeAs(SieObjects.of(Map.of(1, "b", 6, "a")));
        assertThat(objects).isNotEqualTo(SieObjects.of(Map.of(1, "b"))).isNotEqualTo("x");
        assertThat(objects.get(6)).isEqualTo("a");
        assertThat(objects.get(7)).isNull();
        assertThat(objects.isEmpty()).isFalse();
        assertThat(SieObjects.of(Map.of())).isSameAs(SieObjects.NONE);
        assertThat(SieObjects.NONE.isEmpty()).isTrue();
    }
}

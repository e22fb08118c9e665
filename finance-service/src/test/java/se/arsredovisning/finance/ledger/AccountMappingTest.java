package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.sie.SieObjects;
import se.arsredovisning.kit.problem.Fault;

class AccountMappingTest {

    @ParameterizedTest
    @CsvSource({
        "3010,3010,true",
        "3010,30100,false",
        "3*,3010,true",
        "3*,4010,false",
        "*,4010,true",
        "3000..3999,3000,true",
        "3000..3999,3999,true",
        "3000..3999,4000,false",
        "3000..3999,30100,false",
        "A1..A9,A5,true"
    })
    void meansOneCodeABeginningOrARangeOfOneLength(String entry, String code, boolean meant) {
        assertThat(new Codes(List.of(entry)).contain(code)).isEqualTo(meant);
    }

    @Test
    void theFirstRuleThatHoldsTakesAnAmount() {
        AccountMapping mapping = mapping("""
                {"board": {"dimension": 1, "objects": ["10*"]}, "rules": [
                  {"accounts": ["3*"], "objects": {"dimension": 1, "objects": ["109"]},
                   "statement": "land", "line": "revenue"},
                  {"accounts": ["3*"], "statement": "operations", "line": "revenue"}]}
                """);

        assertThat(mapping.destination("3010", objects("109"))).isZero();
        assertThat(mapping.destination("3010", objects("101"))).isOne();
        assertThat(mapping.destination("4010", objects("101"))).isEqualTo(AccountMapping.UNMAPPED);
        assertThat(mapping.destination("3010", objects("201"))).isEqualTo(AccountMapping.OTHER_BOARD);
        assertThat(mapping.destination("3010", SieObjects.NONE)).isEqualTo(AccountMapping.WITHOUT_OBJECT);
    }

    @Test
    void everyAmountOfAFileThatHoldsOneBoardIsTheBoards() {
        AccountMapping mapping =
                mapping("{\"wholeFile\": true, \"rules\": [{\"accounts\": [\"3*\"], \"project\": \"x\"}]}");

        assertThat(mapping.destination("3010", SieObjects.NONE)).isZero();
        assertThat(mapping.needsObjects()).isFalse();
    }

    @Test
    void namesEveryFault() {
        AccountMapping mapping = mapping("""
                {"rules": [
                  {"accounts": ["3999..3000", "30..3000"], "statement": "operations"},
                  {"accounts": ["4*"]},
                  {"accounts": ["5*"], "statement": "operations", "line": "a", "project": "b"}]}
                """);

        assertThat(mapping.faults())
                .extracting(Fault::property)
                .containsExactly(
                        "/board",
                        "/rules/0/accounts/0",
                        "/rules/0/accounts/1",
                        "/rules/0/line",
                        "/rules/1",
                        "/rules/2");
    }

    @Test
    void isEitherOneBoardsOrNamesItsObjects() {
        assertThat(mapping("""
                        {"wholeFile": true, "board": {"dimension": 1, "objects": ["1"]},
                         "rules": [{"accounts": ["3*"], "project": "x"}]}
                        """).faults()).extracting(Fault::property).containsExactly("/board");
    }

    static AccountMapping mapping(String json) {
        return AccountMapping.read(Documents.json(json));
    }

    private static SieObjects objects(String costCentre) {
        return SieObjects.of(Map.of(1, costCentre));
    }
}

package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenMembersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'role': 'item', 'outcome': 1}         | {'role': 'item', 'outcome': 1}",
                "{'role': 'subtotal', 'outcome': 1}     | {'role': 'subtotal'}",
                "{'role': 'result', 'originalBudget': 1, 'budget': 1, 'forecast': 1, 'previousOutcome': 1, 'label': 'R'}"
                        + "| {'role': 'result', 'label': 'R'}",
                "{'role': 'result', 'published': {'outcome': 1}} | {'role': 'result', 'published': {'outcome': 1}}"
            })
    void takesTheAmountsOfALineThatIsASum(String line, String given) {
        String statement = "{'statements': [{'lines': [%s]}]}";

        assertThat(given(statement.formatted(line))).isEqualTo(statement.formatted(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'key': 'a', 'budget': 1}                        | {'key': 'a', 'budget': 1}",
                "{'budget': 1, 'projects': [], 'categories': []}  | {'budget': 1, 'projects': [], 'categories': []}",
                "{'budget': 1, 'projects': [{'budget': 1}]}       | {'projects': [{'budget': 1}]}",
                "{'budget': 1, 'categories': [{'budget': 1}]}     | {'categories': [{'budget': 1}]}",
                "{'budget': 2, 'categories': [{'budget': 1, 'projects': [{'outcome': 1}]}]}"
                        + "| {'categories': [{'projects': [{'outcome': 1}]}]}"
            })
    void takesTheAmountsOfACategoryThatIsASum(String category, String given) {
        String investments = "{'investments': {'categories': [%s]}}";

        assertThat(given(investments.formatted(category))).isEqualTo(investments.formatted(given));
    }

    /** Else what a GET returns would not be what was stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'total': {'budget': 1, 'deviation': 1, 'change': 1, 'changePercent': 1}} | {}",
                "{'total': {}}                                  | {}",
                "{'total': {'budget': 1, 'label': 'Totalt'}}    | {'total': {'label': 'Totalt'}}",
                "{'total': {'budget': 1, 'unknown': 1}}         | {'total': {'unknown': 1}}"
            })
    void takesATotalOfWhichNothingIsGiven(String investments, String given) {
        assertThat(given("{'investments': %s}".formatted(investments)))
                .isEqualTo("{'investments': %s}".formatted(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{'statements': 1, 'investments': []}",
                "{'statements': [1], 'investments': {'categories': 1, 'total': 1}}",
                "{'statements': [{'lines': [1, {'role': 1}]}], 'investments': {'categories': [1]}}",
                "{'investments': {'categories': [{'projects': 1, 'categories': {'a': 1}}], 'total': null}}"
            })
    void leavesWhatDoesNotFitForTheSchemaToName(String document) {
        assertThat(given(document)).isEqualTo(document);
    }

    private static String given(String document) {
        return GivenMembers.of(json(document.replace('\'', '"')))
                .toString()
                .replace('"', '\'')
                .replace(",", ", ")
                .replace(":", ": ");
    }
}

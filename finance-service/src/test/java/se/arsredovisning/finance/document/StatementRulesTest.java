package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.testing.EnglishFault;

/** What is no breakdown, no memo, no segment and no total, each told where it stands. */
class StatementRulesTest {

    private static final String LINES =
            "'lines': [{'key': 'a', 'label': 'A', 'role': 'item'}, {'key': 'r', 'label': 'R', 'role': 'result', 'formula': ['a']}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "one; 'breakdownOf': 'one'|/statements/0/breakdownOf names the statement itself",
                "one; 'breakdownOf': 'x'|/statements/0/breakdownOf names no statement of the section",
                "one; 'breakdownOf': 'two'/two; 'breakdownOf': 'one'|/statements/0/breakdownOf names a statement that is"
                        + " itself a breakdown of this one",
                "one; 'entity': 'group'/two; 'breakdownOf': 'one'|/statements/1/breakdownOf names a statement of another"
                        + " entity, group"
            })
    void refusesABreakdownOfNothing(String statements, String fault) {
        assertThat(faults(statements, "")).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'x'|/total/of/0 names no statement of the section",
                "'one', 'one'|/total/of/1 is named earlier in the list",
                "'one', 'two'|/total/of/1 tells the same amounts as one, which is named earlier in the list",
                "'one', 'three'|/total/of/1 is of another entity than one: they are never added",
                "'four', 'five'|/total/of/1 is of a company as four is, maybe of another: they are never added",
                "'two', 'six'|/total/of/1 tells the same amounts as two, which is named earlier in the list"
            })
    void refusesATotalOfWhatIsNotToBeAdded(String of, String fault) {
        String statements = "one; /two; 'breakdownOf': 'one'/three; 'entity': 'municipality'/four; 'entity': 'company'"
                + "/five; 'entity': 'company'/six; 'breakdownOf': 'one'";

        assertThat(faults(statements, of)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'role': 'memo'|/statements/0/lines/1/parent is required of a memo: the line that it is a part of",
                "'role': 'memo', 'parent': 'm'|/statements/0/lines/1/parent names the line itself",
                "'role': 'memo', 'parent': 'x'|/statements/0/lines/1/parent names no line of the statement",
                "'role': 'memo', 'parent': 'n'|/statements/0/lines/1/parent names a line that is itself a part of this one",
                "'role': 'item', 'parent': 'a'|/statements/0/lines/1/parent is for a memo: other lines are parts of the sums"
                        + " that name them",
                "'role': 'memo', 'parent': 'a', 'formula': ['a']|/statements/0/lines/1/formula is for a subtotal or a result:"
                        + " an item's cells are given"
            })
    void refusesAMemoOfNothing(String memo, String fault) {
        String lines = "'lines': [{'key': 'a', 'label': 'A', 'role': 'item'}, {'key': 'm', 'label': 'M', " + memo
                + "}, {'key': 'n', 'label': 'N', 'role': 'memo', 'parent': 'm'}]";

        assertThat(ofDocument("[{'key': 'one', 'title': 'T', " + lines + "}]", ""))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"/statements/0/lines/1/formula/0,m"})
    void refusesASumOfAMemo(String pointer, String memo) {
        String lines = "'lines': [{'key': 'a', 'label': 'A', 'role': 'item'},"
                + " {'key': 'r', 'label': 'R', 'role': 'result', 'formula': ['m']},"
                + " {'key': 'm', 'label': 'M', 'role': 'memo', 'parent': 'a'}]";

        assertThat(ofDocument("[{'key': 'one', 'title': 'T', " + lines + "}]", ""))
                .containsExactly(pointer + " names a memo, which is counted already in the line that it is a part of");
        assertThat(memo).isEqualTo("m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'key': 's', 'label': 'S', 'parent': 's'}|/statements/0/segments/0/parent names the segment itself",
                "{'key': 's', 'label': 'S', 'parent': 'x'}|/statements/0/segments/0/parent names no segment of the statement",
                "{'key': 's', 'label': 'S', 'parent': 't'}, {'key': 't', 'label': 'T', 'parent': 's'}|/statements/0/segments/0/parent"
                        + " names a segment that is itself a part of this one",
                "{'key': 'a', 'label': 'S'}|/statements/0/segments/0/key is the key of a line, and their figures would have"
                        + " one code",
                "{'key': 's', 'label': 'S', 'lines': [{'key': 'x'}]}|/statements/0/segments/0/lines/0/key names no line of the"
                        + " statement",
                "{'key': 's', 'label': 'S', 'lines': [{'key': 'a', 'published': {'outcome': 1000}}]}|"
                        + "/statements/0/segments/0/lines/0/published/outcome is given in the row itself, which is not a sum of"
                        + " others",
                "{'key': 's', 'label': 'S', 'lines': [{'key': 'a', 'outcome': 1}]}|/statements/0/segments/0/lines/0/outcome is"
                        + " finer than the -3 decimals that it is given with",
                "{'key': 's', 'label': 'S', 'equity': [{'year': 2020, 'amount': 1000}]}|/statements/0/segments/0/equity is of"
                        + " what fees pay for: its financing is fee"
            })
    void refusesSegmentsThatAreNone(String segments, String fault) {
        assertThat(ofDocument(
                        "[{'key': 'one', 'title': 'T', 'by': 'unit', " + LINES + ", 'segments': [" + segments + "]}]",
                        ""))
                .contains(fault);
    }

    private static java.util.List<String> faults(String statements, String of) {
        StringBuilder json = new StringBuilder("[");
        for (String statement : statements.split("/", -1)) {
            String[] parts = statement.split("; ?", 2);
            json.append(json.length() > 1 ? "," : "")
                    .append("{'key': '" + parts[0] + "', 'title': 'T', " + (parts[1].isBlank() ? "" : parts[1] + ", ")
                            + LINES + "}");
        }
        return ofDocument(json.append("]").toString(), of);
    }

    private static java.util.List<String> ofDocument(String statements, String of) {
        String json = "{'decimals': -3, 'statements': " + statements + ", 'total': {'of': [" + of + "]}}";
        return SectionRules.faults(ANNUAL, SectionDocument.read(Documents.json(json.replace('\'', '"')))).stream()
                .map(EnglishFault::of)
                .map(StatementRulesTest::told)
                .toList();
    }

    private static String told(EnglishFault fault) {
        return fault.property() + " " + fault.reason();
    }
}

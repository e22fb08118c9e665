package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Fact;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSchemaTest {

    private static final String STATEMENT = "/statements/0";
    private static final String LINE = STATEMENT + "/lines/1";
    private static final String SUM = STATEMENT + "/lines/3";
    private static final String FORECAST = "/forecasts/1";
    private static final String CATEGORY = "/investments/categories/0";
    private static final String PROJECT = CATEGORY + "/projects/0";
    private static final String FACT = "/facts/1";

    private final ObjectNode document = Documents.valid();

    @Test
    void acceptsEveryMemberThereIs() {
        assertThat(SectionSchema.faults(document)).isEmpty();
    }

    @Test
    void acceptsTheLeastSection() {
        assertThat(SectionSchema.faults(json("{\"decimals\": 2, \"statements\": []}")))
                .isEmpty();
        assertThat(SectionSchema.faults(json("{}"))).containsExactly(" required", " required");
    }

    static Stream<Arguments> records() {
        return Stream.of(
                arguments("Section", SectionDocument.class),
                arguments("Statement", Statement.class),
                arguments("Columns", Map.class),
                arguments("ColumnDetail", ColumnDetail.class),
                arguments("Line", Line.class),
                arguments("Segment", Segment.class),
                arguments("SegmentLine", Segment.SegmentLine.class),
                arguments("Equity", Equity.class),
                arguments("BudgetChange", BudgetChange.class),
                arguments("FinalAccount", FinalAccount.class),
                arguments("Total", SectionTotal.class),
                arguments("Published", Published.class),
                arguments("Forecast", Forecast.class),
                arguments("Investments", Investments.class),
                arguments("Category", Category.class),
                arguments("Project", Project.class),
                arguments("Fact", Fact.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void givesWhatTheDocumentHolds(String schema, Class<?> type) {
        Set<String> given = SectionSchema.schema(schema).path("properties").properties().stream()
                .filter(property -> !isReadOnly(property.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        Set<String> held = type == Map.class ? columns(AmountColumn.OF_PERIODS) : components(type);
        if (held.remove("cells")) {
            held.addAll(columns(
                    type == Category.class || type == Project.class
                            ? List.of(AmountColumn.values())
                            : AmountColumn.OF_PERIODS));
        }
        if (type == Published.class) {
            held.addAll(List.of("deviation", "periodDeviation", "forecastDeviation", "change"));
        }
        JsonIgnoreProperties passedOver = type.getAnnotation(JsonIgnoreProperties.class);
        if (passedOver != null) {
            held.addAll(List.of(passedOver.value()));
        }
        assertThat(given).isEqualTo(held);
    }

    @Test
    void describesEveryMember() {
        assertThat(Stream.of(
                        "Section",
                        "Statement",
                        "ColumnDetail",
                        "Line",
                        "Forecast",
                        "Category",
                        "Project",
                        "Fact",
                        "Check",
                        "Figure"))
                .allSatisfy(name -> assertThat(
                                SectionSchema.schema(name).path("properties").properties())
                        .isNotEmpty()
                        .allSatisfy(property -> assertThat(described(property.getValue()))
                                .as(name + " " + property.getKey())
                                .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                STATEMENT,
                STATEMENT + "/columns",
                STATEMENT + "/columns/originalBudget",
                LINE,
                LINE + "/published",
                FORECAST,
                FORECAST + "/copiedFrom",
                "/forecasts/0/published",
                "/investments",
                "/investments/total",
                CATEGORY,
                CATEGORY + "/categories/0",
                PROJECT,
                FACT
            })
    void refusesAMemberItDoesNotKnow(String pointer) {
        at(document, pointer).put("unknown", 1);

        assertThat(SectionSchema.faults(document)).containsExactly(pointer + " additionalProperties");
    }

    @ParameterizedTest
    @CsvSource({
        "'', decimals, 3, maximum",
        "'', decimals, -7, minimum",
        "'', decimals, 1.5, type",
        "'', comment, '\"\"', pattern",
        STATEMENT + ", key, '\"Operations\"', pattern",
        STATEMENT + ", key, '\"operations\\n\"', pattern",
        STATEMENT + ", title, '\" \"', pattern",
        STATEMENT + ", columns, '[]', type",
        LINE + ", role, '\"total\"', enum",
        LINE + ", outcome, '\"-4580000\"', type",
        LINE + ", budget, 100000000000001, maximum",
        LINE + ", budget, -100000000000001, minimum",
        SUM + ", formula, '\"rents\"', type",
        SUM + "/published, deviation, '\"0\"', type",
        FORECAST + ", date, '\"2020-02-30\"', format",
        FORECAST + ", date, '\"20200230\"', pattern",
        FORECAST + "/copiedFrom, revision, 0, minimum",
        CATEGORY + ", label, '\"\"', pattern",
        PROJECT + ", key, '\"a--b\"', pattern",
        PROJECT + ", decidedTotal, true, type",
        FACT + ", unit, '\"kr\"', enum",
        FACT + ", kind, '\"target\"', enum",
        FACT + ", concerns, '\"finance\"', pattern",
        FACT + ", period, '\"2020-13\"', pattern",
        FACT + ", reversed, 1, type"
    })
    void refusesAValueThatIsNoneOfItsKind(String pointer, String member, String value, String keyword) {
        at(document, pointer).set(member, json(value));

        assertThat(SectionSchema.faults(document)).contains(pointer + "/" + member + " " + keyword);
    }

    @ParameterizedTest
    @CsvSource({
        "'', statements, 20, " + STATEMENT,
        STATEMENT + ", lines, 300, " + LINE,
        "'', forecasts, 50, " + FORECAST,
        "/investments, categories, 50, /investments/categories/1",
        CATEGORY + ", projects, 500, " + PROJECT,
        "'', facts, 200, " + FACT
    })
    void refusesMoreThanAListHolds(String pointer, String list, int most, String item) {
        List<JsonNode> tooMany = Collections.nCopies(most + 1, document.at(item).deepCopy());
        at(document, pointer).putArray(list).addAll(tooMany);

        assertThat(SectionSchema.faults(document)).containsExactly(pointer + "/" + list + " maxItems");
    }

    @Test
    void readsAKeyOfAnyLengthWithoutFail() {
        at(document, LINE).put("key", "a-".repeat(200_000));

        assertThat(SectionSchema.faults(document)).contains(LINE + "/key maxLength", LINE + "/key pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4580000.0", "-4.58E6", "-4580000"})
    void readsAnAmountHoweverItIsWritten(String amount) {
        at(document, LINE).set("outcome", json(amount));

        assertThat(SectionSchema.faults(document)).isEmpty();
        assertThat(SectionDocument.read(document)
                        .statements()
                        .get(0)
                        .lines()
                        .get(1)
                        .amounts()
                        .in(AmountColumn.OUTCOME))
                .isEqualByComparingTo("-4580000");
    }

    private static Set<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> columns(List<AmountColumn> columns) {
        return columns.stream().map(AmountColumn::member).collect(Collectors.toSet());
    }

    private static boolean isReadOnly(JsonNode property) {
        return property.path("readOnly").asBoolean()
                || referred(property).path("readOnly").asBoolean();
    }

    private static boolean described(JsonNode property) {
        return !property.path("description").asText().isEmpty()
                || !referred(property).path("description").asText().isEmpty();
    }

    private static JsonNode referred(JsonNode property) {
        String reference = property.path("$ref").asText();
        return SectionSchema.schema(reference.substring(reference.lastIndexOf('/') + 1));
    }
}

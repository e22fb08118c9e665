package se.arsredovisning.reports.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureReader;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.reports.figure.FigureRow;

/**
 * A row of a list, which says what {@link FigureView} says of it and which edition it is of, written without a tree of it: lists
 * are long.
 *
 * @param row the figure
 * @param amounts what amounts are given in
 */
record WrittenFigure(FigureRow row, Denomination amounts) implements JsonSerializable {

    private static final SerializableString MUNICIPALITY = new SerializedString("municipality");
    private static final SerializableString MUNICIPALITY_NAME = new SerializedString("municipalityName");
    private static final SerializableString BOARD = new SerializedString("board");
    private static final SerializableString SECTION = new SerializedString("section");
    private static final SerializableString CODE = new SerializedString("code");
    private static final SerializableString KIND = new SerializedString("kind");
    private static final SerializableString PERIOD = new SerializedString("period");
    private static final SerializableString PERIOD_TYPE = new SerializedString("periodType");
    private static final SerializableString ROLE = new SerializedString("role");
    private static final SerializableString PARENT = new SerializedString("parent");
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString UNIT = new SerializedString("unit");
    private static final SerializableString UNIT_LABEL = new SerializedString("unitLabel");
    private static final SerializableString DECIMALS = new SerializedString("decimals");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString REASON = new SerializedString("reason");
    private static final SerializableString PUBLISHED = new SerializedString("published");
    private static final SerializableString REPORTED_IN = new SerializedString("reportedIn");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString EDITION = new SerializedString("edition");

    private static final Map<String, SerializableString> DIMENSIONS = FigureReader.DIMENSIONS.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SerializedString::new));

    @Override
    public void serialize(JsonGenerator json, SerializerProvider writing) throws IOException {
        Figure figure = row.figure();
        json.writeStartObject();
        String municipality = row.section().municipality();
        text(json, MUNICIPALITY, municipality);
        text(json, MUNICIPALITY_NAME, Municipalities.name(municipality).orElseThrow());
        text(json, BOARD, row.section().board());
        text(json, SECTION, figure.section());
        text(json, CODE, figure.code());
        text(json, KIND, figure.kind().code());
        text(json, PERIOD, figure.period());
        text(json, PERIOD_TYPE, figure.periodType().code());
        text(json, ROLE, figure.role().code());
        text(json, PARENT, figure.parent());
        for (Map.Entry<String, String> dimension : figure.dimensions().entrySet()) {
            text(json, DIMENSIONS.get(dimension.getKey()), dimension.getValue());
        }
        json.writeFieldName(VALUE);
        if (figure.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(row.value(amounts));
        }
        text(json, UNIT, row.unit(amounts));
        text(json, UNIT_LABEL, figure.unitLabel());
        json.writeFieldName(DECIMALS);
        json.writeNumber(row.decimals(amounts));
        text(json, STATUS, figure.status().code());
        if (figure.reason() != null) {
            json.writeFieldName(REASON);
            writing.defaultSerializeValue(figure.reason(), json);
        }
        json.writeFieldName(PUBLISHED);
        json.writeBoolean(figure.published());
        text(json, REPORTED_IN, figure.reportedIn());
        text(json, LABEL, figure.label());
        text(json, SOURCE, figure.source());
        text(json, EDITION, row.report().word());
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider writing, TypeSerializer type)
            throws IOException {
        serialize(json, writing);
    }

    private static void text(JsonGenerator json, SerializableString name, String text) throws IOException {
        if (text != null) {
            json.writeFieldName(name);
            json.writeString(text);
        }
    }
}

package se.arsredovisning.reports.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Municipalities;
import se.arsredovisning.reports.figure.FigureRow;

/** A row of figures as it is read: the figure that its service gives, with whose it is. */
public final class FigureView {

    private FigureView() {}

    /** The row, amounts as they are asked for. */
    public static ObjectNode row(FigureRow row, Denomination amounts) {
        ObjectNode view = Json.MAPPER.createObjectNode();
        String municipality = row.section().municipality();
        view.put("municipality", municipality);
        view.put("municipalityName", Municipalities.name(municipality).orElseThrow());
        view.put("board", row.section().board());
        view.setAll((ObjectNode) Json.MAPPER.valueToTree(row.figure()));
        if (row.isAmount()) {
            view.put("value", row.value(amounts));
            view.put("unit", row.unit(amounts));
            view.put("decimals", row.decimals(amounts));
        }
        return view;
    }
}

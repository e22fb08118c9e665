package se.arsredovisning.reports.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;

/** A code as it is read: what the catalogue says of it, and how figures use it. */
final class CodeView {

    private CodeView() {}

    static ObjectNode of(CodeUse use) {
        Optional<CodeEntry> known = CodeCatalogue.get().find(use.code());
        ObjectNode view = Json.MAPPER.createObjectNode();
        view.put("code", use.code());
        view.put(
                "labelSv",
                Objects.requireNonNullElse(known.map(CodeEntry::labelSv).orElse(null), use.label()));
        known.ifPresent(entry -> {
            putIfThere(view, "labelEn", entry.labelEn());
            putIfThere(view, "definitionSv", entry.definitionSv());
            putIfThere(view, "definitionEn", entry.definitionEn());
        });
        view.set("units", Json.MAPPER.valueToTree(use.units()));
        if (!use.unitLabels().isEmpty()) {
            view.set("unitLabels", Json.MAPPER.valueToTree(use.unitLabels()));
        }
        view.set("kinds", Json.MAPPER.valueToTree(use.kinds()));
        view.set("dimensions", Json.MAPPER.valueToTree(use.dimensions()));
        view.put(
                "comparable",
                known.filter(CodeEntry::comparable).isPresent()
                        && use.units().stream().noneMatch(CodeCatalogue.unitsOfSize()::contains));
        known.map(CodeEntry::direction).ifPresent(direction -> view.put("direction", direction.code()));
        view.set(
                "externalIds",
                Json.MAPPER.valueToTree(known.map(CodeEntry::externalIds).orElse(List.of())));
        view.put("firstPeriod", use.firstPeriod());
        view.put("lastPeriod", use.lastPeriod());
        view.put("boards", use.boards());
        return view;
    }

    private static void putIfThere(ObjectNode view, String name, String text) {
        if (text != null) {
            view.put(name, text);
        }
    }
}

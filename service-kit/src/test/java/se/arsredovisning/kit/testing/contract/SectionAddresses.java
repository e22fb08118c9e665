package se.arsredovisning.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an API's document lets anybody read: its lists over sections, and what there is of one section. */
final class SectionAddresses {

    private final JsonNode document;

    SectionAddresses(JsonNode document) {
        this.document = document;
    }

    /** The paths of what can be read: lists over sections, and what a section has. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            boolean ofSection = path.getKey().contains("/sections/{id}");
            if (path.getValue().has("get") && (ofSection || !path.getKey().contains("{"))) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    /** The addresses, without the API's root, that a path stands for, each item of the section once. */
    List<String> of(String path, String id, JsonNode section) {
        List<String> found = new ArrayList<>();
        for (String address : addresses(path.substring(1).split("/"), 0, "", section, id)) {
            found.add(address);
            tables(path).forEach(table -> found.add(address + "?format=csv&table=" + table));
        }
        return found;
    }

    private List<String> addresses(String[] steps, int at, String address, JsonNode node, String id) {
        if (at == steps.length) {
            return List.of(address);
        }
        String step = steps[at];
        String before = address.isEmpty() ? "" : address + "/";
        switch (step) {
            case "{id}" -> {
                return addresses(steps, at + 1, before + id, node, id);
            }
            case "{number}" -> {
                return addresses(steps, at + 1, before + "1", node, id);
            }
            default -> {}
        }
        List<String> found = new ArrayList<>();
        for (String name : names(step)) {
            boolean namesItems = at + 1 < steps.length
                    && steps[at + 1].startsWith("{")
                    && !List.of("{id}", "{number}").contains(steps[at + 1]);
            if (namesItems) {
                for (JsonNode item : SparseSections.items(node, camel(name))) {
                    found.addAll(addresses(steps, at + 2, before + name + "/" + key(item), item, id));
                }
            } else {
                found.addAll(addresses(steps, at + 1, before + name, node, id));
            }
        }
        return found;
    }

    /** What a step of a path may be: itself, or what its parameter allows. */
    private List<String> names(String step) {
        if (!step.startsWith("{")) {
            return List.of(step);
        }
        List<String> names = new ArrayList<>();
        document.at("/components/parameters/" + step.substring(1, step.length() - 1) + "/schema/enum")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The tables of which a path gives a template as CSV. */
    private List<String> tables(String path) {
        List<String> tables = new ArrayList<>();
        document.path("paths").path(path).at("/get/parameters").forEach(parameter -> {
            if (parameter.path("name").asText().equals("table")) {
                parameter.at("/schema/enum").forEach(table -> tables.add(table.asText()));
            }
        });
        return tables;
    }

    private static String key(JsonNode item) {
        for (String member : List.of("key", "group", "period", "year")) {
            if (item.has(member)) {
                return item.path(member).asText();
            }
        }
        throw new AssertionError("nothing names " + item);
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}

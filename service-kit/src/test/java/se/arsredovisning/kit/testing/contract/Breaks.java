package se.arsredovisning.kit.testing.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedResponse;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;

/**
 * What a newer OpenAPI document takes from those who built on the older one, each in a line that names its place: what is
 * gone or narrower, or what an answer may hold that it could not. The library judges; it is walked for the places, and
 * asked for the members that are gone and the operations that have other names, which it takes for compatible.
 */
final class Breaks {

    private final Map<Schema<?>, String> names = new IdentityHashMap<>();
    private final Set<ChangedSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedSet<String> found = new TreeSet<>();

    private Breaks() {}

    /** The lines, in order of the alphabet; empty where a client of the older one can stay as it is. */
    static SortedSet<String> between(String older, String newer) {
        ChangedOpenApi change = OpenApiCompare.fromContents(older, newer);
        Breaks breaks = new Breaks();
        change.getOldSpecOpenApi()
                .getComponents()
                .getSchemas()
                .forEach((name, schema) -> breaks.names.put(schema, name));
        change.getMissingEndpoints().forEach(gone -> breaks.gone(gone.getMethod() + " " + gone.getPathUrl()));
        change.getChangedOperations().forEach(breaks::operation);
        change.getChangedSchemas().stream()
                .filter(schema -> breaks.names.containsKey(schema.getOldSchema()))
                .forEach(schema -> breaks.schema(breaks.names.get(schema.getOldSchema()), schema));
        if (breaks.found.isEmpty() && change.isIncompatible()) {
            breaks.found.add("the document is not compatible");
        }
        return breaks.found;
    }

    private void operation(ChangedOperation operation) {
        String at = operation.getHttpMethod() + " " + operation.getPathUrl();
        String id = operation.getOldOperation().getOperationId();
        if (id != null && !id.equals(operation.getNewOperation().getOperationId())) {
            gone(at + " operationId " + id);
        }
        if (operation.getParameters() != null) {
            parameters(at, operation.getParameters());
        }
        if (operation.getRequestBody() != null) {
            content(at + " body", operation.getRequestBody().getContent());
            others(at + " body", operation.getRequestBody());
        }
        if (operation.getApiResponses() != null) {
            gone(at, operation.getApiResponses().getMissing().keySet());
            operation.getApiResponses().getChanged().forEach((status, answer) -> answer(at + " " + status, answer));
        }
    }

    private void parameters(String at, ChangedParameters parameters) {
        parameters.getMissing().forEach(parameter -> gone(at + " " + parameter.getName()));
        parameters.getIncreased().stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.getRequired()))
                .forEach(parameter -> found.add(at + " " + parameter.getName() + " must be given"));
        for (ChangedParameter parameter : parameters.getChanged()) {
            inside(at + " " + parameter.getName(), parameter.getSchema());
            others(at + " " + parameter.getName(), parameter);
        }
    }

    private void answer(String at, ChangedResponse answer) {
        content(at, answer.getContent());
        if (answer.getHeaders() != null) {
            gone(at, answer.getHeaders().getMissing().keySet());
            answer.getHeaders().getChanged().forEach((name, header) -> others(at + " " + name, header));
        }
    }

    private void content(String at, ChangedContent content) {
        if (content != null) {
            gone(at, content.getMissing().keySet());
            content.getChanged().forEach((type, media) -> inside(at + " " + type, media.getSchema()));
        }
    }

    /** A schema that has a name is told of once, by its name. */
    private void inside(String at, ChangedSchema schema) {
        if (schema != null && (schema.isChangedType() || !names.containsKey(schema.getOldSchema()))) {
            schema(at, schema);
        }
    }

    private void schema(String at, ChangedSchema schema) {
        if (!seen.add(schema)) {
            return;
        }
        schema.getMissingProperties().keySet().forEach(member -> gone(at + "." + member));
        schema.getChangedProperties().forEach((member, changed) -> inside(at + "." + member, changed));
        inside(at + "[]", schema.getItems());
        if (schema.isChangedType() || schema.isChangeFormat()) {
            found.add(at + " is of another type");
        }
        others(at, schema);
    }

    /** What the library finds incompatible of a thing itself. */
    private void others(String at, ComposedChanged changed) {
        for (Changed part : changed.getChangedElements()) {
            if (part != null
                    && !(part instanceof ChangedSchema)
                    && !(part instanceof ChangedContent)
                    && part.isIncompatible()) {
                String rule = part.getClass().getSimpleName().replace("Changed", "");
                found.add(at + " " + rule.substring(0, 1).toLowerCase(Locale.ROOT) + rule.substring(1) + " is another");
            }
        }
        if (changed.isCoreChanged().isIncompatible() && found.stream().noneMatch(line -> line.startsWith(at))) {
            found.add(at + " is another");
        }
    }

    private void gone(String at, Collection<String> members) {
        members.forEach(member -> gone(at + " " + member));
    }

    private void gone(String at) {
        found.add(at + " is gone");
    }
}

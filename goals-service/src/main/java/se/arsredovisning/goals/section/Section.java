package se.arsredovisning.goals.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.arsredovisning.goals.document.SectionDocument;
import se.arsredovisning.goals.document.SectionFigures;
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;

/** A section as one of its revisions says it, read once for all that is shown of it. */
public final class Section {

    private final Revision revision;
    private final JsonNode json;
    private final SectionDocument document;
    private ObjectNode view;

    /** A revision whose document has been read. */
    Section(Revision revision, JsonNode json, SectionDocument document) {
        this.revision = revision;
        this.json = json;
        this.document = document;
    }

    /** A revision whose document is there only as JSON. */
    static Section of(Revision revision, JsonNode json) {
        return new Section(revision, json, SectionDocument.read(json));
    }

    /** A revision as it is stored. */
    static Section of(Revision revision) {
        return of(revision, Json.read(revision.document()));
    }

    public SectionId id() {
        return revision.section();
    }

    /** What was given, to be left as it is. */
    public JsonNode json() {
        return json;
    }

    /** The same as records. */
    public SectionDocument document() {
        return document;
    }

    /** The section as it is read, worked out once. */
    public ObjectNode view() {
        if (view == null) {
            view = SectionView.of(json, document, id(), revision.number(), revision.changedAt(), revision.status());
        }
        return view;
    }

    /** A part as it stands in the section. */
    public JsonNode part(SectionItem part) {
        return view().at(part.in(document));
    }

    /** Every number of the section. */
    public List<Figure> figures() {
        return SectionFigures.of(id(), document);
    }

    /** Works out all that is shown of the section, so that none is kept that could not be read. */
    void ensureReadable() {
        figures();
        view();
    }
}

package se.arsredovisning.hr.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.hr.document.SectionFigures;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;

/** What is told of a section as one of its revisions says it, worked out once for all that is shown of it. */
public final class Section {

    private final Revision revision;
    private final JsonNode told;
    private final SectionDocument document;
    private ObjectNode view;

    private Section(Revision revision, JsonNode told, SectionDocument document) {
        this.revision = revision;
        this.told = told;
        this.document = document;
    }

    /** A revision whose document is told like this. */
    static Section of(Revision revision, JsonNode told) {
        return new Section(revision, told, SectionDocument.read(told));
    }

    Revision revision() {
        return revision;
    }

    public SectionId id() {
        return revision.section();
    }

    /** The document as it is told, to be left as it is. */
    public JsonNode told() {
        return told;
    }

    /** The same as records. */
    public SectionDocument document() {
        return document;
    }

    /** The section as it is read, worked out once. */
    public ObjectNode view() {
        if (view == null) {
            view = SectionView.of(told, document, id(), revision.number(), revision.changedAt(), revision.status());
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

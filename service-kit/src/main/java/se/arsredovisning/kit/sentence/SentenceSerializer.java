package se.arsredovisning.kit.sentence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/**
 * Writes a sentence in the language of the answer, which is an attribute of the writing ({@link #LANGUAGE}), else in
 * Swedish. In a tree of JSON it stays a sentence: trees are made before anybody knows who reads them.
 */
public final class SentenceSerializer extends JsonSerializer<Sentence> {

    /** The attribute that has the {@link AnswerLanguage}. */
    public static final Object LANGUAGE = AnswerLanguage.class;

    /** The attribute that has a {@link Runnable} to be told that there is a sentence; or none. */
    public static final Object NOTICE = SentenceSerializer.class;

    private static final String IN_ENGLISH = "English";

    @Override
    public void serialize(Sentence sentence, JsonGenerator json, SerializerProvider writing) throws IOException {
        if (json instanceof TokenBuffer) {
            json.writeEmbeddedObject(sentence);
            return;
        }
        if (writing.getAttribute(NOTICE) instanceof Runnable notice) {
            notice.run();
        }
        boolean isGiven = writing.getAttribute(LANGUAGE) instanceof AnswerLanguage;
        AnswerLanguage language = isGiven ? (AnswerLanguage) writing.getAttribute(LANGUAGE) : AnswerLanguage.SWEDISH;
        String name = json.getOutputContext().getCurrentName();
        String said = sentence.in(language.language());
        json.writeString(said);
        if (language == AnswerLanguage.BOTH && name != null) {
            String english = sentence.in(Language.ENGLISH);
            if (!english.equals(said)) {
                json.writeStringField(name + IN_ENGLISH, english);
            }
        }
    }
}

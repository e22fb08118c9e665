package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.testing.EnglishFault;

class PreconditionTest {

    private static final RevisionId SEVEN = new RevisionId(7, 0x9f86d081884c7d65L);
    private static final EntityTag PRESENT = new EntityTag(SEVEN, "3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d65.1\"",
                "\"7-9f86d081884c7d65.rules\"",
                "\"7-9f86d081884c7d65\"",
                " \"7-9f86d081884c7d65.3\" ",
                "\"6.3\", \"7-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d65.3\",\"6.3\"",
                "\"a,b\" ,\t\"7-9f86d081884c7d65.3\"",
                "W/\"6.3\", \"7-9f86d081884c7d65.3\"",
                "\"\", \"7-9f86d081884c7d65.3\"",
                ", \"6.3\", , \"7-9f86d081884c7d65.3\",",
                "*",
                " * "
            })
    void aWriteThatNamesThePresentRevisionGoesOn(String ifMatch) {
        assertThatCode(() -> Precondition.of(ifMatch, null).check(SEVEN)).doesNotThrowAnyException();
        assertThatCode(() -> Precondition.required(ifMatch).check(SEVEN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d66.3\"",
                "\"7\"",
                "\"7.3\"",
                "\"07-9f86d081884c7d65.3\"",
                "\"7-9F86D081884C7D65.3\"",
                "\"7-9f86d081884c7d65\u00e5\"",
                "\"0-0000000000000000.3\"",
                "\"8.3\"",
                "\"77.3\"",
                "\"7x\"",
                "\"x7.3\"",
                "\"-7.3\"",
                "\"\"",
                "\".3\"",
                "\"99999999999999999999.3\"",
                "\"9223372036854775814.3\"",
                "W/\"7-9f86d081884c7d65.3\"",
                "W/\"7-9f86d081884c7d65.3\", W/\"7-9f86d081884c7d65\"",
                "\"6.3\", \"8.3\"",
            })
    void aWriteThatNamesAnotherRevisionStops(String ifMatch) {
        assertThat(type(() -> Precondition.of(ifMatch, null).check(SEVEN))).isEqualTo(ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.3",
                "7",
                "",
                " ",
                ",",
                "\"7.3",
                "7-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d65.3\" \"8.3\"",
                "\"7-9f86d081884c7d65.3\"\"8.3\"",
                "\"7-9f86d081884c7d65.3\"; \"8.3\"",
                "*, \"7-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d65.3\", *",
                "**",
                "w/\"7-9f86d081884c7d65.3\"",
                "W/7.3",
                "W/ \"7-9f86d081884c7d65.3\"",
                "\"7-9f86d081884c7d65.3\", 8"
            })
    void saysThatAHeaderIsNoListOfTags(String ifMatch) {
        ProblemException problem = refused(() -> Precondition.of(ifMatch, null));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(EnglishFault.of(problem.faults()))
                .containsExactly(new EnglishFault("If-Match", ifMatch, "is not a list of entity tags"));
    }

    @Test
    void aLongHeaderIsJudgedInTime() {
        String tags = "\"1.1\", ".repeat(2_000) + "\"7-9f86d081884c7d65.3\"";
        assertThatCode(() -> Precondition.of(tags, null).check(SEVEN)).doesNotThrowAnyException();

        String spaces = "\"1.1\"" + " ".repeat(8_000) + "x";
        assertThat(type(() -> Precondition.of(spaces, null))).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(Precondition.isFresh(" ".repeat(8_000) + "x", PRESENT)).isFalse();
    }

    @Test
    void whatDoesNotExistMatchesNothing() {
        assertThat(type(() -> Precondition.of("*", null).check(RevisionId.NONE)))
                .isEqualTo(ProblemType.PRECONDITION_FAILED);
        assertThat(type(() -> Precondition.of("\"0.3\"", null).check(RevisionId.NONE)))
                .isEqualTo(ProblemType.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " *"})
    void aWriteCanAskThatNothingExists(String ifNoneMatch) {
        assertThatCode(() -> Precondition.of(null, ifNoneMatch).check(RevisionId.NONE))
                .doesNotThrowAnyException();
        if (ifNoneMatch != null) {
            assertThat(type(() -> Precondition.of(null, ifNoneMatch).check(SEVEN)))
                    .isEqualTo(ProblemType.PRECONDITION_FAILED);
        }
    }

    @Test
    void aWriteWithoutHeadersGoesOn() {
        assertThatCode(() -> Precondition.of(null, null).check(SEVEN)).doesNotThrowAnyException();
        assertThatCode(() -> Precondition.of(null, null).check(RevisionId.NONE)).doesNotThrowAnyException();
    }

    @Test
    void aWriteTakesNoOtherIfNoneMatchThanAny() {
        ProblemException problem = refused(() -> Precondition.of(null, "\"7-9f86d081884c7d65.3\""));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(EnglishFault.of(problem.faults()))
                .extracting(EnglishFault::property)
                .containsExactly("If-None-Match");
    }

    @Test
    void aWriteToAPartSaysWhichRevisionItIsAbout() {
        assertThat(type(() -> Precondition.required(null))).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7-9f86d081884c7d65.3\"",
                "W/\"7-9f86d081884c7d65.3\"",
                "*",
                "\"6.3\", W/\"7-9f86d081884c7d65.3\"",
                "\"6.3\",\"7-9f86d081884c7d65.3\""
            })
    void aReaderThatHasThePresentRepresentationIsFresh(String ifNoneMatch) {
        assertThat(Precondition.isFresh(ifNoneMatch, PRESENT)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "\"7-9f86d081884c7d65.2\"",
                "\"6.3\"",
                "\"7-9f86d081884c7d65\"",
                "7.3",
                "\"17.3\"",
                "\"7.3",
                "W/7.3"
            })
    void aReaderThatHasAnotherRepresentationIsNotFresh(String ifNoneMatch) {
        assertThat(Precondition.isFresh(ifNoneMatch, PRESENT)).isFalse();
    }

    @Test
    void anEntityTagIsTheRevisionAndTheRules() {
        assertThat(PRESENT).hasToString("\"7-9f86d081884c7d65.3\"");
    }

    private static ProblemType type(ThrowingCallable action) {
        return refused(action).type();
    }

    private static ProblemException refused(ThrowingCallable action) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, action);
        assertThat(problem).isNotNull();
        return problem;
    }
}

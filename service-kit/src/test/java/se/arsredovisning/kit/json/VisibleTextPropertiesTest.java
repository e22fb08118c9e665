package se.arsredovisning.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text says something where, and only where, something of it is seen. */
class VisibleTextPropertiesTest {

    /** By Unicode's own words: what is no letter, number, punctuation or symbol. */
    private static final Pattern CONTROLS_SPACES_AND_MARKS =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Z}\\p{M}\\u0085]");

    private static final List<Integer> UNSEEN = IntStream.concat(
                    IntStream.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0xFFFC, 0x1D159, 0x13441, 0xE0FFF, 0xFDD0),
                    IntStream.rangeClosed(Character.MIN_CODE_POINT, 0x2FFFF).filter(c -> CONTROLS_SPACES_AND_MARKS
                            .matcher(Character.toString(c))
                            .matches()))
            .boxed()
            .toList();

    /** Those that are most often met, as often as all others together. */
    private static final List<Integer> MET = List.of(
            0x20, 0x09, 0x0A, 0xA0, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x202F, 0x2060, 0xFEFF, 0xFE0F, 0x0301,
            0x3164);

    /** A letter with its accent, an emoji of several, one that this Java need not know, a mark of punctuation. */
    private static final List<String> SEEN = List.of(
            "a",
            "Å",
            "e\u0301",
            "7",
            "–",
            "?",
            "👩‍👩‍👧",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "❤️",
            "한",
            "ا",
            "क्",
            "\uD83E\uDEE8",
            "\uD83E\uDEDF");

    @Property
    boolean nothingButWhatIsNotSeenSaysNothing(@ForAll("unseen") String text) {
        return !VisibleText.isIn(text);
    }

    @Property
    boolean whatIsSeenSaysSomethingWhateverStandsAroundIt(@ForAll("seen") String text) {
        return VisibleText.isIn(text);
    }

    @Property
    void aPatternThatAsksForMoreThanSpaceAsksForWhatIsSeen(
            @ForAll("unseen") String unseen, @ForAll("seen") String seen) {
        assertThat(Expressions.of("\\S").matches(unseen)).isFalse();
        assertThat(Expressions.of("\\S").matches(seen)).isTrue();
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.oneOf(Arbitraries.of(MET), Arbitraries.of(UNSEEN))
                .map(Character::toString)
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> seen() {
        return Combinators.combine(unseen(), Arbitraries.of(SEEN), unseen())
                .as((before, seen, after) -> before + seen + after);
    }
}

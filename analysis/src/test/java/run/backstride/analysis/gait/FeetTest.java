package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.core.diary.Diary.BodySide;

/// A foot whose contacts cannot be a runner's tells nothing.
class FeetTest {
    private static final double STRIDE = 0.7;

    @Test
    void feetThatStandAboutAsLongAreBothTold() {
        Feet feet = Feet.of(foot(BodySide.LEFT, 0.250), foot(BodySide.RIGHT, 0.215));

        assertThat(feet.withoutHiddenFoot(1)).isEqualTo(feet);
        assertThat(feet.withoutHiddenFoot(-1)).isEqualTo(feet);
    }

    @Test
    void theFarFootIsLeftOutWhereItsContactsAreFarShorterAndTheReasonIsSaid() {
        Feet feet = Feet.of(foot(BodySide.LEFT, 0.216), foot(BodySide.RIGHT, 0.112));

        Feet facingLeft = feet.withoutHiddenFoot(-1);
        assertThat(facingLeft.left()).isEqualTo(feet.left());
        assertThat(facingLeft.right().stances()).isEmpty();
        assertThat(facingLeft.right().initialContacts()).isEmpty();
        assertThat(facingLeft.untold().orElseThrow())
                .startsWith("right foot")
                .contains("112 ms (10 contacts)")
                .contains("216 ms (10)");

        Feet facingRight = feet.withoutHiddenFoot(1);
        assertThat(facingRight.left().stances()).isEmpty();
        assertThat(facingRight.right()).isEqualTo(feet.right());
    }

    @Test
    void aFootThatWasNeverSeenChangesNothing() {
        Feet feet = Feet.of(foot(BodySide.LEFT, 0.216), nothing());

        assertThat(feet.withoutHiddenFoot(-1)).isEqualTo(feet);
        assertThat(feet.withoutHiddenFoot(1)).isEqualTo(feet);
    }

    private static ContactDetection.Found nothing() {
        return new ContactDetection.Found(List.of(), List.of(), List.of(), Double.NaN);
    }

    private static ContactDetection.Found foot(BodySide side, double contactSeconds) {
        double start = side == BodySide.LEFT ? 0.1 : 0.1 + STRIDE / 2;
        List<Double> contacts = IntStream.range(0, 10).mapToObj(i -> start + STRIDE * i).toList();
        return new ContactDetection.Found(
                contacts,
                contacts.stream().map(t -> t + contactSeconds).toList(),
                contacts.stream().map(t -> new Contact(side, t, t + contactSeconds)).toList(),
                STRIDE);
    }
}

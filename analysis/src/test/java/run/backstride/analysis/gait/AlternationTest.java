package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.core.diary.Diary.BodySide;

/// Contacts that a network invents break the rhythm of a foot's strides.
final class AlternationTest {
    private static final double STRIDE = 0.7;
    private static final double STANCE = 0.25;

    private static ContactDetection.Found foot(List<Double> contacts) {
        return new ContactDetection.Found(
                contacts,
                contacts.stream().map(t -> t + STANCE).toList(),
                contacts.stream().map(t -> new Contact(BodySide.LEFT, t, t + STANCE)).toList(),
                STRIDE);
    }

    private static List<Double> even() {
        return IntStream.range(0, 8).mapToObj(i -> 0.1 + STRIDE * i + 0.01 * Math.sin(i)).toList();
    }

    @Test
    void contactsThatKeepTheRhythmAllStay() {
        Alternation kept = Alternation.of(foot(even()), STRIDE);
        assertThat(kept.dropped()).isZero();
        assertThat(kept.foot()).isEqualTo(foot(even()));
    }

    @Test
    void anInventedContactIsLeftOutAndCounted() {
        List<Double> contacts = new ArrayList<>(even());
        contacts.add(4, contacts.get(3) + 0.4 * STRIDE);
        Alternation kept = Alternation.of(foot(contacts), STRIDE);
        assertThat(kept.foot().initialContacts()).isEqualTo(even());
        assertThat(kept.foot().stances()).hasSize(even().size());
        assertThat(kept.dropped()).isEqualTo(2);
    }

    @Test
    void aContactThatWasMissedTakesNoOtherWithIt() {
        List<Double> contacts = new ArrayList<>(even());
        contacts.remove(3);
        assertThat(Alternation.of(foot(contacts), STRIDE).dropped()).isZero();
    }

    @Test
    void withoutARhythmNothingIsLeftOut() {
        assertThat(Alternation.of(foot(List.of(0.1, 0.3, 0.35)), Double.NaN).dropped()).isZero();
    }
}

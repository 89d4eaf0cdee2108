package run.backstride.analysis.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.gait.GaitComparison.Difference;
import run.backstride.core.Interval;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary.BodySide;

/// Two recordings, measure by measure.
class GaitComparisonTest {

    @Test
    void theIntervalOfADifferenceIsTheRootOfTheSumOfSquares() {
        Difference one = only(measure(10, 3, Unit.DEGREES), measure(16, 4, Unit.DEGREES));
        assertThat(one.difference()).isCloseTo(6, within(1e-12));
        assertThat(one.interval95().low()).isCloseTo(1, within(1e-12));
        assertThat(one.interval95().high()).isCloseTo(11, within(1e-12));
        assertThat(one.isTold()).isTrue();
    }

    @Test
    void aDifferenceWhoseIntervalHoldsZeroIsNoChangeThatCanBeTold() {
        assertThat(only(measure(10, 3, Unit.DEGREES), measure(14, 4, Unit.DEGREES)).isTold())
                .isFalse();
    }

    @Test
    void turningTheTwoRoundTurnsTheSign() {
        Difference one = only(measure(10, 3, Unit.DEGREES), measure(16, 4, Unit.DEGREES));
        Difference other = only(measure(16, 4, Unit.DEGREES), measure(10, 3, Unit.DEGREES));
        assertThat(other.difference()).isEqualTo(-one.difference());
        assertThat(other.interval95().low()).isEqualTo(-one.interval95().high());
    }

    @Test
    void measuresInDifferentUnitsAreNotCompared() {
        assertThat(
                        GaitComparison.of(
                                recording(measure(10, 3, Unit.DEGREES)),
                                recording(measure(10, 3, Unit.MILLISECONDS))))
                .isEmpty();
    }

    private static Difference only(GaitMeasure one, GaitMeasure other) {
        List<Difference> all = GaitComparison.of(recording(one), recording(other));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static GaitMeasure measure(double value, double half, Unit unit) {
        return new GaitMeasure(
                "trunk-lean",
                BodySide.BOTH,
                Quantity.of(value, unit),
                1,
                8,
                new Interval(value - half, value + half),
                1,
                List.of());
    }

    private static GaitMeasures recording(GaitMeasure measure) {
        return new GaitMeasures(
                "a.mp4",
                GaitMeasures.View.SIDE,
                120,
                600,
                5,
                Optional.empty(),
                List.of(),
                List.of(measure),
                List.of(),
                Capture.Points.NETWORK,
                StrideCurves.NONE,
                OptionalDouble.empty());
    }
}

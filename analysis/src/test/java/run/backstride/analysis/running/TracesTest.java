package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.running.Course.Line;
import run.backstride.analysis.running.Split.Figure;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;

/// What is drawn of runs whose every channel is known.
final class TracesTest {
    private static Line line(Course course, Trace.Kind kind) {
        return course.lines().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static Figure figure(Split split, Trace.Kind kind) {
        return split.figures().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void theBandIsTheNormAtTheSpeedOfThePoint() {
        Course course =
                Traces.of(
                                SyntheticRun.minutes(60)
                                        .speed(_ -> 3)
                                        .with(Channel.CADENCE, t -> 160 + t / 3600)
                                        .activity())
                        .course(500);
        Line cadence = line(course, Trace.Kind.CADENCE);
        // 133.66 + 10.80 * 3, of which 6 % is one standard deviation.
        double expected = 166.06;
        int middle = course.seconds().length() / 2;
        assertThat(cadence.band().orElseThrow().low().at(middle))
                .isCloseTo(expected * 0.94, within(0.01));
        assertThat(cadence.band().orElseThrow().high().at(middle))
                .isCloseTo(expected * 1.06, within(0.01));
        assertThat(cadence.values().at(middle))
                .isCloseTo(160 + course.seconds().at(middle) / 3600, within(0.01));
        assertThat(course.seconds().length()).isLessThanOrEqualTo(500).isGreaterThan(400);
    }

    @Test
    void outsideTheNormsSpeedsThereIsNoBand() {
        Course course =
                Traces.of(
                                SyntheticRun.minutes(10)
                                        .speed(_ -> 5.5)
                                        .with(Channel.CADENCE, _ -> 190)
                                        .activity())
                        .course(500);
        assertThat(line(course, Trace.Kind.CADENCE).band()).isEmpty();
    }

    @Test
    void aGapStaysAGap() {
        Course course =
                Traces.of(
                                SyntheticRun.minutes(20)
                                        .with(Channel.HEART_RATE, _ -> 140)
                                        .dropping(300, 600)
                                        .activity())
                        .course(200);
        Line heart = line(course, Trace.Kind.HEART_RATE);
        List<Double> missing = new java.util.ArrayList<>();
        for (int i = 0; i < course.seconds().length(); i++) {
            if (!heart.values().has(i)) {
                missing.add(course.seconds().at(i));
            }
        }
        assertThat(missing).singleElement().satisfies(t -> assertThat(t).isBetween(300.0, 600.0));
    }

    @Test
    void aSensorIsATraceOfItsOwn() {
        Traces traces =
                Traces.of(
                        SyntheticRun.minutes(10)
                                .with(Channel.GROUND_CONTACT_TIME, _ -> 250)
                                .sensor("stryd", Channel.GROUND_CONTACT_TIME, _ -> 230)
                                .activity());
        assertThat(traces.all())
                .filteredOn(trace -> trace.kind() == Trace.Kind.GROUND_CONTACT_TIME)
                .extracting(Trace::source, trace -> trace.values().mean())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("native", 250.0),
                        org.assertj.core.groups.Tuple.tuple("stryd", 230.0));
    }

    @Test
    void aContactTimeOfNothingWhileStandingIsMissing() {
        Traces traces =
                Traces.of(
                        SyntheticRun.minutes(10)
                                .with(Channel.GROUND_CONTACT_TIME, t -> t < 60 ? 0 : 250)
                                .activity());
        Trace contact =
                traces.all().stream()
                        .filter(trace -> trace.kind() == Trace.Kind.GROUND_CONTACT_TIME)
                        .findFirst()
                        .orElseThrow();
        assertThat(contact.values().present()).isEqualTo(541);
        assertThat(contact.values().mean()).isEqualTo(250);
    }

    @Test
    void eachKilometreHasItsTimeAndItsMeans() {
        // 2.5 m/s for 800 s (2 km), then 4 m/s: 250 s a kilometre.
        List<Split> splits =
                Traces.of(
                                SyntheticRun.minutes(20)
                                        .speed(t -> t < 800 ? 2.5 : 4)
                                        .with(Channel.CADENCE, t -> t < 800 ? 160 : 178)
                                        .activity())
                        .every(1000);
        assertThat(splits).hasSize(4);
        assertThat(splits.get(0).seconds().orElseThrow()).isCloseTo(400, within(2.0));
        assertThat(splits.get(2).seconds().orElseThrow()).isCloseTo(250, within(2.0));
        assertThat(splits.get(3).meters().orElseThrow()).isCloseTo(600, within(8.0));
        assertThat(figure(splits.get(0), Trace.Kind.CADENCE).mean().orElseThrow()).isEqualTo(160);
        assertThat(figure(splits.get(0), Trace.Kind.CADENCE).norm().orElseThrow().expected())
                .isCloseTo(133.66 + 10.8 * 2.5, within(0.1));
        assertThat(figure(splits.get(2), Trace.Kind.SPEED).mean().orElseThrow())
                .isCloseTo(4, within(0.02));
    }

    @Test
    void aRideHasNoMeasuresOfRunningForm() {
        Traces traces =
                Traces.of(
                        SyntheticRun.minutes(10)
                                .sport(Sport.Kind.RIDE, "generic")
                                .with(Channel.CADENCE, _ -> 180)
                                .with(Channel.HEART_RATE, _ -> 120)
                                .activity());
        assertThat(traces.all())
                .extracting(Trace::kind)
                .contains(Trace.Kind.HEART_RATE)
                .doesNotContain(Trace.Kind.CADENCE);
    }

    @Test
    void withoutSamplesThereIsNothingToDraw() {
        Traces traces = Traces.of(SyntheticRun.sampledAt(List.of()).activity());
        assertThat(traces.all()).isEmpty();
        assertThat(traces.every(1000)).isEmpty();
        assertThat(traces.course(100).seconds().length()).isZero();
    }
}

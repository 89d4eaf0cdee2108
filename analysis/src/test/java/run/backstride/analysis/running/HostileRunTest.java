package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import run.backstride.core.activity.Channel;

/// Whatever a file says, measuring it gives figures that a runner can show, or none.
class HostileRunTest {
    private static final double[] ODD = {
        0,
        -1,
        1e-300,
        1e300,
        -1e300,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        180,
        3,
        170
    };

    @Test
    void nothingThrowsAndNothingImpossibleComesOut() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        int measured = 0;
        for (int round = 0; round < 120; round++) {
            SyntheticRun run = SyntheticRun.sampledAt(times(random)).speed(wild(random, 3));
            for (Channel channel : Channel.values()) {
                if (random.nextInt(3) > 0) {
                    run.with(channel, wild(random, typical(channel)));
                }
            }
            run.sensor("stryd", Channel.CADENCE, wild(random, 170));
            RunMeasures measures = run.measure();
            check(measures, round);
            measured += measures.form().size();
        }
        assertThat(measured).isGreaterThan(50);
    }

    private static void check(RunMeasures run, int round) {
        for (FormMeasure m : run.form()) {
            assertThat(m.mean())
                    .as("%s in round %d", m, round)
                    .isBetween(
                            RunningConstants.lowest(m.metric()).amount(),
                            RunningConstants.highest(m.metric()).amount());
            assertThat(m.meanSpeed()).as("%s in round %d", m, round).isBetween(1.5, 12.0);
            assertThat(m.windows()).isPositive();
            m.drift().ifPresent(drift -> assertThat(drift).isFinite());
            m.standardDeviation().ifPresent(deviation -> assertThat(deviation).isFinite());
        }
        run.distanceKm().ifPresent(km -> assertThat(km).as("round %d", round).isFinite());
        run.climbMeters().ifPresent(climb -> assertThat(climb).as("round %d", round).isFinite());
        run.heartRate().ifPresent(beats -> assertThat(beats).as("round %d", round).isFinite());
        run.warmUp().ifPresent(warm -> assertThat(warm.ratio()).as("round %d", round).isFinite());
    }

    /// Mostly `usual`, with a share of odd values that differs from channel to channel.
    private static DoubleUnaryOperator wild(SplittableRandom random, double usual) {
        int share = random.nextInt(4) == 0 ? 2 : 2000;
        SplittableRandom own = random.split();
        return _ ->
                own.nextInt(share) == 0
                        ? ODD[own.nextInt(ODD.length)]
                        : usual + own.nextDouble(0.1);
    }

    private static List<Double> times(SplittableRandom random) {
        int count = random.nextInt(2500);
        List<Double> times = new ArrayList<>();
        double time = random.nextDouble(-1e6, 1e6);
        for (int i = 0; i < count; i++) {
            times.add(time);
            time += random.nextInt(400) == 0 ? random.nextDouble(1e5) : random.nextInt(3);
        }
        return times;
    }

    private static double typical(Channel channel) {
        return switch (channel) {
            case LATITUDE, LONGITUDE -> 47;
            case ALTITUDE, DISTANCE -> 400;
            case SPEED -> 3;
            case HEART_RATE -> 150;
            case CADENCE -> 170;
            case GROUND_CONTACT_TIME -> 250;
            case STANCE_PERCENT -> 35;
            case BALANCE_LEFT -> 50;
            case VERTICAL_OSCILLATION -> 90;
            case VERTICAL_RATIO -> 8;
            case STEP_LENGTH -> 1060;
            case POWER -> 250;
            case TEMPERATURE -> 20;
            case ACTIVITY_TYPE -> 1;
        };
    }
}

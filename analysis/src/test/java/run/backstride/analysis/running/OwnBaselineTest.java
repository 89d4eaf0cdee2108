package run.backstride.analysis.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class OwnBaselineTest {
    /// Nine runs at 2.6 to 3.4 m/s about the line 130 + 12 v.
    private static final double[] SPEED = {2.6, 2.7, 2.8, 2.9, 3.0, 3.1, 3.2, 3.3, 3.4};

    private static final double[] NOISE = {1, -2, 0.5, 2, -1, -1.5, 2.5, -0.5, -1};

    @Test
    void theScoreIsTheNormalScoreOfTheOthersPrediction() {
        double[] value = values(NOISE);
        int run = 3;
        SimpleRegression others = new SimpleRegression();
        double mean = 0;
        for (int i = 0; i < SPEED.length; i++) {
            if (i != run) {
                others.addData(SPEED[i], value[i]);
                mean += SPEED[i] / 8;
            }
        }
        double away = SPEED[run] - mean;
        double deviation =
                Math.sqrt(
                        others.getMeanSquareError()
                                * (1 + 1 / 8.0 + away * away / others.getXSumSquares()));
        double student = (value[run] - others.predict(SPEED[run])) / deviation;
        double expected =
                new NormalDistribution()
                        .inverseCumulativeProbability(
                                new TDistribution(6).cumulativeProbability(student));

        assertThat(new OwnBaseline(SPEED, value).scoreAgainstOthers(run))
                .hasValueCloseTo(expected, within(1e-9));
        assertThat(Math.abs(expected)).isLessThan(Math.abs(student));
    }

    @Test
    void aRunIsNotInItsOwnBaseline() {
        // However far off the run is, the line that it is held against stays where it was.
        double[] near = values(NOISE);
        double[] far = values(NOISE);
        near[4] += 10;
        far[4] += 20;
        double line = 130 + 12 * SPEED[4];
        double nearScore = new OwnBaseline(SPEED, near).scoreAgainstOthers(4).orElseThrow();
        double farScore = new OwnBaseline(SPEED, far).scoreAgainstOthers(4).orElseThrow();
        double student = quantile(nearScore, 6) / (near[4] - line);

        // Student's t is linear in the residual: both give the same line and spread.
        assertThat((quantile(farScore, 6) - quantile(nearScore, 6)) / 10)
                .isEqualTo(student, within(0.1 * student));
    }

    @Test
    void sevenOthersAreTooFew() {
        double[] speed = Arrays.copyOf(SPEED, 8);
        double[] value = Arrays.copyOf(values(NOISE), 8);
        OwnBaseline baseline = new OwnBaseline(speed, value);

        assertThat(baseline.scoreAgainstOthers(0)).isEmpty();
        // Another run has eight of them.
        assertThat(baseline.scores(new double[] {3}, new double[] {166})[0]).isFinite();
        assertThat(
                        new OwnBaseline(Arrays.copyOf(speed, 7), Arrays.copyOf(value, 7))
                                .scores(new double[] {3}, new double[] {166})[0])
                .isNaN();
    }

    @Test
    void aSpeedFarFromAllOthersHasNoScore() {
        OwnBaseline baseline = new OwnBaseline(SPEED, values(NOISE));

        assertThat(
                        baseline.scores(
                                new double[] {3.69, 3.71, 2.31, 2.29},
                                new double[] {170, 170, 160, 160}))
                .satisfies(scores -> assertThat(scores[0]).isFinite())
                .satisfies(scores -> assertThat(scores[1]).isNaN())
                .satisfies(scores -> assertThat(scores[2]).isFinite())
                .satisfies(scores -> assertThat(scores[3]).isNaN());
    }

    @Test
    void aFewRunsFarOffDoNotMoveTheLine() {
        int runs = 40;
        Random random = new Random(5);
        double[] speed = new double[runs];
        double[] value = new double[runs];
        for (int i = 0; i < runs; i++) {
            speed[i] = 2.6 + 0.02 * i;
            value[i] = 130 + 12 * speed[i] + random.nextGaussian();
        }
        double clean =
                new OwnBaseline(speed, value).scores(new double[] {3}, new double[] {163})[0];
        value[3] += 40;
        value[30] -= 60;
        double soiled =
                new OwnBaseline(speed, value).scores(new double[] {3}, new double[] {163})[0];

        assertThat(clean).isEqualTo(-3, within(0.7));
        assertThat(soiled).isEqualTo(clean, within(0.3));
    }

    @Test
    void scoresOfPainFreeRunsAreNearlyStandardNormal() {
        Random random = new Random(42);
        int within1 = 0;
        int all = 0;
        for (int runner = 0; runner < 200; runner++) {
            double[] speed = new double[15];
            double[] value = new double[15];
            for (int i = 0; i < speed.length; i++) {
                speed[i] = 3 + 0.2 * random.nextGaussian();
                value[i] = 170 + 11 * (speed[i] - 3) + 3 * random.nextGaussian();
            }
            OwnBaseline baseline = new OwnBaseline(speed, value);
            for (int i = 0; i < speed.length; i++) {
                var score = baseline.scoreAgainstOthers(i);
                all += score.isPresent() ? 1 : 0;
                within1 += Math.abs(score.orElse(9)) <= 1 ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThan(2900);
        assertThat(within1 / (double) all).isEqualTo(0.683, within(0.03));
    }

    @Test
    void runsThatAreAllTheSameHaveTheDeclaredSpread() {
        double[] speed = new double[20];
        double[] value = new double[20];
        Arrays.fill(speed, 3);
        Arrays.fill(value, 170);
        double[] scores =
                new OwnBaseline(speed, value).scores(new double[] {3, 3}, new double[] {170, 340});

        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isEqualTo(8);
    }

    @Test
    void theTwoListsBelongTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnBaseline(new double[2], new double[3]));
    }

    private static double[] values(double[] noise) {
        double[] value = new double[SPEED.length];
        for (int i = 0; i < value.length; i++) {
            value[i] = 130 + 12 * SPEED[i] + noise[i];
        }
        return value;
    }

    private static double quantile(double normalScore, int freedom) {
        return new TDistribution(freedom)
                .inverseCumulativeProbability(
                        new NormalDistribution().cumulativeProbability(normalScore));
    }
}

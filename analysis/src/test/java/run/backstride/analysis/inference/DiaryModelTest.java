package run.backstride.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import run.backstride.analysis.exposure.Covariate;
import run.backstride.analysis.exposure.DailyPanel;
import run.backstride.analysis.exposure.Exposure;
import run.backstride.analysis.exposure.ExposureColumn;
import run.backstride.analysis.exposure.Variant;
import run.backstride.analysis.inference.DiaryInference.Fitted;
import run.backstride.analysis.inference.DiaryInference.TooShort;
import run.backstride.core.Mistake;
import run.backstride.core.SampledSignal;

class DiaryModelTest {

    @Test
    void aShortDiaryIsToldHowManyDaysItLacks() {
        DiaryInference inference = DiaryModel.infer(panel(20, 1, 3), 1);
        assertThat(inference)
                .isInstanceOfSatisfying(
                        TooShort.class,
                        tooShort -> {
                            assertThat(tooShort.painDays()).isEqualTo(20);
                            assertThat(tooShort.text()).contains("5 more");
                        });
    }

    @Test
    void aPlantedEffectIsFoundWithItsSize() {
        DailyPanel panel = panel(120, 1.5, 3);
        Fitted fitted = (Fitted) DiaryModel.infer(panel, 1);
        ReliefPosterior sleep = relief(fitted, Mistake.STRETCHING_RECOVERY);
        SampledSignal steps =
                panel.columns().stream()
                        .filter(column -> column.exposure() == Exposure.SHORT_SLEEP)
                        .map(column -> column.variants().getFirst().steps())
                        .findFirst()
                        .orElseThrow();
        double planted = 1.5 * steps.slice(92, 120).map(step -> Math.max(0, step)).mean();
        assertThat(planted).isCloseTo(1.2, within(0.3));
        assertThat(sleep.interval95().low()).isLessThan(planted);
        assertThat(sleep.interval95().high()).isGreaterThan(planted);
        assertThat(sleep.mean()).isGreaterThan(relief(fitted, Mistake.LOWER_CHAIN).mean());
        assertThat(sleep.probabilityOfAny()).isGreaterThan(0.99);
    }

    @Test
    void withoutAnEffectNobodyIsAccused() {
        for (int seed = 0; seed < 8; seed++) {
            Fitted fitted = (Fitted) DiaryModel.infer(panel(100, 0, seed), 1);
            for (Mistake mistake : List.of(Mistake.STRETCHING_RECOVERY, Mistake.LOWER_CHAIN)) {
                assertThat(relief(fitted, mistake).probabilityAtLeastOne()).isLessThan(0.6);
            }
        }
    }

    @Test
    void aMistakeWithoutAnyKnownExposureKeepsNoPosterior() {
        Fitted fitted = (Fitted) DiaryModel.infer(panel(60, 1, 2), 1);
        MistakeRelief footwear = of(fitted, Mistake.FOOTWEAR);
        assertThat(footwear.posterior()).isEmpty();
        assertThat(footwear.reason()).contains("not logged");
    }

    @Test
    void aHabitThatNeverChangedCannotBeJudged() {
        Fitted fitted = (Fitted) DiaryModel.infer(withSleep(panel(60, 0, 2), _ -> 0.8), 1);
        MistakeRelief sleep = of(fitted, Mistake.STRETCHING_RECOVERY);
        assertThat(sleep.posterior()).isEmpty();
        assertThat(sleep.ratio()).isEmpty();
        assertThat(sleep.reason()).contains("much the same", "cannot tell");
    }

    /// What a slow change of a habit did cannot be told from the course of pain.
    @Test
    void ofAHabitThatOnlyRoseWithTimeItIsSaidThatItsDaysTellNothing() {
        Fitted fitted =
                (Fitted) DiaryModel.infer(withSleep(panel(60, 0, 2), day -> 0.8 + day / 120.0), 1);
        MistakeRelief sleep = of(fitted, Mistake.STRETCHING_RECOVERY);
        assertThat(sleep.reason()).contains("only together with other things", "believed before");
        ReliefPosterior relief = sleep.posterior().orElseThrow();
        assertThat(relief.interval80().high() - relief.interval80().low()).isGreaterThan(0.8);
        assertThat(of(fitted, Mistake.LOWER_CHAIN).reason()).isEmpty();
    }

    @Test
    void theErrorOfAnEffectIsThatOfTheDaysThatDiffer() {
        DailyPanel panel = withSleep(panel(400, 0, 3), day -> day % 2);
        PanelDesign asked = PanelDesign.of(panel);
        PainDraws draws = DiaryModel.draw(asked.design(), 1, asked.from());
        // What alternates from day to day sees noise of 0.5 / (1 + 0.5) a day; the steps lie 0.5
        // off their mean.
        double truth = 0.5 / 1.5 / 0.5 / Math.sqrt(400);
        double error = Resolution.of(draws).getFirst();
        assertThat(error).isBetween(truth / 2, truth * 2);
        double quarter =
                Resolution.of(
                                DiaryModel.draw(
                                        PanelDesign.of(withSleep(panel(100, 0, 3), day -> day % 2))
                                                .design(),
                                        1,
                                        0))
                        .getFirst();
        assertThat(quarter / error).isCloseTo(2, within(0.5));
    }

    @Test
    void ofFewRunsItIsNotSaidHowWellPainIsForetold() {
        Fitted few = (Fitted) DiaryModel.infer(panel(40, 1, 5), 1);
        assertThat(few.skill().text()).contains("cannot be told yet", "there are 15");
        assertThat(few.skill().skill()).isZero();
        Fitted many = (Fitted) DiaryModel.infer(panel(60, 1, 5), 1);
        assertThat(many.skill().text()).contains("On 35 runs");
    }

    private static DailyPanel withSleep(DailyPanel panel, IntToDoubleFunction steps) {
        double[] sleep = IntStream.range(0, panel.days()).mapToDouble(steps).toArray();
        return new DailyPanel(
                panel.first(),
                panel.asOf(),
                panel.pain(),
                panel.ran(),
                panel.columns().stream()
                        .map(column ->
                                column.exposure() == Exposure.SHORT_SLEEP
                                        ? known(Exposure.SHORT_SLEEP, sleep)
                                        : column)
                        .toList(),
                panel.covariates(),
                panel.notes());
    }

    @Test
    void painThatNeverChangedSpeaksNeitherForNorAgainst() {
        DailyPanel changing = panel(60, 1, 2);
        double[] tens = new double[changing.days()];
        Arrays.fill(tens, 10);
        DailyPanel constant =
                new DailyPanel(
                        changing.first(),
                        changing.asOf(),
                        SampledSignal.of(tens),
                        changing.ran(),
                        changing.columns(),
                        changing.covariates(),
                        changing.notes());
        Fitted fitted = (Fitted) DiaryModel.infer(constant, 1);
        assertThat(fitted.reliefs())
                .allSatisfy(relief -> {
                    assertThat(relief.speaksFor()).isEmpty();
                    assertThat(relief.speaksAgainst()).isEmpty();
                });
    }

    /// However long the diary, no declared column is quite what acts.
    @Test
    void theReliefIsLessSureThanTheEffectAlone() {
        DailyPanel panel = panel(400, 1.5, 3);
        PanelDesign asked = PanelDesign.of(panel);
        PainDraws draws = DiaryModel.draw(asked.design(), 1, asked.from());
        int sleep = 1;
        assertThat(asked.asked().get(sleep).exposure()).isEqualTo(Exposure.SHORT_SLEEP);
        ReliefPosterior effect = ReliefPosterior.of(draws.effectDraws(sleep));
        ReliefPosterior relief =
                ReliefPosterior.of(ReliefDraws.of(draws, List.of(sleep), asked.from()));
        assertThat(relativeWidth(relief)).isGreaterThan(2 * relativeWidth(effect));
    }

    private static double relativeWidth(ReliefPosterior posterior) {
        return (posterior.interval80().high() - posterior.interval80().low()) / posterior.mean();
    }

    @Test
    void theSameDiaryGivesTheSameAnswerToTheBit() {
        assertThat(DiaryModel.infer(panel(40, 1, 5), 9))
                .isEqualTo(DiaryModel.infer(panel(40, 1, 5), 9));
    }

    private static ReliefPosterior relief(Fitted fitted, Mistake mistake) {
        return of(fitted, mistake).posterior().orElseThrow();
    }

    private static MistakeRelief of(Fitted fitted, Mistake mistake) {
        return fitted.reliefs().stream()
                .filter(one -> one.mistake() == mistake)
                .findFirst()
                .orElseThrow();
    }

    /// A run a day; sleep short by 0.8 h on average acts with `effect` points an hour, imbalance does nothing.
    private static DailyPanel panel(int days, double effect, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sleep = new double[days];
        double[] imbalance = new double[days];
        double[] pain = new double[days];
        double[] ran = new double[days];
        Arrays.fill(ran, 1);
        double state = 0;
        for (int day = 0; day < days; day++) {
            sleep[day] = 0.8 + 0.4 * random.nextGaussian();
            imbalance[day] = 0.5 + random.nextGaussian();
            state = 0.5 * state + 0.5 * random.nextGaussian();
            double latent = 2.5 + effect * Math.max(0, sleep[day]) + state;
            pain[day] = Math.max(0, Math.min(10, Math.rint(latent)));
        }
        List<ExposureColumn> columns = new ArrayList<>();
        for (Exposure exposure : Exposure.values()) {
            columns.add(
                    switch (exposure) {
                        case SHORT_SLEEP -> known(exposure, sleep);
                        case CONTACT_IMBALANCE -> known(exposure, imbalance);
                        case STRENGTH_SHORTFALL,
                                SHOE_WEAR,
                                LOW_CADENCE,
                                VERTICAL_RATIO,
                                LOAD_SHOCK,
                                LITTLE_MOBILITY ->
                                new ExposureColumn(exposure, List.of(), "not logged");
                    });
        }
        LocalDate first = LocalDate.of(2025, 3, 1);
        return new DailyPanel(
                first,
                first.plusDays(days - 1L),
                SampledSignal.of(pain),
                SampledSignal.of(ran),
                columns,
                List.<Covariate>of(),
                List.of());
    }

    private static ExposureColumn known(Exposure exposure, double[] steps) {
        return new ExposureColumn(
                exposure, List.of(new Variant("that day", SampledSignal.of(steps))), "");
    }
}

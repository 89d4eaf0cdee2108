package run.backstride.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Profile;
import run.backstride.core.diary.Diary.ScreeningAnswer;
import run.backstride.core.diary.Diary.SelfTest;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.core.diary.Diary.StrengthEntry;
import run.backstride.core.diary.TestKind;

/// Writes down what a simulated runner would write down of the days.
final class DiaryKeeper {
    private static final int SCREENING_QUESTIONS = 17;
    private static final int TEST_INTERVAL_DAYS = 56;

    private DiaryKeeper() {}

    static Diary diary(
            RunnerSpec spec,
            List<RunnerLife.LivedDay> lived,
            List<SimulatedDay> days,
            List<Shoe> shoes,
            long seed) {
        List<ShoeUse> uses = new ArrayList<>();
        List<StrengthEntry> strength = new ArrayList<>();
        List<MobilityEntry> mobility = new ArrayList<>();
        List<Night> nights = new ArrayList<>();
        Chance chance = Chance.of(seed, "diary");
        for (SimulatedDay day : days) {
            day.run()
                    .ifPresent(run ->
                            uses.add(
                                    new ShoeUse(day.date(), Optional.of(run.start()), run.shoe())));
            if (day.strength()) {
                strength.addAll(strength(day.date()));
            }
            if (day.mobility()) {
                mobility.add(mobility(day, chance));
            }
            nights.add(night(day, chance));
        }
        return new Diary(
                profile(spec),
                pain(lived, days),
                shoes,
                uses,
                strength,
                mobility,
                nights,
                tests(spec, chance),
                screening(spec.lastDay()));
    }

    private static Profile profile(RunnerSpec spec) {
        RunnerSpec.Body body = spec.body();
        return new Profile(
                body.name(),
                OptionalInt.of(body.birthYear()),
                Optional.of(body.sex()),
                OptionalDouble.of(body.heightCm()),
                OptionalDouble.of(body.massKg()),
                OptionalDouble.empty());
    }

    private static List<PainDay> pain(List<RunnerLife.LivedDay> lived, List<SimulatedDay> days) {
        List<PainDay> pain = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            if (!days.get(index).logged()) {
                continue;
            }
            RunnerLife.LivedDay day = lived.get(index);
            double left =
                    index == 0
                            ? 0
                            : lived.get(index - 1).leftOver(lived.get(index - 1).contribution());
            boolean ran = day.run().isPresent();
            pain.add(
                    new PainDay(
                            day.date(),
                            OptionalDouble.of(day.morningScore(left)),
                            ran
                                    ? OptionalDouble.of(day.duringScore(day.contribution()))
                                    : OptionalDouble.empty(),
                            ran
                                    ? OptionalDouble.of(day.afterScore(day.contribution()))
                                    : OptionalDouble.empty(),
                            "low back",
                            ""));
        }
        return pain;
    }

    private static List<StrengthEntry> strength(LocalDate date) {
        return List.of(
                held(date, "front plank", 40),
                held(date, "side plank", 30),
                held(date, "bird dog", 8));
    }

    private static StrengthEntry held(LocalDate date, String exercise, double seconds) {
        return new StrengthEntry(
                date,
                exercise,
                OptionalInt.of(3),
                OptionalInt.of(1),
                OptionalDouble.of(seconds),
                OptionalDouble.empty());
    }

    private static MobilityEntry mobility(SimulatedDay day, Chance chance) {
        boolean before = chance.happens(0.4) && day.run().isPresent();
        return new MobilityEntry(
                day.date(),
                before ? MobilityKind.DYNAMIC : MobilityKind.STATIC,
                OptionalDouble.of(Math.rint(6 + 8 * chance.uniform())),
                before
                        ? MobilityTiming.BEFORE_RUN
                        : day.run().isPresent() ? MobilityTiming.AFTER_RUN : MobilityTiming.OTHER);
    }

    private static Night night(SimulatedDay day, Chance chance) {
        double shortfall = Math.max(0, 7 - day.sleepHours());
        return new Night(
                day.date(),
                OptionalDouble.of(day.sleepHours()),
                OptionalDouble.of(Math.rint(50 + shortfall + 1.5 * chance.normal())),
                OptionalDouble.of(Math.rint(62 - 4 * shortfall + 6 * chance.normal())),
                "");
    }

    /// Self-tests at the start of the diary and every eight weeks. Weak holds where strength is planted, a
    /// difference between the sides where asymmetry is, tight hamstrings where mobility is.
    private static List<SelfTest> tests(RunnerSpec spec, Chance chance) {
        Optional<Driver> planted = spec.planted().map(Planted::driver);
        double hold = planted.filter(Driver.STRENGTH_SHORTFALL::equals).isPresent() ? 0.42 : 1.1;
        double uneven = planted.filter(Driver.ASYMMETRY::equals).isPresent() ? 0.12 : 0.01;
        double tight = planted.filter(Driver.MOBILITY_SHORTFALL::equals).isPresent() ? 34 : 14;
        List<SelfTest> tests = new ArrayList<>();
        for (LocalDate date = spec.diaryFrom();
                !date.isAfter(spec.lastDay());
                date = date.plusDays(TEST_INTERVAL_DAYS)) {
            double noise = 1 + 0.05 * chance.normal();
            tests.add(test(date, TestKind.FRONT_PLANK_S, BodySide.BOTH, 95 * hold * noise));
            tests.add(
                    test(
                            date,
                            TestKind.SIDE_PLANK_S,
                            BodySide.LEFT,
                            72 * hold * noise * (1 - uneven)));
            tests.add(
                    test(
                            date,
                            TestKind.SIDE_PLANK_S,
                            BodySide.RIGHT,
                            72 * hold * noise * (1 + uneven)));
            tests.add(
                    test(
                            date,
                            TestKind.ACTIVE_KNEE_EXTENSION_DEG,
                            BodySide.LEFT,
                            tight + chance.normal()));
            tests.add(
                    test(
                            date,
                            TestKind.ACTIVE_KNEE_EXTENSION_DEG,
                            BodySide.RIGHT,
                            tight + chance.normal()));
        }
        return tests;
    }

    private static SelfTest test(LocalDate date, TestKind kind, BodySide side, double value) {
        return new SelfTest(date, kind, side, Math.rint(value));
    }

    private static List<ScreeningAnswer> screening(LocalDate date) {
        List<ScreeningAnswer> answers = new ArrayList<>();
        for (int question = 1; question <= SCREENING_QUESTIONS; question++) {
            answers.add(new ScreeningAnswer(date, question, false));
        }
        return answers;
    }
}

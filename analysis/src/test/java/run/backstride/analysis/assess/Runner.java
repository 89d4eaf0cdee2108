package run.backstride.analysis.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.Session;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.analysis.load.WeekLoad;
import run.backstride.analysis.plan.Plan;
import run.backstride.analysis.plan.Planner;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.analysis.running.WarmUp;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.diary.Diary.Sex;
import run.backstride.core.diary.TestKind;

/// A runner made by hand, one fact at a time.
public final class Runner {
    /// The day that everything is seen from, a Sunday.
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private Diary.Profile profile = Diary.Profile.UNKNOWN;
    private final List<Diary.PainDay> pain = new ArrayList<>();
    private final List<Diary.Shoe> shoes = new ArrayList<>();
    private final List<Diary.StrengthEntry> strength = new ArrayList<>();
    private final List<Diary.MobilityEntry> mobility = new ArrayList<>();
    private final List<Diary.Night> nights = new ArrayList<>();
    private final List<Diary.SelfTest> tests = new ArrayList<>();
    private final List<Diary.ScreeningAnswer> screening = new ArrayList<>();
    private final List<RunMeasures> runs = new ArrayList<>();
    private final List<RunLoad> loads = new ArrayList<>();
    private final List<WeekLoad> weeks = new ArrayList<>();
    private final List<ShoeMileage> mileage = new ArrayList<>();
    private final List<GaitMeasure> gait = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    /// {@return a runner of whom everything is known and nothing is out of the ordinary}
    public static Runner clean() {
        Runner runner = new Runner().born(1990).of(Sex.MALE).answeringNo(AS_OF);
        for (BodySide side : List.of(BodySide.LEFT, BodySide.RIGHT)) {
            runner.test(TestKind.SIDE_PLANK_S, side, 95)
                    .test(TestKind.SINGLE_LEG_BRIDGE_REPS, side, 32)
                    .test(TestKind.KNEE_TO_WALL_CM, side, 12)
                    .test(TestKind.ACTIVE_KNEE_EXTENSION_DEG, side, 18)
                    .test(TestKind.THOMAS_HIP_DEG, side, -8)
                    .test(TestKind.THOMAS_KNEE_DEG, side, 80)
                    .gait("shank-angle-at-initial-contact", side, 9, Unit.DEGREES)
                    .gait("overstride-of-leg-length", side, 0.23, Unit.RATIO)
                    .gait("foot-strike-angle", side, 10, Unit.DEGREES)
                    .gait("contralateral-pelvic-drop", side, 4.5, Unit.DEGREES);
        }
        runner.test(TestKind.FRONT_PLANK_S, BodySide.BOTH, 120)
                .gait("trunk-lean", BodySide.BOTH, 7, Unit.DEGREES);
        for (int back = 1; back <= 14; back++) {
            runner.night(back, 7.8 + (back % 3) * 0.1);
        }
        for (int week = 0; week < 10; week++) {
            runner.run(week * 7, 16, 0.1, 50.1, false, "Alpha")
                    .run(week * 7 + 3, 10, 0.0, 49.9, true, "Beta")
                    .run(week * 7 + 5, 8, -0.1, 50.2, false, "Alpha");
            runner.strength(week * 7 + 1).strength(week * 7 + 4);
        }
        return runner.mileage("Alpha", 310).mileage("Beta", 220);
    }

    public Runner of(Sex sex) {
        profile =
                new Diary.Profile(
                        "",
                        profile.birthYear(),
                        Optional.of(sex),
                        profile.heightCm(),
                        profile.massKg(),
                        profile.legLengthCm());
        return this;
    }

    public Runner born(int year) {
        profile =
                new Diary.Profile(
                        "",
                        OptionalInt.of(year),
                        profile.sex(),
                        profile.heightCm(),
                        profile.massKg(),
                        profile.legLengthCm());
        return this;
    }

    /// The given worst score, as pain in the run.
    public Runner pain(int daysBack, double during) {
        return pain(daysBack, OptionalDouble.empty(), OptionalDouble.of(during));
    }

    public Runner morning(int daysBack, double score) {
        return pain(daysBack, OptionalDouble.of(score), OptionalDouble.empty());
    }

    public Runner pain(int daysBack, OptionalDouble morning, OptionalDouble during) {
        pain.add(
                new Diary.PainDay(
                        AS_OF.minusDays(daysBack),
                        morning,
                        during,
                        OptionalDouble.empty(),
                        "",
                        ""));
        return this;
    }

    /// The latest result of a test; earlier ones of that test and side are taken away.
    public Runner test(TestKind kind, BodySide side, double value) {
        tests.removeIf(test -> test.test() == kind && test.side() == side);
        return testAlso(3, kind, side, value);
    }

    public Runner testAlso(int daysBack, TestKind kind, BodySide side, double value) {
        tests.add(new Diary.SelfTest(AS_OF.minusDays(daysBack), kind, side, value));
        return this;
    }

    public Runner withoutTests(TestKind kind) {
        tests.removeIf(test -> test.test() == kind);
        return this;
    }

    public Runner night(int daysBack, double hours) {
        nights.removeIf(night -> night.date().equals(AS_OF.minusDays(daysBack)));
        nights.add(
                new Diary.Night(
                        AS_OF.minusDays(daysBack),
                        OptionalDouble.of(hours),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "sleep.csv"));
        return this;
    }

    public Runner strength(int daysBack) {
        strength.add(
                new Diary.StrengthEntry(
                        AS_OF.minusDays(daysBack),
                        "side plank",
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        OptionalDouble.of(30),
                        OptionalDouble.empty()));
        return this;
    }

    public Runner mobility(int daysBack, double minutes) {
        mobility.add(
                new Diary.MobilityEntry(
                        AS_OF.minusDays(daysBack),
                        Diary.MobilityKind.STATIC,
                        OptionalDouble.of(minutes),
                        Diary.MobilityTiming.AFTER_RUN));
        return this;
    }

    public Runner answer(int question, boolean yes, LocalDate date) {
        screening.add(new Diary.ScreeningAnswer(date, question, yes));
        return this;
    }

    public Runner answeringNo(LocalDate date) {
        for (RedFlag flag : RedFlag.values()) {
            answer(flag.number(), false, date);
        }
        return this;
    }

    public Runner unscreened() {
        screening.clear();
        return this;
    }

    public Runner shoe(String name, LocalDate start) {
        shoes.add(
                new Diary.Shoe(
                        name,
                        "",
                        Optional.empty(),
                        Optional.of(start),
                        Optional.empty(),
                        OptionalDouble.of(0),
                        OptionalDouble.empty()));
        return this;
    }

    public Runner mileage(String shoe, double km) {
        mileage.removeIf(each -> each.shoe().equals(shoe));
        mileage.add(
                new ShoeMileage(
                        shoe,
                        OptionalDouble.of(km),
                        20,
                        Optional.empty(),
                        Optional.empty(),
                        false));
        return this;
    }

    public Runner gait(String measure, BodySide side, double value, Unit unit) {
        gait.removeIf(each -> each.name().equals(measure) && each.side() == side);
        double half = unit == Unit.RATIO ? 0.01 : 0.5;
        gait.add(
                new GaitMeasure(
                        measure,
                        side,
                        Quantity.of(value, unit),
                        half,
                        12,
                        new Interval(value - half, value + half),
                        0.9,
                        List.of()));
        return this;
    }

    public Runner run(
            int daysBack, double km, double cadenceScore, double left, boolean hard, String shoe) {
        LocalDate date = AS_OF.minusDays(daysBack);
        Instant start = date.atTime(7, 0).toInstant(ZoneOffset.UTC);
        runs.add(
                0,
                new RunMeasures(
                        "run-" + date + ".fit",
                        start,
                        date,
                        "",
                        false,
                        "",
                        shoe,
                        OptionalDouble.of(km),
                        OptionalDouble.of(km * 6),
                        OptionalDouble.of(2.8),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        20,
                        List.of(
                                form(Metric.CADENCE, 164, OptionalDouble.of(cadenceScore)),
                                form(Metric.BALANCE_LEFT, left, OptionalDouble.empty())),
                        Optional.of(new WarmUp(2.6, 2.8, 2.6 / 2.8)),
                        List.of()));
        loads.add(
                0,
                new RunLoad(
                        start,
                        date,
                        OptionalDouble.of(km * 6),
                        "minutes",
                        OptionalDouble.of(km / 16),
                        Optional.of(hard),
                        hard ? OptionalDouble.of(167) : OptionalDouble.of(70),
                        shoe,
                        OptionalDouble.of(100)));
        return this;
    }

    /// Every run of the last four weeks gets this score of cadence, plus or minus a little.
    public Runner cadence(double score) {
        for (int i = 0; i < runs.size(); i++) {
            RunMeasures run = runs.get(i);
            runs.set(
                    i,
                    run.withForm(
                            List.of(
                                    form(
                                            Metric.CADENCE,
                                            150,
                                            OptionalDouble.of(score + (i % 3 - 1) * 0.1)),
                                    run.form().get(1))));
        }
        return this;
    }

    public Runner balance(double left) {
        for (int i = 0; i < runs.size(); i++) {
            RunMeasures run = runs.get(i);
            runs.set(
                    i,
                    run.withForm(
                            List.of(
                                    run.form().get(0),
                                    form(
                                            Metric.BALANCE_LEFT,
                                            left + (i % 3 - 1) * 0.1,
                                            OptionalDouble.empty()))));
        }
        return this;
    }

    public Runner spike(int daysBack, double ratio) {
        for (int i = 0; i < loads.size(); i++) {
            RunLoad load = loads.get(i);
            if (load.date().equals(AS_OF.minusDays(daysBack))) {
                loads.set(
                        i,
                        new RunLoad(
                                load.start(),
                                load.date(),
                                load.load(),
                                load.loadBasis(),
                                OptionalDouble.of(ratio),
                                load.hard(),
                                load.hoursSinceHard(),
                                load.shoe(),
                                load.shoeKm()));
            }
        }
        return this;
    }

    public Runner withoutRuns() {
        runs.clear();
        loads.clear();
        mileage.clear();
        return this;
    }

    public Runner session(Session session) {
        sessions.add(session);
        return this;
    }

    private static FormMeasure form(Metric metric, double mean, OptionalDouble score) {
        return new FormMeasure(
                metric,
                "native",
                mean,
                OptionalDouble.of(2),
                20,
                1200,
                2.8,
                OptionalDouble.empty(),
                score,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    public Diary diary() {
        return new Diary(
                profile, pain, shoes, List.of(), strength, mobility, nights, tests, screening);
    }

    public RunnerHistory history() {
        List<GaitMeasures> recordings =
                gait.isEmpty()
                        ? List.of()
                        : List.of(
                                new GaitMeasures(
                                        "side.mp4",
                                        GaitMeasures.View.SIDE,
                                        240,
                                        2400,
                                        10,
                                        Optional.empty(),
                                        List.of(),
                                        gait,
                                        List.of(),
                                        Capture.Points.NETWORK,
                                        StrideCurves.NONE,
                                        OptionalDouble.empty()));
        return new RunnerHistory(runs, sessions, diary(), recordings);
    }

    public LoadHistory load() {
        return new LoadHistory(
                loads, weeks, mileage, "minutes", "", OptionalInt.empty(), List.of());
    }

    public Assessment assess() {
        return Assessor.assess(history(), load(), AS_OF);
    }

    public Assessment assess(DiaryEvidence evidence) {
        return Assessor.assess(history(), load(), AS_OF, evidence);
    }

    public Finding finding(Mistake mistake) {
        return of(assess(), mistake);
    }

    public static Finding of(Assessment assessment, Mistake mistake) {
        return assessment.findings().get(List.of(Mistake.values()).indexOf(mistake));
    }

    public Screening screen() {
        return ScreeningRule.screen(diary(), AS_OF);
    }

    public Plan plan() {
        return Planner.plan(assess(), history(), load(), AS_OF);
    }
}

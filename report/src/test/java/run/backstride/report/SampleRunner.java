package run.backstride.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.load.RunLoad;
import run.backstride.analysis.load.ShoeMileage;
import run.backstride.analysis.load.WeekLoad;
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.TestKind;

/// The invented runner of [SampleAnswers#rich]: seeded, so the same on every machine.
final class SampleRunner {
    static final LocalDate FIRST = SampleAnswers.AS_OF.minusDays(111);
    static final String PRANK_SHOE = "<script>alert(1)</script>";

    private static final long SEED = 20261120;

    private SampleRunner() {}

    static RunnerHistory history() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<RunMeasures> runs = new ArrayList<>();
        List<Diary.PainDay> pain = new ArrayList<>();
        List<Diary.Night> nights = new ArrayList<>();
        double level = 1;
        for (int day = 0; day < 112; day++) {
            LocalDate date = FIRST.plusDays(day);
            level = Math.clamp(level * 0.93 + random.nextDouble(-1.3, 1.75), 0, 8);
            boolean ran = random.nextDouble() < 0.42;
            if (ran) {
                runs.add(run(date, day, random));
            }
            if (random.nextDouble() < 0.7 && (day < 60 || day > 68)) {
                pain.add(
                        new Diary.PainDay(
                                date,
                                OptionalDouble.of(Math.rint(level * 0.8)),
                                ran ? OptionalDouble.of(Math.rint(level)) : OptionalDouble.empty(),
                                random.nextDouble() < 0.8
                                        ? OptionalDouble.of(Math.rint(Math.min(10, level * 1.2)))
                                        : OptionalDouble.empty(),
                                "low back",
                                ""));
            }
            if (random.nextDouble() < 0.6) {
                nights.add(
                        new Diary.Night(
                                date,
                                OptionalDouble.of(6.4 + random.nextDouble(1.6)),
                                OptionalDouble.of(50 + random.nextInt(8)),
                                OptionalDouble.empty(),
                                "sleep.csv"));
            }
        }
        return new RunnerHistory(runs, List.of(), diary(pain, nights), List.of());
    }

    private static Diary diary(List<Diary.PainDay> pain, List<Diary.Night> nights) {
        return new Diary(
                new Diary.Profile(
                        "Ada & Co",
                        OptionalInt.of(1988),
                        Optional.of(Diary.Sex.FEMALE),
                        OptionalDouble.of(171),
                        OptionalDouble.of(63),
                        OptionalDouble.empty()),
                pain,
                List.of(
                        shoe("Blue trainers", Diary.ShoeKind.NEUTRAL, Optional.empty()),
                        shoe(PRANK_SHOE, Diary.ShoeKind.MAX, Optional.empty()),
                        shoe(
                                "Old racers",
                                Diary.ShoeKind.MINIMAL,
                                Optional.of(FIRST.plusDays(40)))),
                List.of(),
                List.of(),
                List.of(),
                nights,
                List.of(
                        new Diary.SelfTest(
                                FIRST.plusDays(90), TestKind.SIDE_PLANK_S, Diary.BodySide.LEFT, 48),
                        new Diary.SelfTest(
                                FIRST.plusDays(90),
                                TestKind.SIDE_PLANK_S,
                                Diary.BodySide.RIGHT,
                                39)),
                List.of());
    }

    private static Diary.Shoe shoe(String name, Diary.ShoeKind kind, Optional<LocalDate> retired) {
        return new Diary.Shoe(
                name,
                "",
                Optional.of(kind),
                Optional.of(FIRST),
                retired,
                OptionalDouble.empty(),
                OptionalDouble.of(8));
    }

    private static RunMeasures run(LocalDate date, int day, SplittableRandom random) {
        double speed = 2.4 + random.nextDouble(1.4);
        double km = 5 + random.nextDouble(9);
        double expected = 133.66 + 10.80 * speed;
        double norm = 0.06 * expected;
        double cadence = expected - 0.9 * norm + random.nextDouble(-4, 4);
        double left = 48.9 + random.nextDouble(-0.7, 0.7);
        double contact = 460.7 * Math.pow(speed, -0.522) + random.nextDouble(-12, 16);
        boolean wearsStrap = day > 20;
        List<FormMeasure> form = new ArrayList<>();
        form.add(measure(Metric.CADENCE, cadence, speed, expected, (cadence - expected) / norm));
        if (wearsStrap) {
            form.add(measure(Metric.BALANCE_LEFT, left, speed, Double.NaN, Double.NaN));
            double contactExpected = 460.7 * Math.pow(speed, -0.522);
            form.add(
                    measure(
                            Metric.GROUND_CONTACT_TIME,
                            contact,
                            speed,
                            contactExpected,
                            (contact - contactExpected) / 20));
        }
        return new RunMeasures(
                "export_48112.zip!activities/" + date + ".fit",
                start(date),
                date,
                "Morning run",
                false,
                "garmin forerunner",
                "",
                OptionalDouble.of(km),
                OptionalDouble.of(km * 1000 / speed / 60),
                OptionalDouble.of(speed),
                OptionalDouble.of(40 + random.nextDouble(80)),
                OptionalDouble.of(0.9),
                OptionalDouble.of(148),
                OptionalDouble.empty(),
                OptionalDouble.of(4),
                25,
                form,
                Optional.empty(),
                List.of());
    }

    private static FormMeasure measure(
            Metric metric, double mean, double speed, double expected, double normScore) {
        return new FormMeasure(
                metric,
                "native",
                mean,
                OptionalDouble.of(2.5),
                22,
                1320,
                speed,
                optional(expected),
                optional(normScore),
                OptionalDouble.empty(),
                metric == Metric.GROUND_CONTACT_TIME
                        ? OptionalDouble.of(4.2)
                        : OptionalDouble.empty(),
                OptionalDouble.of(mean),
                OptionalDouble.of(speed));
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Instant start(LocalDate date) {
        return date.atTime(6, 30).toInstant(ZoneOffset.UTC);
    }

    static LoadHistory load(RunnerHistory history) {
        List<RunLoad> runs = new ArrayList<>();
        int index = 0;
        for (RunMeasures run : history.runs()) {
            String shoe = index % 4 == 0 ? PRANK_SHOE : "Blue trainers";
            runs.add(
                    new RunLoad(
                            run.start(),
                            run.date(),
                            OptionalDouble.of(4 * run.minutes().orElseThrow()),
                            "rpe",
                            index < 4
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(0.7 + (index % 7) * 0.09),
                            Optional.of(index % 5 == 0),
                            OptionalDouble.of(40 + index % 60),
                            shoe,
                            OptionalDouble.of(500 + 4.0 * index)));
            index++;
        }
        return load(runs, weeks(history, runs), shoes());
    }

    static LoadHistory load(List<RunLoad> runs, List<WeekLoad> weeks, List<ShoeMileage> shoes) {
        return new LoadHistory(
                runs,
                weeks,
                shoes,
                "rpe",
                "most runs have a rating",
                OptionalInt.empty(),
                List.of());
    }

    private static List<WeekLoad> weeks(RunnerHistory history, List<RunLoad> loads) {
        List<WeekLoad> weeks = new ArrayList<>();
        LocalDate day = history.runs().getFirst().date();
        for (; !day.isAfter(SampleAnswers.AS_OF); day = day.plusDays(1)) {
            double km = 0;
            double load = 0;
            int count = 0;
            for (int i = 0; i < loads.size(); i++) {
                RunMeasures run = history.runs().get(i);
                if (run.date().isAfter(day.minusDays(7)) && !run.date().isAfter(day)) {
                    km += run.distanceKm().orElse(0);
                    load += loads.get(i).load().orElse(0);
                    count++;
                }
            }
            weeks.add(
                    new WeekLoad(
                            day,
                            load,
                            km,
                            count,
                            OptionalDouble.of(1.1),
                            OptionalDouble.of(1.1 * load),
                            OptionalDouble.empty(),
                            load / 7,
                            load / 7));
        }
        return weeks;
    }

    private static List<ShoeMileage> shoes() {
        return List.of(
                new ShoeMileage(
                        "Blue trainers",
                        OptionalDouble.of(742),
                        36,
                        Optional.of(FIRST),
                        Optional.of(SampleAnswers.AS_OF),
                        false),
                new ShoeMileage(
                        PRANK_SHOE,
                        OptionalDouble.of(188),
                        12,
                        Optional.of(FIRST.plusDays(30)),
                        Optional.of(SampleAnswers.AS_OF),
                        false),
                new ShoeMileage(
                        "Old racers",
                        OptionalDouble.of(861),
                        4,
                        Optional.of(FIRST),
                        Optional.of(FIRST.plusDays(40)),
                        true),
                new ShoeMileage(
                        "Spikes",
                        OptionalDouble.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }
}

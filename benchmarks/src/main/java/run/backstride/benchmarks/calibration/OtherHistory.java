package run.backstride.benchmarks.calibration;

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
import run.backstride.analysis.running.FormMeasure;
import run.backstride.analysis.running.Metric;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.core.diary.Diary.StrengthEntry;

/// What a runner of the other simulator wrote down and recorded. Entries get lost by chance, in gaps of
/// weeks, and on days of a kind: the best, or the worst.
final class OtherHistory {
    private static final int MORNING_HOUR = 7;

    private final SplittableRandom random;
    private final OtherHabits habits;
    private final OtherPain pain;
    private final LocalDate first;
    private final int lead;

    OtherHistory(
            SplittableRandom random,
            OtherHabits habits,
            OtherPain pain,
            LocalDate first,
            int lead) {
        this.random = random;
        this.habits = habits;
        this.pain = pain;
        this.first = first;
        this.lead = lead;
    }

    RunnerHistory history() {
        List<RunMeasures> runs = new ArrayList<>();
        List<ShoeUse> uses = new ArrayList<>();
        List<StrengthEntry> strength = new ArrayList<>();
        List<MobilityEntry> mobility = new ArrayList<>();
        List<Night> nights = new ArrayList<>();
        boolean dynamics = random.nextDouble() < 0.8;
        for (int day = 0; day < habits.ran.length; day++) {
            LocalDate date = first.plusDays(day);
            if (habits.ran[day]) {
                runs.add(run(day, date, dynamics));
                uses.add(new ShoeUse(date, Optional.empty(), "pair " + habits.pair[day]));
            }
            if (habits.strength[day]) {
                strength.add(
                        new StrengthEntry(
                                date,
                                "plank",
                                OptionalInt.of(3),
                                OptionalInt.empty(),
                                OptionalDouble.of(45),
                                OptionalDouble.empty()));
            }
            if (habits.mobilityMinutes[day] > 0) {
                mobility.add(
                        new MobilityEntry(
                                date,
                                MobilityKind.STATIC,
                                OptionalDouble.of(habits.mobilityMinutes[day]),
                                MobilityTiming.OTHER));
            }
            if (random.nextDouble() < 0.9) {
                nights.add(
                        new Night(
                                date,
                                OptionalDouble.of(habits.sleepHours[day]),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                ""));
            }
        }
        Diary diary =
                new Diary(
                        Diary.EMPTY.profile(),
                        entries(),
                        shoes(),
                        uses,
                        strength,
                        mobility,
                        nights,
                        List.of(),
                        List.of());
        return new RunnerHistory(runs, List.of(), diary, List.of());
    }

    private List<PainDay> entries() {
        double kept = random.nextDouble(0.6, 1);
        int kind = random.nextInt(3);
        int days = habits.ran.length;
        int gapFrom = lead + random.nextInt(days - lead);
        int gapDays = random.nextDouble() < 0.4 ? 7 + random.nextInt(28) : 0;
        List<PainDay> entries = new ArrayList<>();
        for (int day = lead; day < days; day++) {
            double worst = pain.worst(day, true);
            double chance =
                    switch (kind) {
                        case 0 -> kept;
                        case 1 -> worst == 0 ? 0.6 * kept : kept;
                        default -> worst >= 6 ? 0.5 * kept : kept;
                    };
            boolean inGap = day >= gapFrom && day < gapFrom + gapDays;
            if (inGap || random.nextDouble() >= chance) {
                continue;
            }
            OptionalDouble ofRun =
                    habits.ran[day] ? OptionalDouble.of(worst) : OptionalDouble.empty();
            entries.add(
                    new PainDay(
                            first.plusDays(day),
                            OptionalDouble.of(pain.morning(day)),
                            ofRun,
                            habits.ran[day]
                                    ? OptionalDouble.of(Math.max(0, worst - random.nextInt(2)))
                                    : OptionalDouble.empty(),
                            "",
                            ""));
        }
        return entries;
    }

    private List<Shoe> shoes() {
        List<Shoe> shoes = new ArrayList<>();
        int last = habits.pair[habits.pair.length - 1];
        for (int number = 1; number <= last; number++) {
            shoes.add(
                    new Shoe(
                            "pair " + number,
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalDouble.of(number == 1 ? habits.firstPairKm : 0),
                            OptionalDouble.empty()));
        }
        return shoes;
    }

    private RunMeasures run(int day, LocalDate date, boolean dynamics) {
        double km = habits.km[day];
        double speed = habits.speed[day];
        Instant start = date.atTime(MORNING_HOUR, 0).toInstant(ZoneOffset.UTC);
        double minutes = km * 1000 / speed / 60;
        double cadence = 133.7 + 10.8 * speed + habits.cadenceOffset[day];
        List<FormMeasure> form = new ArrayList<>();
        form.add(measure(Metric.CADENCE, cadence, speed));
        if (dynamics) {
            double oscillation = 92 - 3 * (speed - 2.5) + 1.5 * random.nextGaussian();
            form.add(
                    measure(
                            Metric.VERTICAL_RATIO,
                            100 * oscillation / (speed * 60_000 / cadence),
                            speed));
            form.add(measure(Metric.BALANCE_LEFT, habits.leftPercent[day], speed));
        }
        return new RunMeasures(
                "other " + day,
                start,
                date,
                "",
                false,
                "another",
                "",
                OptionalDouble.of(km),
                OptionalDouble.of(minutes),
                OptionalDouble.of(speed),
                OptionalDouble.of(Math.rint(60 * random.nextDouble())),
                OptionalDouble.of(1),
                OptionalDouble.of(Math.rint(145 + 20 * (speed - 2.9) + 3 * random.nextGaussian())),
                OptionalDouble.of(12),
                OptionalDouble.empty(),
                minutes / 2,
                form,
                Optional.empty(),
                List.of());
    }

    private static FormMeasure measure(Metric metric, double mean, double speed) {
        return new FormMeasure(
                metric,
                "native",
                mean,
                OptionalDouble.empty(),
                20,
                1200,
                speed,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(mean),
                OptionalDouble.of(speed));
    }
}

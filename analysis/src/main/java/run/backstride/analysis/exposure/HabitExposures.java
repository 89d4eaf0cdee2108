package run.backstride.analysis.exposure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary.MobilityEntry;
import run.backstride.core.diary.Diary.MobilityKind;
import run.backstride.core.diary.Diary.MobilityTiming;
import run.backstride.core.diary.Diary.Night;
import run.backstride.core.diary.Diary.StrengthEntry;

/// Strength work, sleep, stretching and warming up.
final class HabitExposures {
    private final RunnerHistory history;
    private final Days days;

    HabitExposures(RunnerHistory history, Days days) {
        this.history = history;
        this.days = days;
    }

    ExposureColumn strength() {
        Set<LocalDate> done = new TreeSet<>();
        for (StrengthEntry entry : history.diary().strength()) {
            done.add(entry.date());
        }
        history.sessions().stream()
                .filter(session -> session.sport().kind() == Sport.Kind.STRENGTH)
                .forEach(session -> done.add(session.date()));
        Map<LocalDate, Double> perDay = new TreeMap<>();
        done.forEach(date -> perDay.put(date, 1.0));
        Exposure exposure = Exposure.STRENGTH_SHORTFALL;
        if (perDay.isEmpty()) {
            return absent(exposure, "no strength work is logged, which may mean none or no log");
        }
        return new ExposureColumn(exposure, rates(exposure, perDay, "strength days"), "");
    }

    private List<Variant> rates(Exposure exposure, Map<LocalDate, Double> perDay, String what) {
        List<Variant> variants = new ArrayList<>();
        for (int window : windows()) {
            double[] rate = weeklyRate(perDay, window);
            variants.addAll(
                    Shapes.of(what + " in the " + window + " days before", below(exposure, rate)));
        }
        return variants;
    }

    ExposureColumn sleep() {
        Exposure exposure = Exposure.SHORT_SLEEP;
        int lead = (int) ExposureConstants.FORTNIGHT.amount();
        double[] hours = new double[days.count() + lead];
        Arrays.fill(hours, Double.NaN);
        boolean any = false;
        for (Night night : history.diary().nights()) {
            int index = days.index(night.date()) + lead;
            if (index >= 0 && index < hours.length && night.hours().isPresent()) {
                hours[index] = night.hours().getAsDouble();
                any = true;
            }
        }
        if (!any) {
            return absent(exposure, "no night's sleep is logged");
        }
        List<Variant> variants = new ArrayList<>();
        for (int window : nightWindows()) {
            int present = (int) Math.ceil(window * ExposureConstants.NIGHTS_NEEDED.amount());
            double[] mean = Days.trailingMean(hours, lead, window, present, days.count());
            String name = window == 1 ? "the night before" : "the " + window + " nights before";
            variants.addAll(Shapes.of(name, below(exposure, mean)));
        }
        return new ExposureColumn(exposure, variants, "");
    }

    private static int[] nightWindows() {
        return new int[] {
            1,
            (int) ExposureConstants.NIGHTS.amount(),
            (int) ExposureConstants.WEEK.amount(),
            (int) ExposureConstants.FORTNIGHT.amount()
        };
    }

    ExposureColumn mobility() {
        Exposure exposure = Exposure.LITTLE_MOBILITY;
        Map<LocalDate, Double> perDay = new TreeMap<>();
        Set<LocalDate> warmedUp = new TreeSet<>();
        for (MobilityEntry entry : history.diary().mobility()) {
            perDay.merge(
                    entry.date(),
                    entry.minutes().orElse(ExposureConstants.SESSION_MINUTES.amount()),
                    Double::sum);
            if (entry.timing() == MobilityTiming.BEFORE_RUN
                    || entry.kind() == MobilityKind.DYNAMIC) {
                warmedUp.add(entry.date());
            }
        }
        history.sessions().stream()
                .filter(session -> session.sport().kind() == Sport.Kind.MOBILITY)
                .forEach(session ->
                        perDay.merge(
                                session.date(),
                                session.minutes()
                                        .orElse(ExposureConstants.SESSION_MINUTES.amount()),
                                Double::sum));
        List<Variant> variants = new ArrayList<>();
        if (!perDay.isEmpty()) {
            variants.addAll(rates(exposure, perDay, "mobility minutes"));
            variants.addAll(mobilityDays(perDay.keySet()));
        }
        if (!warmedUp.isEmpty()) {
            variants.add(new Variant("no warm-up logged before the run", noWarmUp(warmedUp)));
        }
        variants.addAll(fastStart());
        return variants.isEmpty()
                ? absent(exposure, "no mobility work and no warm-up is logged")
                : new ExposureColumn(exposure, variants, "");
    }

    private List<Variant> mobilityDays(Set<LocalDate> done) {
        Map<LocalDate, Double> perDay = new TreeMap<>();
        done.forEach(date -> perDay.put(date, 1.0));
        double target = ExposureConstants.MOBILITY_DAYS_TARGET.amount();
        double step = ExposureConstants.MOBILITY_DAYS_STEP.amount();
        List<Variant> variants = new ArrayList<>();
        for (int window : windows()) {
            double[] steps = weeklyRate(perDay, window);
            for (int day = 0; day < steps.length; day++) {
                steps[day] = (target - steps[day]) / step;
            }
            variants.addAll(Shapes.of("mobility days in the " + window + " days before", steps));
        }
        return variants;
    }

    private SampledSignal noWarmUp(Set<LocalDate> warmedUp) {
        LocalDate logged = warmedUp.iterator().next();
        double[] steps = days.missing();
        for (int day = Math.max(0, days.index(logged)); day < steps.length; day++) {
            steps[day] = warmedUp.contains(days.first().plusDays(day)) ? 0 : 1;
        }
        return Days.signal(steps);
    }

    private List<Variant> fastStart() {
        double[] steps = days.missing();
        boolean any = false;
        for (RunMeasures run : history.runs()) {
            if (days.has(run.date()) && run.warmUp().isPresent()) {
                boolean fast =
                        run.warmUp().get().ratio() > ExposureConstants.WARM_UP_RATIO.amount();
                int day = days.index(run.date());
                steps[day] = Double.isNaN(steps[day]) ? (fast ? 1 : 0) : steps[day];
                any = true;
            }
        }
        return any
                ? List.of(new Variant("first ten minutes as fast as the rest", Days.signal(steps)))
                : List.of();
    }

    private static double[] below(Exposure exposure, double[] values) {
        double[] steps = new double[values.length];
        for (int day = 0; day < steps.length; day++) {
            steps[day] = exposure.stepsBelow(values[day]);
        }
        return steps;
    }

    private static int[] windows() {
        return new int[] {
            (int) ExposureConstants.WEEK.amount(),
            (int) ExposureConstants.FORTNIGHT.amount(),
            (int) ExposureConstants.MONTH.amount()
        };
    }

    /// Amount a week over the `window` days before each day of the panel.
    private double[] weeklyRate(Map<LocalDate, Double> perDay, int window) {
        int lead = (int) ExposureConstants.MONTH.amount();
        double[] amounts = new double[days.count() + lead];
        int logStart = Integer.MAX_VALUE;
        for (Map.Entry<LocalDate, Double> entry : perDay.entrySet()) {
            long index = ChronoUnit.DAYS.between(days.first(), entry.getKey()) + lead;
            logStart = (int) Math.min(logStart, Math.max(0, index));
            if (index >= 0 && index < amounts.length) {
                amounts[(int) index] += entry.getValue();
            }
        }
        double[] sums = Days.before(amounts, lead, logStart, window, days.count());
        for (int day = 0; day < sums.length; day++) {
            sums[day] *= ExposureConstants.WEEK.amount() / window;
        }
        return sums;
    }

    private static ExposureColumn absent(Exposure exposure, String reason) {
        return new ExposureColumn(exposure, List.of(), reason);
    }
}

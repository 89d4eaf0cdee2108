package run.backstride.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import run.backstride.core.diary.Diary.Shoe;

/// A simulated runner's life, lived day after day: nights, training, shoes, runs and pain, each acting on
/// the next as the nuisances say.
///
/// The life begins some weeks before the history, so that windows that look back are full on its first day.
final class RunnerLife {
    private static final int WEEKS_BEFORE = 6;
    private static final int STRENGTH_DAYS = 28;
    private static final int MOBILITY_DAYS = 14;
    private static final int SLEEP_NIGHTS = 3;
    private static final int LAG_RUNS = 3;
    private static final double SLOW = 0.95;

    private final RunnerSpec spec;
    private final double together;
    private final Chance days;
    private final Chance form;
    private final Chance pen;
    private final Training training;
    private final ShoeRack rack;
    private final Back back;
    private final Wander common;
    private final Map<Habit, Wander> habits = new EnumMap<>(Habit.class);
    private final double ownContact;
    private final double weakerSide;
    private final List<LivedDay> lived = new ArrayList<>();
    private final List<Double> driverOnRuns = new ArrayList<>();
    private final Following following;
    private int runDays;
    private Optional<Boolean> wish = Optional.empty();

    private enum Habit {
        APPETITE,
        SLEEP,
        STRENGTH,
        MOBILITY,
        FORM,
        BALANCE
    }

    RunnerLife(RunnerSpec spec, long seed, Following following) {
        this.spec = spec;
        this.following = following;
        together = spec.nuisances().entanglement();
        days = Chance.of(seed, "days");
        form = Chance.of(seed, "form");
        pen = Chance.of(seed, "pen");
        training = new Training(spec, Chance.of(seed, "training"));
        rack =
                new ShoeRack(
                        spec.firstDay(), spec.habits().shoeStartKm(), spec.habits().shoeRetireKm());
        int firstDiaryDay = (int) (spec.diaryFrom().toEpochDay() - spec.firstDay().toEpochDay());
        back = new Back(spec.nuisances(), Chance.of(seed, "back"), firstDiaryDay);
        common = new Wander(Chance.of(seed, "common"), SLOW);
        for (Habit habit : Habit.values()) {
            habits.put(habit, new Wander(Chance.of(seed, habit.name()), SLOW));
        }
        ownContact = 0.03 * form.normal();
        weakerSide = form.happens(0.5) ? 1 : -1;
    }

    /// Lives all days.
    List<LivedDay> live() {
        for (int index = -7 * WEEKS_BEFORE; index < spec.days(); index++) {
            lived.add(day(index));
        }
        return lived.subList(7 * WEEKS_BEFORE, lived.size());
    }

    /// {@return the shoes owned, after [#live]}
    List<Shoe> shoes() {
        return rack.shoes();
    }

    /// One day with all that its pain is made of.
    ///
    /// @param exposures drivers, those of a run only where there was one
    /// @param latent pain before any run
    /// @param load points that the run added by length, hardness and climb
    /// @param contribution points that the planted mistake added
    /// @param corrected the same with the driver no worse than its target
    /// @param morning the morning's scoring error, with what the day before left
    /// @param during scoring error of the run
    /// @param after scoring error of the rest of the day
    /// @param pen uniform draw that decides whether the day is written down
    record LivedDay(
            LocalDate date,
            Optional<SimulatedRun> run,
            Map<Driver, Double> exposures,
            boolean strength,
            boolean mobility,
            double sleepHours,
            double latent,
            double load,
            double contribution,
            double corrected,
            double morning,
            double during,
            double after,
            double pen) {

        /// What the run's addition leaves on the next morning.
        double leftOver(double added) {
            return run.isPresent() ? Math.max(0, Back.leftNextMorning(load + added)) : 0;
        }

        double morningScore(double leftOver) {
            return Back.written(latent + leftOver + morning);
        }

        double duringScore(double added) {
            return Back.written(latent + load + added + during);
        }

        double afterScore(double added) {
            return Back.written(latent + load + added + after);
        }
    }

    private LivedDay day(int index) {
        LocalDate date = spec.firstDay().plusDays(index);
        double shared = common.next();
        Map<Habit, Double> mood = new EnumMap<>(Habit.class);
        habits.forEach((habit, wander) -> mood.put(habit, wander.next(shared, together)));

        double sleep =
                spec.habits().sleepHours() - 0.5 * mood(mood, Habit.SLEEP) + 0.5 * days.normal();
        double sleepHours = Math.rint(10 * Math.max(3.5, Math.min(10, sleep))) / 10;
        boolean strength = trains(spec.habits().strengthPerWeek(), mood(mood, Habit.STRENGTH));
        boolean mobility = trains(spec.habits().mobilityPerWeek(), mood(mood, Habit.MOBILITY));

        double latent = back.nextDay(index);
        double morning = back.scoringError();
        double during = back.scoringError();
        double after = back.scoringError();
        double pain = painFelt(latent + morning);
        Map<Driver, Double> exposures = habitsOnRecord(sleepHours);
        Optional<SimulatedRun> run =
                training.intent(date, mood(mood, Habit.APPETITE), pain)
                        .map(intent -> run(date, intent, mood, pain, shared, exposures));
        double load = run.map(back::load).orElse(0.0);
        double[] added = run.map(_ -> contributions(exposures)).orElse(new double[2]);
        if (run.isPresent() && wish.equals(Optional.of(true))) {
            added[0] = added[1];
        }
        return new LivedDay(
                date,
                run,
                exposures,
                strength,
                mobility,
                sleepHours,
                latent,
                load,
                added[0],
                added[1],
                morning,
                during,
                after,
                pen.uniform());
    }

    private static double mood(Map<Habit, Double> mood, Habit habit) {
        return mood.getOrDefault(habit, 0.0);
    }

    /// A wave of life (positive mood) makes the runner train less beside running.
    private boolean trains(double perWeek, double mood) {
        return days.happens(Math.min(1, perWeek / 7 * Math.exp(-0.4 * mood)));
    }

    /// What the runner feels before setting out: this morning, or the last run where it is still in mind.
    private double painFelt(double thisMorning) {
        if (lived.isEmpty()) {
            return Back.written(thisMorning);
        }
        LivedDay yesterday = lived.getLast();
        double morning = Back.written(thisMorning + yesterday.leftOver(yesterday.contribution()));
        double inMind =
                yesterday.run().isPresent()
                        ? yesterday.afterScore(yesterday.contribution()) - 1
                        : 0;
        return Math.max(morning, inMind);
    }

    private Map<Driver, Double> habitsOnRecord(double sleepTonight) {
        Map<Driver, Double> exposures = new EnumMap<>(Driver.class);
        exposures.put(
                Driver.STRENGTH_SHORTFALL,
                2 - 7.0 * last(STRENGTH_DAYS, LivedDay::strength) / STRENGTH_DAYS);
        exposures.put(
                Driver.MOBILITY_SHORTFALL,
                4 - 7.0 * last(MOBILITY_DAYS, LivedDay::mobility) / MOBILITY_DAYS);
        double slept = sleepTonight;
        int nights = 1;
        for (int back = lived.size() - 1; back >= 0 && nights < SLEEP_NIGHTS; back--, nights++) {
            slept += lived.get(back).sleepHours();
        }
        exposures.put(Driver.SHORT_SLEEP, 7 - slept / nights);
        return exposures;
    }

    private long last(int count, Predicate<LivedDay> did) {
        return lived.subList(Math.max(0, lived.size() - count), lived.size()).stream()
                .filter(did)
                .count();
    }

    private SimulatedRun run(
            LocalDate date,
            Training.Intent intent,
            Map<Habit, Double> mood,
            double pain,
            double shared,
            Map<Driver, Double> exposures) {
        wish =
                date.isBefore(spec.firstDay())
                        ? Optional.empty()
                        : following.corrects(date, runDays++);
        double reverse = spec.nuisances().reverse() * pain;
        double speed = Math.max(1.8, spec.easySpeed() * intent.pace());
        double cadenceOffset =
                spec.habits().cadenceOffset()
                        - 3 * mood(mood, Habit.FORM)
                        + 1.2 * form.normal()
                        - 0.35 * reverse;
        if (corrects(Driver.LOW_CADENCE)) {
            cadenceOffset = Math.max(0, cadenceOffset);
        }
        double uneven =
                spec.habits().asymmetryPercent() + 0.6 * mood(mood, Habit.BALANCE) + 0.1 * reverse;
        double left = 50 + weakerSide * uneven + 0.15 * form.normal();
        double season = Math.cos(2 * Math.PI * (date.getDayOfYear() - 20) / 365.0);
        double temperature =
                intent.treadmill() ? 21 : Math.rint(11 - 9 * season + 3 * form.normal());
        boolean warmsUp = form.happens(0.7);
        int slot = form.happens(0.5 + 0.2 * together * Math.tanh(shared)) ? 0 : 1;
        if (wish.isPresent() && isPlanted(Driver.SHOE_WEAR)) {
            slot = wish.get() ? 1 : 0;
        }

        ShoeRack.Pair shoe = rack.wear(slot, date);
        exposures.put(Driver.SHOE_WEAR, shoe.km());
        shoe.run(date.isBefore(spec.firstDay()) ? 0 : intent.km());
        exposures.put(Driver.LOW_CADENCE, -cadenceOffset);
        exposures.put(Driver.ASYMMETRY, Math.abs(left - 50));
        training.longest(date)
                .ifPresent(km -> exposures.put(Driver.DISTANCE_SPIKE, intent.km() / km));
        training.ran(date, intent.km());

        double effort = 90 * (speed / spec.easySpeed() - 1) + 0.4 * (temperature - 12);
        return new SimulatedRun(
                Training.start(date, spec.zone(), form.uniform()),
                intent.kind(),
                intent.treadmill(),
                intent.km(),
                speed,
                Math.rint(intent.km() * intent.climbPerKm()),
                temperature,
                cadenceOffset,
                ownContact + 0.01 * form.normal() + 0.004 * reverse,
                left,
                (warmsUp ? 0.9 : 1.0) + 0.02 * form.normal(),
                140 + effort + 2 * form.normal(),
                shoe.name());
    }

    private boolean corrects(Driver driver) {
        return wish.equals(Optional.of(true)) && isPlanted(driver);
    }

    private boolean isPlanted(Driver driver) {
        return spec.planted().filter(planted -> planted.driver() == driver).isPresent();
    }

    /// Points that the planted mistake adds to this run: as it was, and with the driver no worse than its
    /// target.
    private double[] contributions(Map<Driver, Double> exposures) {
        if (spec.planted().isEmpty()) {
            return new double[2];
        }
        Planted planted = spec.planted().get();
        Driver driver = planted.driver();
        OptionalDouble known =
                exposures.containsKey(driver)
                        ? OptionalDouble.of(exposures.getOrDefault(driver, 0.0))
                        : OptionalDouble.empty();
        double now = known.orElse(driver.target());
        driverOnRuns.add(now);
        List<Double> lagged =
                driverOnRuns.subList(
                        Math.max(0, driverOnRuns.size() - LAG_RUNS), driverOnRuns.size());
        double lastThree = lagged.stream().mapToDouble(Double::doubleValue).average().orElse(now);
        double lastThreeCorrected =
                lagged.stream()
                        .mapToDouble(v -> Math.min(v, driver.target()))
                        .average()
                        .orElse(now);
        return new double[] {
            planted.contribution(now, lastThree),
            planted.contribution(Math.min(now, driver.target()), lastThreeCorrected)
        };
    }
}

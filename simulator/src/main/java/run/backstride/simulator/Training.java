package run.backstride.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// When and how a simulated runner runs.
final class Training {
    /// Which days are run first when there are few runs a week.
    private static final List<DayOfWeek> PREFERRED =
            List.of(
                    DayOfWeek.SUNDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.SATURDAY,
                    DayOfWeek.FRIDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.MONDAY);

    private static final int SPIKE_WINDOW_DAYS = 30;
    private static final double MOST_KM = 26;

    private final RunnerSpec spec;
    private final Chance chance;
    private final Deque<Done> recent = new ArrayDeque<>();

    private record Done(LocalDate date, double km) {}

    Training(RunnerSpec spec, Chance chance) {
        this.spec = spec;
        this.chance = chance;
    }

    /// What the runner sets out to do on a day, before gait and shoes.
    ///
    /// @param pace easy speed's multiple
    record Intent(
            SimulatedRun.Kind kind, double km, double pace, boolean treadmill, double climbPerKm) {}

    /// {@return what the runner does on `date`; nothing on a day off, or where pain keeps the runner home}
    ///
    /// @param appetite slow wandering of the will to run much, mean 0, variance 1
    /// @param pain what the runner feels before setting out, 0 to 10
    Optional<Intent> intent(LocalDate date, double appetite, double pain) {
        double reverse = spec.nuisances().reverse();
        int rank = PREFERRED.indexOf(date.getDayOfWeek());
        double wanted = Math.max(0, Math.min(1, spec.habits().runsPerWeek() - rank));
        boolean goes = chance.happens(0.04 + 0.85 * wanted);
        boolean staysHome = chance.happens(Math.max(0, Math.min(0.7, reverse * 0.08 * (pain - 2))));
        SimulatedRun.Kind kind = kind(date, reverse * pain >= 4);
        double km =
                kilometers(kind, date, appetite)
                        * Math.max(0.4, 1 - reverse * 0.05 * Math.max(0, pain - 1));
        double pace = pace(kind) * (1 + 0.02 * chance.normal()) * (1 - reverse * 0.012 * pain);
        boolean treadmill = chance.happens(kind == SimulatedRun.Kind.LONG ? 0.01 : 0.06);
        double climbPerKm = treadmill ? 0 : 7 * Math.exp(0.5 * chance.normal());
        if (!goes || staysHome) {
            return Optional.empty();
        }
        return Optional.of(
                new Intent(kind, Math.rint(km * 100) / 100, pace, treadmill, climbPerKm));
    }

    private SimulatedRun.Kind kind(LocalDate date, boolean tooPainful) {
        boolean intervals = chance.happens(0.5);
        return switch (date.getDayOfWeek()) {
            case SUNDAY -> SimulatedRun.Kind.LONG;
            case TUESDAY -> {
                if (tooPainful) {
                    yield SimulatedRun.Kind.EASY;
                }
                yield intervals ? SimulatedRun.Kind.INTERVALS : SimulatedRun.Kind.TEMPO;
            }
            case MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY -> SimulatedRun.Kind.EASY;
        };
    }

    private double kilometers(SimulatedRun.Kind kind, LocalDate date, double appetite) {
        double volume = Math.exp(0.2 * appetite + 0.1 * chance.normal());
        boolean spike = chance.happens(spec.habits().spikeChance() * (1 + 0.5 * appetite));
        double spikeSize = 1.15 + 0.5 * chance.uniform();
        double usual = spec.habits().easyKm() * volume;
        // One spike must not breed the next for ever.
        double most = Math.min(4 * spec.habits().easyKm(), MOST_KM);
        double usualLong = (1.5 - spec.habits().spikeChance()) * usual;
        return switch (kind) {
            case EASY -> usual;
            case TEMPO, INTERVALS -> 0.95 * usual;
            case LONG ->
                    spike ? Math.min(longest(date).orElse(usual) * spikeSize, most) : usualLong;
        };
    }

    private static double pace(SimulatedRun.Kind kind) {
        return switch (kind) {
            case EASY -> 1;
            case LONG -> 0.97;
            case TEMPO -> 1.12;
            case INTERVALS -> 1.04;
        };
    }

    /// {@return the longest run of the 30 days before `date`, km; nothing where there was none}
    Optional<Double> longest(LocalDate date) {
        while (!recent.isEmpty()
                && recent.peekFirst().date().isBefore(date.minusDays(SPIKE_WINDOW_DAYS))) {
            recent.removeFirst();
        }
        return recent.stream().map(Done::km).max(Double::compare);
    }

    /// Notes a run that took place.
    void ran(LocalDate date, double km) {
        recent.addLast(new Done(date, km));
    }

    /// {@return when the runner sets out: evenings in the week, mornings at the weekend}
    static Instant start(LocalDate date, ZoneId zone, double draw) {
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        LocalTime earliest = weekend ? LocalTime.of(8, 30) : LocalTime.of(17, 30);
        return date.atTime(earliest.plusSeconds((long) (draw * 5400))).atZone(zone).toInstant();
    }
}

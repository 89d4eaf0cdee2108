package run.backstride.analysis.experiment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import run.backstride.analysis.RunnerHistory;
import run.backstride.analysis.exposure.PainOutcome;
import run.backstride.analysis.load.LoadHistory;
import run.backstride.analysis.plan.PainZone;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.experiment.LogLine;
import run.backstride.core.experiment.LogLine.Done;

/// The run days of an experiment, from recordings, pain diary, shoe log and the experiment's own log.
///
/// A run day is one with a recorded run, one whose diary has pain during a run, and, where the schedule goes by
/// runs, one that was logged. None is left out because of what was done or felt on it.
final class TrialDays {
    private TrialDays() {}

    /// {@return the run days from the plan's first day to `asOf`, ascending; not more than its schedule has}
    static List<TrialDay> of(
            ExperimentPlan plan,
            RunnerHistory history,
            LoadHistory load,
            List<LogLine> log,
            LocalDate asOf) {
        boolean byRuns = plan.schedule() instanceof Schedule.PerRun;
        List<LogLine> lines =
                log.stream()
                        .filter(line -> !line.date().isBefore(plan.firstDay()))
                        .filter(line -> !line.date().isAfter(asOf))
                        .sorted(Comparator.comparing(LogLine::date))
                        .toList();
        PainOutcome pain = new PainOutcome(history.diary().pain());
        TreeSet<LocalDate> days = new TreeSet<>();
        history.runs().forEach(run -> days.add(run.date()));
        history.diary().pain().stream()
                .map(day -> day.date())
                .filter(pain::sawRun)
                .forEach(days::add);
        lines.stream()
                .filter(line -> byRuns || line.pain().isPresent())
                .map(LogLine::date)
                .forEach(days::add);
        Map<LocalDate, Optional<Done>> shoes = shoes(plan, load);
        List<TrialDay> run = new ArrayList<>();
        for (LocalDate day : days) {
            long index = ChronoUnit.DAYS.between(plan.firstDay(), day);
            if (index >= 0 && !day.isAfter(asOf) && index < plan.schedule().days()) {
                run.add(day(plan, day, lines, shoes, pain, history));
            }
        }
        return plan.schedule() instanceof Schedule.PerRun(var arms) && run.size() > arms.size()
                ? List.copyOf(run.subList(0, arms.size()))
                : List.copyOf(run);
    }

    private static TrialDay day(
            ExperimentPlan plan,
            LocalDate day,
            List<LogLine> lines,
            Map<LocalDate, Optional<Done>> shoes,
            PainOutcome pain,
            RunnerHistory history) {
        Optional<LogLine> own = lines.stream().filter(line -> line.date().equals(day)).findFirst();
        OptionalDouble written = worse(pain.onRunDay(day), own.map(LogLine::pain));
        Optional<LogLine> speaks = speaksFor(plan, day, lines);
        Optional<Done> done = speaks.flatMap(LogLine::done);
        boolean red =
                written.isPresent()
                        && ExperimentConstants.RED_ZONE.isCrossedBy(
                                Quantity.of(written.getAsDouble(), Unit.NRS_POINTS));
        return new TrialDay(
                day,
                written,
                done.isPresent() ? done : shoes.getOrDefault(day, Optional.empty()),
                speaks.map(LogLine::instead).orElse(""),
                red || PainZone.isWorseNextMorning(day, history.diary().pain()));
    }

    private static OptionalDouble worse(OptionalDouble diary, Optional<OptionalDouble> logged) {
        OptionalDouble own = logged.orElse(OptionalDouble.empty());
        if (diary.isEmpty() || own.isEmpty()) {
            return diary.isPresent() ? diary : own;
        }
        return OptionalDouble.of(Math.max(diary.getAsDouble(), own.getAsDouble()));
    }

    /// Of a run its own line; of a day in a block the latest line of that block up to that day, else the first
    /// after it; after a random start the latest line of all.
    private static Optional<LogLine> speaksFor(
            ExperimentPlan plan, LocalDate day, List<LogLine> lines) {
        return switch (plan.schedule()) {
            case Schedule.PerRun _ ->
                    lines.stream().filter(line -> line.date().equals(day)).findFirst();
            case Schedule.Blocks blocks -> {
                List<LogLine> ofBlock =
                        lines.stream()
                                .filter(line -> line.done().isPresent())
                                .filter(line ->
                                        block(plan, blocks, line.date())
                                                == block(plan, blocks, day))
                                .toList();
                yield latest(ofBlock, day).or(() -> ofBlock.stream().findFirst());
            }
            case Schedule.RandomStart _ ->
                    latest(lines.stream().filter(line -> line.done().isPresent()).toList(), day);
        };
    }

    private static Optional<LogLine> latest(List<LogLine> lines, LocalDate day) {
        return lines.stream().filter(line -> !line.date().isAfter(day)).reduce((_, later) -> later);
    }

    private static long block(ExperimentPlan plan, Schedule.Blocks blocks, LocalDate day) {
        return ChronoUnit.DAYS.between(plan.firstDay(), day) / blocks.blockDays();
    }

    /// What the shoe log says was worn; two kinds on one day are neither.
    private static Map<LocalDate, Optional<Done>> shoes(ExperimentPlan plan, LoadHistory load) {
        Map<LocalDate, Optional<Done>> worn = new TreeMap<>();
        if (plan.shoes().isEmpty()) {
            return worn;
        }
        ShoePair pair = plan.shoes().get();
        load.runs().stream()
                .filter(run -> !run.shoe().isBlank())
                .forEach(run -> {
                    Done done =
                            pair.arm(run.shoe())
                                    .map(arm -> arm == Arm.USUAL ? Done.USUAL : Done.CHANGE)
                                    .orElse(Done.NEITHER);
                    worn.merge(
                            run.date(),
                            Optional.of(done),
                            (one, other) -> one.equals(other) ? one : Optional.of(Done.NEITHER));
                });
        return worn;
    }
}

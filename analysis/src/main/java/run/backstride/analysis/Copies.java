package run.backstride.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.Where;

/// Finds activities that several files hold, and keeps the richest file of each.
final class Copies {
    private Copies() {}

    /// {@return each activity once, ascending in time, with one diagnostic for each copy left out}
    static Read<List<Candidate>> removed(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream().sorted(Candidate.IN_TIME).toList();
        List<List<Candidate>> groups = new ArrayList<>();
        List<List<Candidate>> open = new ArrayList<>();
        for (Candidate candidate : sorted) {
            open.removeIf(group -> group.stream().allMatch(c -> isOver(c, candidate)));
            List<Candidate> home =
                    open.stream()
                            .filter(group -> group.stream().anyMatch(c -> same(c, candidate)))
                            .findFirst()
                            .orElse(null);
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
                open.add(home);
            }
            home.add(candidate);
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Candidate> kept = new ArrayList<>();
        for (List<Candidate> group : groups) {
            kept.add(merged(group.stream().sorted(Candidate.RICHEST).toList(), diagnostics));
        }
        kept.sort(Candidate.IN_TIME);
        return new Read<>(kept, diagnostics);
    }

    private static Candidate merged(List<Candidate> richestFirst, List<Diagnostic> diagnostics) {
        Candidate best = richestFirst.getFirst();
        for (Candidate copy : richestFirst.subList(1, richestFirst.size())) {
            Candidate filled = best.withExportFactsOf(copy);
            boolean gave = !filled.equals(best);
            best = filled;
            diagnostics.add(
                    new Diagnostic(
                            Code.DUPLICATE,
                            copy.origin(),
                            new Where.Whole(),
                            "The same activity of %s as in %s"
                                    .formatted(best.start(), best.origin()),
                            "Used %s (%d channels, %d samples against %d, %d)%s"
                                    .formatted(
                                            best.origin(),
                                            best.channels(),
                                            best.samples(),
                                            copy.channels(),
                                            copy.samples(),
                                            gave
                                                    ? "; its title, shoe or effort was taken over"
                                                    : "")));
        }
        return best;
    }

    private static boolean isOver(Candidate earlier, Candidate later) {
        double near = HistoryConstants.NEAR_START.amount();
        return secondsBetween(earlier, later) > Math.max(near, earlier.seconds().orElse(0));
    }

    /// Whether two candidates, the first not the later one, are one activity.
    private static boolean same(Candidate earlier, Candidate later) {
        if (earlier.kind() != later.kind()) {
            return false;
        }
        double apart = secondsBetween(earlier, later);
        if (earlier.seconds().isPresent() && later.seconds().isPresent()) {
            double first = earlier.seconds().getAsDouble();
            double second = later.seconds().getAsDouble();
            double shared = Math.min(first, apart + second) - apart;
            double shorter = Math.min(first, second);
            return shorter > 0
                    ? shared >= HistoryConstants.OVERLAP.amount() * shorter
                    : apart <= first;
        }
        return apart <= HistoryConstants.NEAR_START.amount()
                && near(earlier.meters(), later.meters());
    }

    private static boolean near(OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        double larger = Math.max(one.getAsDouble(), other.getAsDouble());
        return Math.abs(one.getAsDouble() - other.getAsDouble())
                <= HistoryConstants.NEAR_DISTANCE.amount() * larger;
    }

    private static double secondsBetween(Candidate earlier, Candidate later) {
        return java.time.Duration.between(earlier.start(), later.start()).toMillis() / 1000.0;
    }
}

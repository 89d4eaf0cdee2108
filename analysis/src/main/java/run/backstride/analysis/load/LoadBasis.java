package run.backstride.analysis.load;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import run.backstride.analysis.running.RunMeasures;
import run.backstride.core.diary.Diary;

/// How the load of every run of one runner is made: one basis for the whole history, so that a trend never
/// mixes two.
///
/// @param name `rpe`, `heart-rate` or `minutes`
/// @param reason why this one, in words
/// @param load of one run, in load units of this basis; missing where the run lacks what it needs
record LoadBasis(String name, String reason, Function<RunMeasures, OptionalDouble> load) {

    /// The first that covers enough runs: effort times minutes, heart-rate impulse, minutes.
    static LoadBasis of(List<RunMeasures> runs, Diary diary) {
        Function<RunMeasures, OptionalDouble> effort = LoadBasis::effort;
        if (covers(runs, effort)) {
            return new LoadBasis("rpe", "Load is effort (0 to 10) times minutes.", effort);
        }
        OptionalDouble resting = restingHeartRate(diary);
        if (resting.isPresent() && diary.profile().birthYear().isPresent()) {
            int born = diary.profile().birthYear().getAsInt();
            Function<RunMeasures, OptionalDouble> impulse =
                    run ->
                            impulse(
                                    run,
                                    resting.getAsDouble(),
                                    maximalHeartRate(run.date().getYear() - born));
            if (covers(runs, impulse)) {
                return new LoadBasis(
                        "heart-rate",
                        "Load is the heart-rate impulse (minutes, mean heart rate between resting and the"
                                + " maximum of age): effort was given for too few runs.",
                        impulse);
            }
        }
        return new LoadBasis(
                "minutes",
                "Load is minutes alone: effort was given for too few runs, and heart rate, year of birth or"
                        + " resting heart rate is missing.",
                RunMeasures::minutes);
    }

    private static boolean covers(
            List<RunMeasures> runs, Function<RunMeasures, OptionalDouble> load) {
        long timed = runs.stream().filter(r -> r.minutes().isPresent()).count();
        long covered = runs.stream().filter(r -> load.apply(r).isPresent()).count();
        return covered > 0 && covered >= LoadConstants.BASIS_COVERAGE.amount() * timed;
    }

    /// Session RPE (Foster 2001).
    private static OptionalDouble effort(RunMeasures run) {
        return run.rpe().isPresent() && run.minutes().isPresent()
                ? OptionalDouble.of(run.rpe().getAsDouble() * run.minutes().getAsDouble())
                : OptionalDouble.empty();
    }

    /// Training impulse (Banister 1991): minutes x reserve x 0.64 e^(1.92 reserve).
    private static OptionalDouble impulse(RunMeasures run, double resting, double maximal) {
        if (run.heartRate().isEmpty() || run.minutes().isEmpty() || !(maximal > resting)) {
            return OptionalDouble.empty();
        }
        double reserve = (run.heartRate().getAsDouble() - resting) / (maximal - resting);
        if (!(reserve > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                run.minutes().getAsDouble()
                        * reserve
                        * LoadConstants.IMPULSE_FACTOR.amount()
                        * Math.exp(LoadConstants.IMPULSE_EXPONENT.amount() * reserve));
    }

    private static double maximalHeartRate(int age) {
        return LoadConstants.MAX_HEART_RATE_AT_BIRTH.amount()
                - LoadConstants.MAX_HEART_RATE_PER_YEAR.amount() * age;
    }

    private static OptionalDouble restingHeartRate(Diary diary) {
        double[] resting =
                diary.nights().stream()
                        .filter(n -> n.restingHeartRate().isPresent())
                        .mapToDouble(n -> n.restingHeartRate().getAsDouble())
                        .sorted()
                        .toArray();
        return resting.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Arrays.stream(resting, (resting.length - 1) / 2, resting.length / 2 + 1)
                                .average()
                                .orElseThrow());
    }
}

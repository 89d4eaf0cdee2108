package run.backstride.analysis.experiment;

import java.util.List;

/// Mean pain as usual minus mean pain with the change under each schedule that could have been drawn, pain held
/// fixed. Sums are made once, so that each further schedule costs next to nothing.
final class Differences {
    private final double[][] sums;
    private final int[][] counts;
    private final Kind kind;

    /// How the parts of a schedule are put together.
    private enum Kind {
        /// Parts are the two halves of each pair; one bit a pair says which half has the change.
        PAIRS,
        /// Parts are before and after each possible start.
        STARTS
    }

    private Differences(double[][] sums, int[][] counts, Kind kind) {
        this.sums = sums;
        this.counts = counts;
        this.kind = kind;
    }

    /// {@return the differences of those runs; runs that do not count are passed over}
    static Differences of(Schedule schedule, List<Observation> observations) {
        return switch (schedule) {
            case Schedule.PerRun(var arms) -> {
                Differences made = pairs(arms.size() / 2);
                observations.forEach(
                        seen -> made.add(Math.min(seen.run(), arms.size() - 1), seen.pain()));
                yield made;
            }
            case Schedule.Blocks blocks -> {
                Differences made = pairs(blocks.arms().size() / 2);
                int last = blocks.arms().size() - 1;
                observations.stream()
                        .filter(seen -> blocks.counts(seen.day()))
                        .forEach(seen ->
                                made.add(
                                        Math.max(
                                                0, Math.min(seen.day() / blocks.blockDays(), last)),
                                        seen.pain()));
                yield made;
            }
            case Schedule.RandomStart start -> {
                double[][] sums = new double[start.windowDays()][2];
                int[][] counts = new int[start.windowDays()][2];
                for (Observation seen : observations) {
                    for (int i = 0; i < sums.length; i++) {
                        int half = seen.day() < start.baselineDays() + i ? 0 : 1;
                        sums[i][half] += seen.pain();
                        counts[i][half]++;
                    }
                }
                yield new Differences(sums, counts, Kind.STARTS);
            }
        };
    }

    private static Differences pairs(int pairs) {
        return new Differences(new double[pairs][2], new int[pairs][2], Kind.PAIRS);
    }

    private void add(int part, double pain) {
        sums[part / 2][part % 2] += pain;
        counts[part / 2][part % 2]++;
    }

    /// {@return the number by which [Schedule#numbered] gives that schedule}
    static long number(Schedule schedule) {
        return switch (schedule) {
            case Schedule.PerRun(var arms) -> number(arms);
            case Schedule.Blocks(var arms, _, _) -> number(arms);
            case Schedule.RandomStart start -> start.start() - start.baselineDays();
        };
    }

    private static long number(List<Arm> arms) {
        long number = 0;
        for (int pair = 0; pair < arms.size() / 2; pair++) {
            number |= arms.get(2 * pair) == Arm.CHANGE ? 1L << pair : 0;
        }
        return number;
    }

    /// {@return the difference under the schedule of that number; `NaN` where one arm has no score}
    double of(long number) {
        double usual = 0;
        double change = 0;
        int usualRuns = 0;
        int changeRuns = 0;
        int from = kind == Kind.STARTS ? (int) number : 0;
        int to = kind == Kind.STARTS ? from + 1 : sums.length;
        for (int i = from; i < to; i++) {
            int changed = kind == Kind.STARTS || (number >> i & 1) == 0 ? 1 : 0;
            change += sums[i][changed];
            changeRuns += counts[i][changed];
            usual += sums[i][1 - changed];
            usualRuns += counts[i][1 - changed];
        }
        return usualRuns > 0 && changeRuns > 0
                ? usual / usualRuns - change / changeRuns
                : Double.NaN;
    }
}

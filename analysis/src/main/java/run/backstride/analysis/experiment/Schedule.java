package run.backstride.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// When to do what, drawn by chance. Everything that the draw could have been is known too, which is what the
/// randomisation test compares with.
public sealed interface Schedule {

    /// {@return in how many ways the draw could have come out}
    double possibilities();

    /// {@return another draw of the same kind}
    Schedule redrawn(SplittableRandom random);

    /// {@return draw number `index` of all, 0 to [#possibilities] - 1}
    Schedule numbered(long index);

    /// {@return what to do on run number `run` (from 0), which is on day number `day` (from 0)}
    Arm arm(int run, int day);

    /// {@return how much of the change acts on that run, 0 to 1: all of it at once, but for what acts over weeks}
    default double strength(int run, int day) {
        return arm(run, day) == Arm.CHANGE ? 1 : 0;
    }

    /// {@return whether pain on that day counts; the first days of a block do not}
    boolean counts(int day);

    /// {@return how many days it lasts; a schedule by runs lasts until they are run}
    int days();

    /// One coin for each pair of runs.
    ///
    /// @param arms what to do on the first, second, ... run
    record PerRun(List<Arm> arms) implements Schedule {
        public PerRun {
            arms = List.copyOf(arms);
            requirePairs(arms);
        }

        @Override
        public double possibilities() {
            return pairings(arms);
        }

        @Override
        public PerRun redrawn(SplittableRandom random) {
            return new PerRun(drawPairs(arms.size() / 2, random));
        }

        @Override
        public PerRun numbered(long index) {
            return new PerRun(numberedPairs(arms.size() / 2, index));
        }

        @Override
        public Arm arm(int run, int day) {
            return arms.get(Math.min(run, arms.size() - 1));
        }

        @Override
        public boolean counts(int day) {
            return true;
        }

        @Override
        public int days() {
            return Integer.MAX_VALUE;
        }
    }

    /// One coin for each pair of blocks.
    ///
    /// @param arms what to do in the first, second, ... block
    /// @param blockDays length of a block
    /// @param washoutDays first days of each block whose pain does not count
    record Blocks(List<Arm> arms, int blockDays, int washoutDays) implements Schedule {
        public Blocks {
            arms = List.copyOf(arms);
            requirePairs(arms);
            if (blockDays <= washoutDays || washoutDays < 0) {
                throw new IllegalArgumentException(
                        "a block must be longer than its washout, was %d and %d days"
                                .formatted(blockDays, washoutDays));
            }
        }

        @Override
        public double possibilities() {
            return pairings(arms);
        }

        @Override
        public Blocks redrawn(SplittableRandom random) {
            return new Blocks(drawPairs(arms.size() / 2, random), blockDays, washoutDays);
        }

        @Override
        public Blocks numbered(long index) {
            return new Blocks(numberedPairs(arms.size() / 2, index), blockDays, washoutDays);
        }

        @Override
        public Arm arm(int run, int day) {
            return arms.get(Math.max(0, Math.min(day / blockDays, arms.size() - 1)));
        }

        @Override
        public boolean counts(int day) {
            return day % blockDays >= washoutDays;
        }

        @Override
        public int days() {
            return arms.size() * blockDays;
        }
    }

    /// One day to begin, drawn from a window.
    ///
    /// @param baselineDays days before the window, all as before
    /// @param windowDays the change begins on one of these days
    /// @param start day on which it begins, from 0
    /// @param followDays days after the window
    record RandomStart(int baselineDays, int windowDays, int start, int followDays)
            implements Schedule {
        public RandomStart {
            if (windowDays < 1 || start < baselineDays || start >= baselineDays + windowDays) {
                throw new IllegalArgumentException(
                        "the start must lie within the window, was day " + start);
            }
        }

        @Override
        public double possibilities() {
            return windowDays;
        }

        @Override
        public RandomStart redrawn(SplittableRandom random) {
            return numbered(random.nextInt(windowDays));
        }

        @Override
        public RandomStart numbered(long index) {
            return new RandomStart(
                    baselineDays, windowDays, baselineDays + Math.toIntExact(index), followDays);
        }

        @Override
        public Arm arm(int run, int day) {
            return day < start ? Arm.USUAL : Arm.CHANGE;
        }

        @Override
        public boolean counts(int day) {
            return true;
        }

        @Override
        public double strength(int run, int day) {
            return strengthSince(day, start);
        }

        /// {@return how much of a change that began on day `since` acts on `day`: it grows evenly to all of it}
        double strengthSince(int day, int since) {
            double grown = day < since ? 0 : day - since + 1;
            return Math.min(1, grown / ExperimentConstants.GROWTH_DAYS.amount());
        }

        @Override
        public int days() {
            return baselineDays + windowDays + followDays;
        }
    }

    /// {@return a schedule of `pairs` pairs of runs, not yet drawn}
    static PerRun runs(int pairs) {
        return new PerRun(alternating(pairs));
    }

    /// {@return a schedule of `pairs` pairs of blocks, not yet drawn}
    static Blocks blocks(int pairs, int blockDays, int washoutDays) {
        return new Blocks(alternating(pairs), blockDays, washoutDays);
    }

    private static List<Arm> alternating(int pairs) {
        return IntStream.range(0, 2 * pairs)
                .mapToObj(i -> i % 2 == 0 ? Arm.USUAL : Arm.CHANGE)
                .toList();
    }

    private static void requirePairs(List<Arm> arms) {
        boolean paired = !arms.isEmpty() && arms.size() % 2 == 0;
        for (int i = 0; paired && i < arms.size(); i += 2) {
            paired = arms.get(i) != arms.get(i + 1);
        }
        if (!paired) {
            throw new IllegalArgumentException("arms must come in pairs of one each, were " + arms);
        }
    }

    private static double pairings(List<Arm> arms) {
        return Math.scalb(1.0, arms.size() / 2);
    }

    private static List<Arm> drawPairs(int pairs, SplittableRandom random) {
        List<Arm> arms = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            add(arms, random.nextBoolean());
        }
        return arms;
    }

    private static List<Arm> numberedPairs(int pairs, long index) {
        List<Arm> arms = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            add(arms, (index >> pair & 1) == 1);
        }
        return arms;
    }

    private static void add(List<Arm> arms, boolean changeFirst) {
        Arm first = changeFirst ? Arm.CHANGE : Arm.USUAL;
        arms.add(first);
        arms.add(first.other());
    }
}

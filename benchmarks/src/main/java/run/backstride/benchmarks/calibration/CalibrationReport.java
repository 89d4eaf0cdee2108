package run.backstride.benchmarks.calibration;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// All parts of the calibration, one after another.
public final class CalibrationReport {
    /// Seeds under which constants of the model were chosen.
    private static final long CHOOSING = 1_000;

    /// Seeds that were looked at only after they had been chosen.
    private static final long CONFIRMING = 5_000_000;

    private static final long SOUND = 100_000;

    /// Of this many runners one has nothing planted.
    private static final int SOUND_EVERY = 4;

    private CalibrationReport() {}

    /// Measures and prints.
    ///
    /// @param runners of each population and seed set
    /// @param parts which; all where empty
    /// @param out where to
    public static void print(int runners, List<String> parts, PrintStream out) {
        out.print(CalibrationText.INTRODUCTION);
        if (wanted(parts, "ranks")) {
            out.print(RankCheck.text(runners));
        }
        if (wanted(parts, "confirming")) {
            population(new OwnRunners(), CONFIRMING, runners, "confirming", out);
        }
        if (wanted(parts, "other")) {
            population(new OtherRunners(), CONFIRMING, runners, "other", out);
        }
        if (wanted(parts, "choosing")) {
            population(new OwnRunners(), CHOOSING, runners, "choosing", out);
        }
        if (wanted(parts, "files")) {
            out.print(FilePathCheck.text(runners));
        }
        if (wanted(parts, "speed")) {
            out.print(DiarySpeed.text());
        }
    }

    private static boolean wanted(List<String> parts, String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static void population(
            Population population, long seed, int runners, String part, PrintStream out) {
        int sound = runners / SOUND_EVERY;
        int planted = runners - sound;
        List<Integer> indices = new ArrayList<>(IntStream.range(0, runners).boxed().toList());
        // The order of the results is that of the indices, whatever the threads do.
        List<Trial> trials =
                indices.parallelStream()
                        .map(index ->
                                Trial.of(
                                        index < planted
                                                ? population.planted(index, seed + index)
                                                : population.sound(
                                                        index - planted, seed + SOUND + index)))
                        .toList();
        out.print("## " + population.title() + heading(part) + "\n\n");
        out.print(CalibrationText.command(runners, part));
        out.print(new PopulationReport(trials).text());
        out.flush();
    }

    private static String heading(String part) {
        return switch (part) {
            case "confirming" -> ": seeds on which nothing was chosen";
            case "choosing" -> ": seeds on which constants were chosen";
            default -> "";
        };
    }
}

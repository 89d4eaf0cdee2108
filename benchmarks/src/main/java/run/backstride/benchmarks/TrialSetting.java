package run.backstride.benchmarks;

import java.util.Arrays;
import java.util.List;
import run.backstride.analysis.experiment.Schedule;

/// In what circumstances simulated runners make an experiment.
enum TrialSetting {
    PLAIN("correlated, rounded"),
    BESET("all nuisances"),
    AFTER_A_FLARE("after a flare"),
    DIARY_FROM_A_FLARE("diary from a flare");

    private final String words;

    TrialSetting(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// {@return those that are looked at for that design: what came before matters where nothing is taken back}
    static List<TrialSetting> of(Schedule schedule) {
        return Arrays.stream(values())
                .filter(setting ->
                        schedule instanceof Schedule.RandomStart
                                || setting == PLAIN
                                || setting == BESET)
                .toList();
    }

    TrialRunner runner(double correlation, double relief) {
        return switch (this) {
            case PLAIN -> TrialRunner.plain(correlation, relief);
            case BESET -> TrialRunner.beset(correlation, relief);
            case AFTER_A_FLARE ->
                    TrialRunner.after(NaturalCourse.Kind.AFTER_A_FLARE, correlation, relief);
            case DIARY_FROM_A_FLARE ->
                    TrialRunner.after(NaturalCourse.Kind.DIARY_FROM_A_FLARE, correlation, relief);
        };
    }
}

package run.backstride.analysis.plan;

/// The zones in words.
public final class ZoneWords {

    private ZoneWords() {}

    /// {@return what the zone asks for in the next two weeks}
    public static String of(PainZone zone) {
        return switch (zone) {
            case GREEN ->
                    "Your last run day was green. Running stays as it is: if two things change at once, neither can be judged.";
            case AMBER ->
                    "Your last run day was amber. Distances stay, hard runs become easy ones.";
            case AMBER_TWICE ->
                    "Your last two run days were amber. All distances are cut by a quarter and all runs are easy.";
            case RED ->
                    "Your last run day was red. Two days without running, then a quarter less and easy, if pain is back at its usual level.";
            case RED_TWICE ->
                    "Your last two run days were red. Two days without running, then back by walking and running, if pain is back at its usual level.";
            case UNKNOWN ->
                    "No pain score of a recent run day was given, so running stays as you are used to, without progress.";
        };
    }
}

package run.backstride.analysis.assess;

import java.util.List;
import run.backstride.analysis.assess.Prescription.Placement;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;

/// What to do about running form.
public final class RunningFormDoses {
    private static final String STOP =
            "Stop if calf or Achilles pain reaches 4, if the same pace still feels 2 points harder after three weeks, or if back pain rises two weeks running.";
    static final Prescription CADENCE =
            new Prescription(
                    new Correction(
                            "cadence",
                            "Shorter, quicker steps: 5 % more than your own cadence",
                            "8 easy runs over 2 to 4 weeks, 15 growing to 30 minutes each, with a metronome or the watch's cadence alert, within the band for 55 to 100 % of the time",
                            "The cue in every run at first, fading to none by the eighth; 10 % at most, and not before 5 % feels natural. Not 180: your own cadence is the base.",
                            STOP,
                            "habit in 2 to 4 weeks; for the back no trial exists",
                            Grade.WEAK,
                            List.of(
                                    new Source("heid11", "abstract", Reading.VERIFIED),
                                    new Source("bram19", "abstract", Reading.VERIFIED),
                                    new Source("and22", "abstract", Reading.VERIFIED))),
                    Placement.EASY_RUN,
                    2,
                    "15 minutes of it at 5 % more steps a minute than usual");
    static final Prescription SOFT_LANDING =
            new Prescription(
                    new Correction(
                            "soft-landing",
                            "Land softly, the foot nearer to the body",
                            "In the same runs: think of quiet steps for one minute in five; the foot need not be under the body, 18 to 28 cm ahead of the hip is ordinary",
                            "Fade the cue as the cadence cue.",
                            STOP,
                            "2 to 4 weeks",
                            Grade.WEAK,
                            List.of(
                                    new Source(
                                            "chan18", "abstract and summary", Reading.SECONDARY))),
                    Placement.NO_DAY,
                    0,
                    "");
    static final Prescription LEAN =
            new Prescription(
                    new Correction(
                            "slight-lean",
                            "A slight lean from the ankles",
                            "Only if you run upright: about 5 to 10 degrees, from the ankles and not from the waist, never more than 15",
                            "No more than a cue; runners choose about 7 degrees.",
                            "Stop if the back hurts more during it.",
                            "no trial for the back exists; nothing can be promised",
                            Grade.CONTRADICTORY,
                            List.of(
                                    new Source("teng14", "abstract", Reading.VERIFIED),
                                    new Source("warr21", "summary", Reading.VERIFIED))),
                    Placement.EASY_RUN,
                    2,
                    "In one minute of five, lean slightly from the ankles");

    /// All of them, the best supported first.
    static final List<Prescription> ALL = List.of(CADENCE, SOFT_LANDING, LEAN);

    private RunningFormDoses() {}
}

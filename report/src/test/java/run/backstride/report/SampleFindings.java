package run.backstride.report;

import static run.backstride.core.evidence.Grade.CONTRADICTORY;
import static run.backstride.core.evidence.Grade.MODERATE;
import static run.backstride.core.evidence.Grade.NONE;
import static run.backstride.core.evidence.Grade.WEAK;
import static run.backstride.core.evidence.Grade.WEAK_TO_MODERATE;

import java.util.List;
import java.util.Optional;
import run.backstride.analysis.assess.Correction;
import run.backstride.analysis.assess.Finding;
import run.backstride.analysis.assess.Missing;
import run.backstride.analysis.assess.Presence;
import run.backstride.analysis.assess.Relief;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.assess.Statement;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;
import run.backstride.core.Quantity;
import run.backstride.core.Unit;
import run.backstride.core.evidence.Grade;
import run.backstride.core.evidence.Origin;
import run.backstride.core.evidence.Reading;
import run.backstride.core.evidence.Source;
import run.backstride.core.evidence.Threshold;

/// The five findings of the sample runners.
final class SampleFindings {
    private SampleFindings() {}

    static List<Finding> all() {
        return List.of(core(), footwear(), form(), chain(), recovery());
    }

    static List<Finding> fromPublishedEvidenceOnly() {
        return List.of(Mistake.values()).stream()
                .map(mistake ->
                        new Finding(
                                mistake,
                                new Presence.Undecided("nothing was measured yet"),
                                0.12,
                                relief(0.1, 0.4, 0.8, Relief.Basis.PUBLISHED_EVIDENCE),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Missing(
                                                "Your runs",
                                                "Export them from your watch and give the file.",
                                                0.2)),
                                List.of()))
                .toList();
    }

    private static Finding recovery() {
        return new Finding(
                Mistake.STRETCHING_RECOVERY,
                new Presence.Present(),
                0.52,
                relief(1.3, 0.6, 1.1, Relief.Basis.YOUR_DIARY),
                List.of(
                        new Signal(
                                "session-spike",
                                "Longest run against the 30 days before",
                                Quantity.of(1.24, Unit.RATIO),
                                Optional.of(new Interval(1.18, 1.31)),
                                46,
                                "runs",
                                "watch (native)",
                                Optional.of(
                                        threshold(
                                                "stretching-recovery.session-spike",
                                                Threshold.Side.ABOVE,
                                                Quantity.of(1.10, Unit.RATIO),
                                                Origin.PUBLISHED_CUTOFF,
                                                source("frand25", "table 2"),
                                                MODERATE)),
                                true),
                        new Signal(
                                "sleep-14-days",
                                "Sleep, mean of 14 nights",
                                Quantity.of(7.2, Unit.HOURS),
                                Optional.of(new Interval(6.9, 7.5)),
                                9,
                                "nights",
                                "sleep log",
                                Optional.of(
                                        threshold(
                                                "stretching-recovery.sleep",
                                                Threshold.Side.BELOW,
                                                Quantity.of(7, Unit.HOURS),
                                                Origin.PUBLISHED_CUTOFF,
                                                source("john20", ""),
                                                WEAK)),
                                false)),
                List.of(
                        statement(
                                "Your longest run of the last 28 days was 24 % longer than any run of the 30"
                                        + " days before it (46 runs).",
                                MODERATE, source("frand25", "table 2"))),
                List.of(
                        statement(
                                "You slept 7.2 h a night (9 nights), above the 7 h below which injuries were"
                                        + " more frequent.",
                                WEAK,
                                source("john20", ""))),
                List.of(
                        new Missing(
                                "Hamstring length, both sides",
                                "Lie on your back, hip at 90°, straighten the knee until it stops; note the"
                                        + " angle that is missing to straight in tests.csv.",
                                0.08)),
                List.of(
                        correction(
                                "cap-long-run",
                                "Cap the longest run",
                                "No run longer than 1.1 times the longest of the last 30 days.",
                                MODERATE,
                                source("frand25", ""))));
    }

    private static Finding form() {
        return new Finding(
                Mistake.RUNNING_FORM,
                new Presence.Present(),
                0.34,
                relief(0.7, 0.5, 1.0, Relief.Basis.YOUR_DIARY),
                List.of(
                        new Signal(
                                "cadence-against-norm",
                                "Cadence against runners at your speed",
                                Quantity.of(-1.12, Unit.STANDARD_DEVIATIONS),
                                Optional.of(new Interval(-1.31, -0.93)),
                                43,
                                "runs",
                                "watch (native)",
                                Optional.of(
                                        threshold(
                                                "running-form.cadence-z",
                                                Threshold.Side.BELOW,
                                                Quantity.of(-1, Unit.STANDARD_DEVIATIONS),
                                                Origin.DERIVED,
                                                source("fuk17d", "table 3b"),
                                                WEAK_TO_MODERATE)),
                                true),
                        new Signal(
                                "easy-pace",
                                "Speed of your easy runs",
                                Quantity.of(2.92, Unit.METERS_PER_SECOND),
                                Optional.of(new Interval(2.81, 3.03)),
                                43,
                                "runs",
                                "watch (native)",
                                Optional.empty(),
                                false)),
                List.of(
                        statement(
                                "At your speed you take 158 steps a minute, 1.1 SD fewer than the norm (43"
                                        + " runs).",
                                WEAK_TO_MODERATE,
                                source("droz24", "table 1"),
                                source("fuk17d", ""))),
                List.of(
                        statement(
                                "Heel striking is not shown to contribute to low back pain.",
                                CONTRADICTORY,
                                source("delg13", ""))),
                List.of(
                        new Missing(
                                "Overstride",
                                "Film ten steps from the side at 120 frames a second or more.",
                                0.12)),
                List.of(
                        correction(
                                "cadence-up",
                                "Quicker, shorter steps",
                                "+5 % on your own cadence, 8 sessions over 2 to 4 weeks.",
                                WEAK,
                                source("heid11", ""),
                                source("bram19", ""))));
    }

    private static Finding core() {
        return new Finding(
                Mistake.CORE_STRENGTH,
                new Presence.Present(),
                0.28,
                relief(0.6, 0.6, 1.2, Relief.Basis.PUBLISHED_EVIDENCE),
                List.of(
                        new Signal(
                                "side-bridge-right",
                                "Side bridge, right",
                                Quantity.of(39, Unit.SECONDS),
                                Optional.empty(),
                                1,
                                "test",
                                "self-test",
                                Optional.of(
                                        threshold(
                                                "core-strength.side-bridge-female",
                                                Threshold.Side.BELOW,
                                                Quantity.of(41, Unit.SECONDS),
                                                Origin.DERIVED,
                                                new Source(
                                                        "mcg99", "abstract", Reading.FROM_MEMORY),
                                                WEAK)),
                                true)),
                List.of(
                        statement(
                                "You held the side bridge 39 s on the right (1 test).",
                                WEAK,
                                source("mcg99", ""))),
                List.of(),
                List.of(
                        new Missing(
                                "Single-leg bridge",
                                "Heel on a box, lift and lower until form fails; count each side.",
                                0.05)),
                List.of(
                        correction(
                                "leg-strength",
                                "Leg and hip strength",
                                "3 × 8 to 12, two or three times a week.",
                                MODERATE,
                                source("cai17", ""))));
    }

    private static Finding chain() {
        return new Finding(
                Mistake.LOWER_CHAIN,
                new Presence.Undecided("no pelvis in any video, and balance alone settles nothing"),
                0.08,
                relief(0.1, 0.5, 0.9, Relief.Basis.PUBLISHED_EVIDENCE),
                List.of(
                        new Signal(
                                "ground-contact-balance",
                                "Ground contact balance, left share",
                                Quantity.of(48.9, Unit.PERCENT),
                                Optional.of(new Interval(48.7, 49.1)),
                                38,
                                "runs",
                                "chest strap",
                                Optional.empty(),
                                false)),
                List.of(),
                List.of(
                        statement(
                                "Static foot posture is not associated with low back pain.",
                                CONTRADICTORY,
                                source("menz13", ""))),
                List.of(
                        new Missing(
                                "Pelvic drop",
                                "Film from behind, phone at hip height, 10 s.",
                                0.07)),
                List.of());
    }

    private static Finding footwear() {
        return new Finding(
                Mistake.FOOTWEAR,
                new Presence.Absent(),
                0.05,
                relief(0.0, 0.3, 0.6, Relief.Basis.YOUR_EXPERIMENT),
                List.of(
                        new Signal(
                                "shoe-kilometres",
                                "Kilometres on the pair you run most",
                                Quantity.of(742, Unit.KILOMETERS),
                                Optional.empty(),
                                36,
                                "runs",
                                "shoe log",
                                Optional.of(
                                        threshold(
                                                "footwear.review-km",
                                                Threshold.Side.ABOVE,
                                                Quantity.of(800, Unit.KILOMETERS),
                                                Origin.CONVENTION,
                                                source("adr-0501", ""),
                                                NONE)),
                                false)),
                List.of(),
                List.of(
                        statement(
                                "You alternated two pairs at random for 16 runs: pain differed by 0.0 points.",
                                NONE)),
                List.of(),
                List.of());
    }

    private static Relief relief(double mean, double half80, double half95, Relief.Basis basis) {
        return new Relief(
                mean,
                new Interval(mean - half80, mean + half80),
                new Interval(mean - half95, mean + half95),
                Math.clamp(mean / 2, 0, 1),
                basis);
    }

    private static Threshold threshold(
            String id,
            Threshold.Side side,
            Quantity cutoff,
            Origin origin,
            Source source,
            Grade grade) {
        return new Threshold(
                id, side, cutoff, origin, source, grade, "An invented claim about " + id + ".");
    }

    private static Source source(String key, String place) {
        return new Source(key, place, Reading.VERIFIED);
    }

    private static Statement statement(String text, Grade grade, Source... sources) {
        return new Statement(text, List.of(sources), grade);
    }

    private static Correction correction(
            String id, String title, String dose, Grade grade, Source... sources) {
        return new Correction(
                id,
                title,
                dose,
                "When two sessions running went well, add one step.",
                "Stop if pain passes 5 of 10 or is worse the next morning.",
                "4 to 8 weeks",
                grade,
                List.of(sources));
    }
}

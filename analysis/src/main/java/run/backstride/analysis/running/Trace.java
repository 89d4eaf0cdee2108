package run.backstride.analysis.running;

import run.backstride.core.SampledSignal;
import run.backstride.core.Unit;

/// One quantity by one source over the samples of an activity. Sources are never mixed.
///
/// @param kind which quantity
/// @param source `native` for the watch's own, else the name of a [run.backstride.core.activity.SensorSource]
/// @param values one a sample; `NaN` where missing or not plausible for somebody in motion
public record Trace(Kind kind, String source, SampledSignal values) {

    /// {@return the unit of every value}
    public Unit unit() {
        return kind.unit();
    }

    /// What is drawn over the time of an activity, in the order of the page.
    public enum Kind {
        SPEED(Unit.METERS_PER_SECOND),
        CADENCE(Unit.STEPS_PER_MINUTE),
        GROUND_CONTACT_TIME(Unit.MILLISECONDS),
        BALANCE_LEFT(Unit.PERCENT),
        VERTICAL_OSCILLATION(Unit.MILLIMETERS),
        HEART_RATE(Unit.BEATS_PER_MINUTE),
        POWER(Unit.WATTS),
        /// Rise over run, uphill positive.
        SLOPE(Unit.PERCENT),
        ALTITUDE(Unit.METERS);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        /// {@return the unit of its values}
        public Unit unit() {
            return unit;
        }
    }
}

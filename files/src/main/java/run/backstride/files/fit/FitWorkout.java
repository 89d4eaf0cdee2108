package run.backstride.files.fit;

import java.util.List;
import run.backstride.core.Interval;

/// A structured running workout as a watch can lead through it.
///
/// @param name shown in the watch's list; not blank
/// @param description what it is for; may be empty
/// @param steps in order; at least one
public record FitWorkout(String name, String description, List<Step> steps) {

    /// Copies the steps.
    ///
    /// @throws IllegalArgumentException if there is no name or step, or a repetition goes back to no step
    public FitWorkout {
        steps = List.copyOf(steps);
        if (name.isBlank() || steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "a workout must have a name and a step, was '" + name + "'");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Repeat repeat && repeat.firstStep() >= i) {
                throw new IllegalArgumentException(
                        "repetition must go back to a step before "
                                + i
                                + ", was "
                                + repeat.firstStep());
            }
        }
    }

    /// How a watch's firmware reads the cadence of a target. The format says revolutions a minute, which for
    /// runners are strides of one foot; whether every watch agrees is not known, hence the choice.
    public enum CadenceReading {
        STRIDES,
        STEPS
    }

    /// What the watch shows a step as.
    public enum Intensity {
        ACTIVE,
        REST,
        WARM_UP,
        COOL_DOWN,
        RECOVERY,
        INTERVAL
    }

    /// One step of a workout.
    public sealed interface Step {

        /// Something to do.
        ///
        /// @param name shown on the watch; may be empty
        /// @param length when it ends
        /// @param target what the watch alerts about
        /// @param intensity what it is shown as
        /// @param notes longer text; may be empty
        record Effort(String name, Length length, Target target, Intensity intensity, String notes)
                implements Step {}

        /// Goes back, so that the steps from `firstStep` to the one before this are done `times` times in all.
        ///
        /// @param firstStep index of the first step to repeat, from 0
        /// @param times at least 2
        record Repeat(int firstStep, int times) implements Step {
            /// Rejects what repeats nothing.
            public Repeat {
                if (firstStep < 0 || times < 2) {
                    throw new IllegalArgumentException(
                            "repetition must be of a step at least twice, was step %d, %d times"
                                    .formatted(firstStep, times));
                }
            }
        }
    }

    /// When a step ends.
    public sealed interface Length {

        /// After a time.
        ///
        /// @param seconds positive
        record Time(double seconds) implements Length {}

        /// After a distance.
        ///
        /// @param meters positive
        record Distance(double meters) implements Length {}

        /// When the runner presses the lap button.
        record LapButton() implements Length {}

        /// After a number of repetitions.
        ///
        /// @param count positive
        record Repetitions(int count) implements Length {}
    }

    /// What the watch alerts about.
    public sealed interface Target {

        /// Nothing.
        record None() implements Target {}

        /// Cadence outside of a range.
        ///
        /// @param stepsPerMinute both feet counted
        record Cadence(Interval stepsPerMinute) implements Target {}

        /// Heart rate outside of a range.
        ///
        /// @param beatsPerMinute range
        record HeartRate(Interval beatsPerMinute) implements Target {}

        /// Speed outside of a range.
        ///
        /// @param metersPerSecond range
        record Speed(Interval metersPerSecond) implements Target {}
    }
}

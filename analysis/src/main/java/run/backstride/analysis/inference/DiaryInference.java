package run.backstride.analysis.inference;

import java.util.List;
import run.backstride.core.Interval;
import run.backstride.core.Mistake;

/// What a runner's own days say of the five mistakes.
public sealed interface DiaryInference {

    /// Too few days to ask.
    ///
    /// @param painDays run days with a pain score
    /// @param needed how many there must be
    /// @param text the same in words
    record TooShort(int painDays, int needed, String text) implements DiaryInference {}

    /// The model was fitted.
    ///
    /// @param painDays run days with a pain score
    /// @param reliefs one for each mistake, in order
    /// @param inseparable pairs that this diary cannot tell apart
    /// @param skill how well pain is foretold on days that were not seen
    /// @param control what the model says of a made-up column
    /// @param notes what else a reader must know, in words
    record Fitted(
            int painDays,
            List<MistakeRelief> reliefs,
            List<Pair> inseparable,
            ForecastSkill skill,
            NegativeControl control,
            List<String> notes)
            implements DiaryInference {

        /// Copies the lists.
        public Fitted {
            reliefs = List.copyOf(reliefs);
            inseparable = List.copyOf(inseparable);
            notes = List.copyOf(notes);
        }
    }

    /// Two mistakes that rise and fall together.
    ///
    /// @param first one
    /// @param second the other
    /// @param correlation posterior correlation of their reliefs; near -1 means that the diary knows their
    ///     sum but not which
    /// @param text in words
    record Pair(Mistake first, Mistake second, double correlation, String text) {}

    /// Forecasts of each run's pain from the days before it, against the mean of the scores so far.
    ///
    /// @param days forecast days
    /// @param errorOfModel root mean square error, NRS points
    /// @param errorOfBaseRate the same for the mean so far
    /// @param skill 1 - (error of model / error of base rate) squared; 0 or below is no skill
    /// @param text in words
    record ForecastSkill(
            int days, double errorOfModel, double errorOfBaseRate, double skill, String text) {}

    /// A made-up column, which cannot matter.
    ///
    /// @param interval95 its effect, NRS points a step
    /// @param isNull whether 0 lies within, as it must
    /// @param text in words
    record NegativeControl(Interval interval95, boolean isNull, String text) {}
}

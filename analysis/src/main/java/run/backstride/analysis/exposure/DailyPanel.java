package run.backstride.analysis.exposure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import run.backstride.core.SampledSignal;

/// One runner's days: the pain of each run day and what went before it.
///
/// @param first day 0
/// @param asOf last day that the panel may speak of
/// @param pain worst pain of the run day, NRS 0 to 10; `NaN` on other days and where it was not written
/// @param ran 1 on run days, else `NaN`
/// @param columns one for each [Exposure], in order
/// @param covariates what else to hold constant
/// @param notes what a reader must know of how the panel was made, in words
public record DailyPanel(
        LocalDate first,
        LocalDate asOf,
        SampledSignal pain,
        SampledSignal ran,
        List<ExposureColumn> columns,
        List<Covariate> covariates,
        List<String> notes) {

    /// Copies the lists.
    public DailyPanel {
        columns = List.copyOf(columns);
        covariates = List.copyOf(covariates);
        notes = List.copyOf(notes);
    }

    /// {@return the number of days}
    public int days() {
        return pain.length();
    }

    /// {@return the date of day `index`}
    public LocalDate date(int index) {
        return first.plusDays(index);
    }

    /// {@return the run days whose pain is known, ascending}
    public List<Integer> painDays() {
        return IntStream.range(0, days()).filter(pain::has).boxed().toList();
    }
}

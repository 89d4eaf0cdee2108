package run.backstride.core.activity;

import java.util.List;
import run.backstride.core.SampledSignal;

/// What one program or sensor beside the watch itself measured (FIT developer fields). Never mixed with
/// the native channels.
///
/// @param name the field's name for it: `stryd`, `runscribe-plus`, `runscribe-light`,
///     `garmin-running-power`; else `unknown`
/// @param application application id, 32 hexadecimal digits; empty where the file gives none
/// @param fields what it measured
public record SensorSource(String name, String application, List<Field> fields) {

    /// Copies the list.
    public SensorSource {
        fields = List.copyOf(fields);
    }

    /// One field of such a source.
    ///
    /// @param name as the file or, where it is empty there, the field number's known name
    /// @param unit as the file or the known unit; empty where neither says
    /// @param channel the native channel it corresponds to in meaning and unit, after conversion; empty
    ///     where there is none
    /// @param values one a sample of the activity, `NaN` where missing, in `unit`
    /// @param converted the same in the channel's unit; equal to `values` where there is no channel
    public record Field(
            String name,
            String unit,
            java.util.Optional<Channel> channel,
            SampledSignal values,
            SampledSignal converted) {}
}

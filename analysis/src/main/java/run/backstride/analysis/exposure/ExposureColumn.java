package run.backstride.analysis.exposure;

import java.util.List;

/// One exposure over the days of a panel, in each of its declared variants.
///
/// @param exposure which
/// @param variants at least one, all of the panel's length; empty where nothing is known of it
/// @param reason why it is not known, in words; empty where it is
public record ExposureColumn(Exposure exposure, List<Variant> variants, String reason) {

    /// Copies the list.
    public ExposureColumn {
        variants = List.copyOf(variants);
    }
}

package run.backstride.report;

import run.backstride.report.html.GaitPage;

/// The page of one recording alone, as one HTML file that asks nothing of any network.
public final class GaitReport {
    private GaitReport() {}

    /// {@return the whole file}
    ///
    /// @param version of the program
    public static String render(Recording recording, UnitSystem units, String version) {
        return GaitPage.of(recording, units, version);
    }
}

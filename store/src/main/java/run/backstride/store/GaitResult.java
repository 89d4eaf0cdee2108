package run.backstride.store;

import java.util.ArrayList;
import java.util.List;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.diagnostic.Diagnostic;

/// What came of reading a video.
public final class GaitResult {
    /// The name under which the track is kept among the artifacts.
    public static final String TRACK = "track.json";

    /// The name under which is kept on which frames the pelvis can be marked, and where their pictures lie in the film.
    public static final String PELVIS = "pelvis.json";

    private final GaitMeasures measures;
    private final List<Artifact> artifacts;
    private final List<Diagnostic> diagnostics;

    /// @param measures what was measured
    /// @param track times and points of the frames as compact JSON; kept as the artifact [#TRACK], empty for none
    /// @param artifacts pictures, each name once
    /// @param diagnostics what was wrong with the video
    public GaitResult(
            GaitMeasures measures,
            byte[] track,
            List<Artifact> artifacts,
            List<Diagnostic> diagnostics) {
        this.measures = measures;
        List<Artifact> all = new ArrayList<>(artifacts);
        if (track.length > 0) {
            all.add(new Artifact(TRACK, "application/json", track));
        }
        this.artifacts = List.copyOf(all);
        this.diagnostics = List.copyOf(diagnostics);
        if (this.artifacts.stream().map(Artifact::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("names of artifacts must be unique");
        }
    }

    /// {@return what was measured}
    public GaitMeasures measures() {
        return measures;
    }

    /// {@return the pictures, and the track last}
    public List<Artifact> artifacts() {
        return artifacts;
    }

    /// {@return what was wrong with the video}
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

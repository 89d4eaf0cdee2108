package run.backstride.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.StrideCurves;
import run.backstride.store.Artifact;
import run.backstride.store.GaitReader;
import run.backstride.store.GaitResult;

/// A film from behind, as it is when it was measured: six frames on which the pelvis can be marked, each with a part of
/// 100 by 80 pixels that begins 200 pixels from the left and 300 from the top.
final class RearFilm {
    private static final int FRAMES = 6;

    private RearFilm() {}

    /// {@return what measures every video as that film}
    static GaitReader reader() {
        return (file, _, _) ->
                new GaitResult(
                        new GaitMeasures(
                                file.toString(),
                                GaitMeasures.View.REAR,
                                60,
                                600,
                                10,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Points.NETWORK,
                                StrideCurves.NONE,
                                OptionalDouble.empty()),
                        new byte[0],
                        artifacts(),
                        List.of());
    }

    private static List<Artifact> artifacts() {
        List<Artifact> all = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (int i = 1; i <= FRAMES; i++) {
            all.add(new Artifact("pelvis-" + i + ".jpg", "image/jpeg", new byte[] {1}));
            frames.add(
                    "{\"frame\":%d,\"seconds\":%.3f,\"standing\":\"%s\",\"picture\":\"pelvis-%d.jpg\",\"left\":200,\"top\":300,\"width\":100,\"height\":80}"
                            .formatted(20 * i, 20 * i / 60.0, i % 2 == 1 ? "left" : "right", i));
        }
        all.add(
                new Artifact(
                        GaitResult.PELVIS,
                        "application/json",
                        "{\"width\":480,\"height\":600,\"frames\":[%s]}"
                                .formatted(String.join(",", frames))
                                .getBytes(StandardCharsets.UTF_8)));
        return all;
    }
}

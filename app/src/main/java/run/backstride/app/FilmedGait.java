package run.backstride.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.store.Artifact;
import run.backstride.store.GaitReader;
import run.backstride.store.GaitResult;
import run.backstride.video.Networks;

/// Measures the videos that are handed in to a store.
///
/// Options: `view` (side or rear), `heightCm`, `fps`, `speedKmh`; each but the first may be left out.
final class FilmedGait implements GaitReader {
    private static final double KMH_PER_MPS = 3.6;

    @Override
    public GaitResult read(Path file, Map<String, String> options, GaitListener listener)
            throws UnreadableInputException {
        GaitReading reading =
                GaitReading.of(
                        file,
                        options(options),
                        (int frames, int expected) -> {
                            if (!listener.goOn(frames, expected)) {
                                throw new CancellationException(
                                        "the reading of a video was stopped");
                            }
                        });
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        List<Signal> figures = GaitFigures.of(reading.measures());
        GaitPictures.Kept pictures = new GaitPictures.Kept(List.of(), Optional.empty());
        List<Artifact> artifacts = new ArrayList<>();
        try {
            pictures = GaitPictures.kept(reading, figures);
            artifacts.addAll(PelvisArtifacts.of(reading));
        } catch (UnreadableInputException e) {
            diagnostics.add(e.diagnostic());
        }
        byte[] track = GaitTrackJson.of(reading, pictures.stills());
        pictures.stills()
                .forEach(still ->
                        artifacts.add(new Artifact(still.name(), "image/jpeg", still.jpeg())));
        pictures.loop()
                .ifPresent(loop ->
                        artifacts.add(
                                new Artifact(
                                        "stride.gif", "image/gif", GaitPictures.Kept.gif(loop))));
        return new GaitResult(reading.measures(), track, artifacts, diagnostics);
    }

    private static GaitReading.Options options(Map<String, String> options) {
        OptionalDouble speed = number(options, "speedKmh");
        return new GaitReading.Options(
                View.valueOf(options.getOrDefault("view", "side").toUpperCase(Locale.ROOT)),
                number(options, "heightCm"),
                number(options, "fps"),
                speed.isPresent()
                        ? OptionalDouble.of(speed.getAsDouble() / KMH_PER_MPS)
                        : OptionalDouble.empty(),
                Networks.Quality.FULL);
    }

    private static OptionalDouble number(Map<String, String> options, String name) {
        String text = options.getOrDefault(name, "");
        return text.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(text));
    }
}

package run.backstride.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Reads the pose of one runner from a video: decodes on one thread, looks for the body on another.
public final class VideoPose {
    /// How to read.
    ///
    /// @param viewpoint from where was filmed
    /// @param quality of the landmark network
    /// @param threads that the network may use
    /// @param captureFramesPerSecond of the capture, where the person gives it; wins over the metadata
    public record Options(
            Viewpoint viewpoint,
            Networks.Quality quality,
            int threads,
            OptionalDouble captureFramesPerSecond) {}

    /// Told after each frame.
    public interface Progress {
        /// One more frame was looked at.
        ///
        /// @param frames done
        /// @param expected frames of the whole clip as the container says; 0 where it does not
        void frame(int frames, int expected);
    }

    private final Networks networks;
    private final Options options;
    private final Progress progress;

    private VideoPose(Networks networks, Options options, Progress progress) {
        this.networks = networks;
        this.options = options;
        this.progress = progress;
    }

    /// The pose of one runner over a video.
    ///
    /// @param name of the file, as the person knows it
    /// @throws UnreadableInputException if it is no video, holds nobody, or the networks are not there
    public static Read<VideoTrack> read(
            Path file, String name, Networks networks, Options options, Progress progress)
            throws UnreadableInputException {
        try (FrameReader frames = FrameReader.open(file, name)) {
            networks.require(name);
            return new VideoPose(networks, options, progress).read(frames);
        }
    }

    private Read<VideoTrack> read(FrameReader frames) throws UnreadableInputException {
        Clip clip = frames.clip();
        int expected =
                frames.announced() > 0
                        ? frames.announced()
                        : (int) Math.round(clip.seconds() * clip.framesPerSecond());
        List<Double> times = new ArrayList<>();
        CameraMotion camera = new CameraMotion();
        PoseTracker tracker;
        try (PersonDetector persons = new PersonDetector(networks, options.threads());
                LandmarkDetector bodies =
                        new LandmarkDetector(
                                networks.landmarks(options.quality()), options.threads());
                FramePump pump = new FramePump(frames)) {
            tracker = new PoseTracker(persons, bodies, options.viewpoint());
            for (Optional<Picture> next = pump.next(); next.isPresent(); next = pump.next()) {
                try (Picture picture = next.get()) {
                    times.add(picture.seconds());
                    tracker.track(picture);
                    camera.look(picture, tracker.where());
                }
                progress.frame(times.size(), expected);
            }
        }
        List<Optional<Landmarks>> bodies = tracker.finish();
        int lost = (int) bodies.stream().filter(Optional::isEmpty).count();
        requireSomebody(clip, lost, bodies.size());
        double rate = rate(times, clip);
        double slowdown = slowdown(clip, rate);
        TrackAssembly assembly = new TrackAssembly(clip.height());
        double[] seconds = times.stream().mapToDouble(time -> time / slowdown).toArray();
        var track = assembly.track(seconds, bodies);
        VideoTrack result =
                new VideoTrack(
                        clip,
                        track,
                        rate * slowdown,
                        lost,
                        assembly.swaps(),
                        assembly.untold(),
                        tracker.people());
        List<Diagnostic> diagnostics = new ArrayList<>(frames.diagnostics());
        diagnostics.addAll(new ClipRemarks(result, rate).diagnostics(bodies, camera));
        return new Read<>(result, diagnostics);
    }

    private static void requireSomebody(Clip clip, int lost, int frames)
            throws UnreadableInputException {
        if (lost == frames) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            frames == 0 ? Code.UNSUPPORTED_VIDEO : Code.NOBODY_RUNNING,
                            clip.file(),
                            new Where.Whole(),
                            frames == 0
                                    ? "no frame could be decoded"
                                    : "nobody is seen in %d frames".formatted(frames),
                            "Nothing was measured"));
        }
    }

    /// {@return frames a second of playing, as the frames' own times say; the container's word for one frame}
    private static double rate(List<Double> times, Clip clip) {
        double seconds = times.getLast() - times.getFirst();
        return seconds > 0 ? (times.size() - 1) / seconds : clip.framesPerSecond();
    }

    /// {@return by how much playing is slower than life}
    private double slowdown(Clip clip, double rate) {
        return options.captureFramesPerSecond().isPresent() && rate > 0
                ? options.captureFramesPerSecond().getAsDouble() / rate
                : clip.slowdown();
    }
}

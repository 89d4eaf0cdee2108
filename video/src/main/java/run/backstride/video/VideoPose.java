package run.backstride.video;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;

/// Reads the pose of one runner from a video: decodes on one thread, looks for the body on another.
public final class VideoPose {
    private static final int BUFFERS = 3;
    private static final double WARN_LOST = 0.2;

    /// How to read.
    ///
    /// @param quality of the landmark network
    /// @param threads that the network may use
    /// @param captureFramesPerSecond of the capture, where the person gives it; wins over the metadata
    public record Options(
            Networks.Quality quality, int threads, OptionalDouble captureFramesPerSecond) {}

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
        networks.require(name);
        try (FrameReader frames = FrameReader.open(file, name)) {
            return new VideoPose(networks, options, progress).read(frames);
        }
    }

    private Read<VideoTrack> read(FrameReader frames) throws UnreadableInputException {
        Clip clip = frames.clip();
        List<double[]> times = new ArrayList<>();
        List<Optional<LandmarkDetector.Landmarks>> bodies = new ArrayList<>();
        int people;
        try (PoseTracker tracker = new PoseTracker(networks, options)) {
            track(frames, tracker, times, bodies);
            people = tracker.people();
        }
        long lost = bodies.stream().filter(Optional::isEmpty).count();
        if (lost == bodies.size()) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            bodies.isEmpty() ? Code.UNSUPPORTED_VIDEO : Code.NOBODY_RUNNING,
                            clip.file(),
                            new Where.Whole(),
                            bodies.isEmpty()
                                    ? "no frame could be decoded"
                                    : "nobody is seen in %d frames".formatted(bodies.size()),
                            "Nothing was measured"));
        }
        double slowdown = slowdown(clip);
        TrackAssembly assembly = new TrackAssembly(clip.height());
        double[] seconds = times.stream().mapToDouble(time -> time[0] / slowdown).toArray();
        var track = assembly.track(seconds, bodies);
        VideoTrack result =
                new VideoTrack(
                        clip,
                        track,
                        clip.framesPerSecond() * slowdown,
                        (int) lost,
                        assembly.swaps(),
                        people);
        return new Read<>(result, diagnostics(result, slowdown));
    }

    private double slowdown(Clip clip) {
        return options.captureFramesPerSecond().isPresent() && clip.framesPerSecond() > 0
                ? options.captureFramesPerSecond().getAsDouble() / clip.framesPerSecond()
                : clip.slowdown();
    }

    private static List<Diagnostic> diagnostics(VideoTrack result, double slowdown) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        String file = result.clip().file();
        int frames = result.track().frames();
        if (result.lostFrames() > WARN_LOST * frames) {
            diagnostics.add(
                    new Diagnostic(
                            Code.LOST_TRACK,
                            file,
                            new Where.Whole(),
                            "the runner is not seen in %d of %d frames"
                                    .formatted(result.lostFrames(), frames),
                            "Left the gaps open"));
        }
        if (slowdown != 1) {
            diagnostics.add(
                    new Diagnostic(
                            Code.SLOW_MOTION,
                            file,
                            new Where.Whole(),
                            "captured at %.0f and played at %.0f frames a second"
                                    .formatted(
                                            result.framesPerSecond(),
                                            result.clip().framesPerSecond()),
                            "Took the times of the capture"));
        }
        return diagnostics;
    }

    /// A frame on its way from the decoder; the last one has no picture.
    private record Parcel(Optional<Picture> picture) {}

    private void track(
            FrameReader frames,
            PoseTracker tracker,
            List<double[]> times,
            List<Optional<LandmarkDetector.Landmarks>> bodies)
            throws UnreadableInputException {
        BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(BUFFERS);
        BlockingQueue<Parcel> ready = new ArrayBlockingQueue<>(BUFFERS + 1);
        AtomicReference<Optional<UnreadableInputException>> failure =
                new AtomicReference<>(Optional.empty());
        int expected = (int) Math.round(frames.clip().seconds() * frames.clip().framesPerSecond());
        Thread decoder =
                Thread.ofPlatform()
                        .daemon()
                        .name("decoder")
                        .start(() -> decode(frames, free, ready, failure));
        try {
            for (int i = 0; i < BUFFERS; i++) {
                free.put(ByteBuffer.allocate(0));
            }
            for (Optional<Picture> next = ready.take().picture();
                    next.isPresent();
                    next = ready.take().picture()) {
                Picture picture = next.get();
                times.add(new double[] {picture.seconds()});
                bodies.add(tracker.track(picture));
                free.put(picture.rgb());
                progress.frame(bodies.size(), expected);
            }
            decoder.join();
        } catch (InterruptedException e) {
            decoder.interrupt();
            Thread.currentThread().interrupt();
        }
        if (failure.get().isPresent()) {
            throw failure.get().get();
        }
    }

    private static void decode(
            FrameReader frames,
            BlockingQueue<ByteBuffer> free,
            BlockingQueue<Parcel> ready,
            AtomicReference<Optional<UnreadableInputException>> failure) {
        try {
            try {
                for (Optional<Picture> next = frames.next();
                        next.isPresent();
                        next = frames.next()) {
                    ready.put(new Parcel(Optional.of(copy(next.get(), free.take()))));
                }
            } catch (UnreadableInputException e) {
                failure.set(Optional.of(e));
            }
            ready.put(new Parcel(Optional.empty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Picture copy(Picture picture, ByteBuffer spare) {
        int bytes = picture.stride() * picture.height();
        ByteBuffer kept = spare.capacity() >= bytes ? spare : ByteBuffer.allocate(bytes);
        kept.clear();
        ByteBuffer source = picture.rgb().duplicate();
        source.clear().limit(Math.min(bytes, source.capacity()));
        kept.put(source).clear();
        return new Picture(
                picture.index(),
                picture.seconds(),
                kept,
                picture.stride(),
                picture.width(),
                picture.height(),
                picture.rotation());
    }
}

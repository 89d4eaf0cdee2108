package run.backstride.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.Capture;
import run.backstride.analysis.gait.GaitMeasurement;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.analysis.gait.GaitMeasures.View;
import run.backstride.analysis.gait.PelvicDrop;
import run.backstride.analysis.gait.PelvisFrames;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.pose.PelvisMark;
import run.backstride.core.pose.PoseTrack;
import run.backstride.files.pose.OpenPoseReader;
import run.backstride.files.pose.TrcReader;
import run.backstride.video.Networks;
import run.backstride.video.VideoPose;
import run.backstride.video.VideoTrack;
import run.backstride.video.Viewpoint;

/// One recording of a runner, from a video or from keypoints, to the measures of its gait.
///
/// @param file what was read
/// @param measures what was measured
/// @param video the track with its clip, where the recording is a video
/// @param pelvis where a person marked the pelvis
/// @param diagnostics what was wrong
record GaitReading(
        Path file,
        GaitMeasures measures,
        Optional<VideoTrack> video,
        List<PelvisMark> pelvis,
        List<Diagnostic> diagnostics) {
    private static final String MODELS = "backstride.models";
    private static final int HEAD_BYTES = 64;
    private static final int LARGEST_TRC = 256_000_000;

    /// How to read.
    ///
    /// @param view from where the runner was filmed
    /// @param heightCm body height, where known
    /// @param framesPerSecond of the capture, where the person gives it
    /// @param metersPerSecond how fast was run, where the person says so
    /// @param quality of the pose network
    record Options(
            View view,
            OptionalDouble heightCm,
            OptionalDouble framesPerSecond,
            OptionalDouble metersPerSecond,
            Networks.Quality quality) {}

    /// What is to be known of the reading, in words: how the runner was followed, and what was wrong.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        video.ifPresent(track ->
                remarks.add(
                        String.format(
                                Locale.ROOT,
                                "Nobody found in %d of %d frames; left and right legs put right in %d frames;"
                                        + " both legs seen in one place, and left out, in %d;"
                                        + " at most %d people in view.",
                                track.lostFrames(),
                                track.track().frames(),
                                track.swaps(),
                                track.untold(),
                                track.people())));
        if (measures.pointsOf(PelvicDrop.NAME) == Capture.Points.HAND) {
            if (!pelvis.isEmpty()) {
                remarks.add(
                        "Pelvic drop: the ends of the pelvis were marked by a person on %d frames."
                                .formatted(pelvis.size()));
            } else if (!pelvisFrames().all().isEmpty()) {
                remarks.add(PelvisMarking.how(this));
            }
        }
        diagnostics.forEach(diagnostic -> remarks.add(diagnostic.words()));
        return remarks;
    }

    /// {@return the frames on which a person can mark the pelvis}
    PelvisFrames pelvisFrames() {
        return video.map(of -> PelvisFrames.of(of.track(), measures)).orElse(PelvisFrames.NONE);
    }

    /// {@return the same with the drop of the pelvis as a person marked it}
    GaitReading marked(PelvisMarking.Marks marks) {
        List<Diagnostic> said = new ArrayList<>(diagnostics);
        said.addAll(marks.marks().diagnostics());
        PelvisFrames frames = pelvisFrames();
        if (frames.all().isEmpty()) {
            said.add(
                    new Diagnostic(
                            Code.PELVIS_MARKS,
                            marks.table(),
                            new Where.Whole(),
                            "no frame of %s is known to show the middle of a stance"
                                    .formatted(file),
                            "Left the marks out"));
            return new GaitReading(file, measures, video, pelvis, said);
        }
        Read<List<PelvisMark>> good =
                frames.checked(
                        marks.marks().value(),
                        video.map(of ->
                                        new PelvisFrames.Picture(
                                                of.clip().width(), of.clip().height()))
                                .orElseThrow(),
                        marks.table());
        said.addAll(good.diagnostics());
        if (good.value().isEmpty()) {
            said.add(
                    new Diagnostic(
                            Code.PELVIS_MARKS,
                            marks.table(),
                            new Where.Whole(),
                            "no row of it marks a frame",
                            "Measured no drop of the pelvis"));
        }
        return new GaitReading(
                file, PelvicDrop.marked(measures, good.value()), video, good.value(), said);
    }

    /// Reads and measures one recording.
    ///
    /// @throws UnreadableInputException if it is neither a video nor a keypoint file, or nobody is in it
    static GaitReading of(Path file, Options options, Terminal terminal)
            throws UnreadableInputException {
        try (FrameLine line = new FrameLine(terminal)) {
            return of(file, options, line::frame);
        }
    }

    /// Reads and measures one recording.
    ///
    /// @param progress hears how far a video is; what it throws ends the reading
    /// @throws UnreadableInputException if it is neither a video nor a keypoint file, or nobody is in it
    static GaitReading of(Path file, Options options, VideoPose.Progress progress)
            throws UnreadableInputException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return ofOpenPose(file, name, options);
        }
        byte[] head = head(file, name);
        if (TrcReader.looksLikeTrc(head)) {
            return measured(
                    trc(file, name), Capture.Points.MARKERS, name, options, Optional.empty());
        }
        return ofVideo(file, name, options, progress);
    }

    private static GaitReading ofOpenPose(Path folder, String name, Options options)
            throws UnreadableInputException {
        if (options.framesPerSecond().isEmpty()) {
            throw new UnreadableInputException(
                    new Diagnostic(
                            Code.UNKNOWN_FRAME_RATE,
                            name,
                            new Where.Whole(),
                            "a folder of keypoints does not say how fast it was filmed",
                            "The folder was not read"));
        }
        return measured(
                OpenPoseReader.read(folder, options.framesPerSecond().getAsDouble(), name),
                Capture.Points.NETWORK,
                name,
                options,
                Optional.empty());
    }

    /// {@return the pose networks, wherever the launcher says that they are}
    static Networks networks() {
        return new Networks(Path.of(System.getProperty(MODELS, "models")));
    }

    private static GaitReading ofVideo(
            Path file, String name, Options options, VideoPose.Progress progress)
            throws UnreadableInputException {
        Networks networks = networks();
        VideoPose.Options how =
                new VideoPose.Options(
                        options.view() == View.SIDE ? Viewpoint.SIDE : Viewpoint.BEHIND,
                        options.quality(),
                        threads(),
                        options.framesPerSecond());
        Read<VideoTrack> read = VideoPose.read(file, name, networks, how, progress);
        return measured(
                new Read<>(read.value().track(), read.diagnostics()),
                Capture.Points.NETWORK,
                name,
                options,
                Optional.of(read.value()));
    }

    /// One thread for the network keeps up with another that decodes; more pay only where processors are idle.
    private static int threads() {
        return Runtime.getRuntime().availableProcessors() >= 4 ? 2 : 1;
    }

    private static GaitReading measured(
            Read<PoseTrack> track,
            Capture.Points points,
            String name,
            Options options,
            Optional<VideoTrack> video) {
        Read<GaitMeasures> measures =
                GaitMeasurement.measure(
                        track.value(),
                        new Capture(name, options.view(), points, options.heightCm()));
        List<Diagnostic> diagnostics = new ArrayList<>(track.diagnostics());
        diagnostics.addAll(measures.diagnostics());
        return new GaitReading(
                Path.of(name),
                measures.value().at(options.metersPerSecond()),
                video,
                List.of(),
                diagnostics);
    }

    private static Read<PoseTrack> trc(Path file, String name) throws UnreadableInputException {
        try {
            if (Files.size(file) > LARGEST_TRC) {
                throw unreadable(Code.TOO_LARGE, name, "a keypoint file of more than 256 MB");
            }
            return TrcReader.read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw unreadable(Code.UNREADABLE, name, "the file can't be read");
        }
    }

    private static byte[] head(Path file, String name) throws UnreadableInputException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw unreadable(Code.UNREADABLE, name, "the file is not there or can't be read");
        }
    }

    private static UnreadableInputException unreadable(Code code, String name, String saw) {
        return new UnreadableInputException(
                new Diagnostic(code, name, new Where.Whole(), saw, "The file was not read"));
    }
}

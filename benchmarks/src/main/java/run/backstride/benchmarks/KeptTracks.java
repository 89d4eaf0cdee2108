package run.backstride.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Poses of drawn videos, kept, so that another way to measure is compared without running the network again.
final class KeptTracks {
    private final Optional<Path> folder;

    /// @param folder made where it is missing; nothing is kept without one
    KeptTracks(Optional<Path> folder) {
        this.folder = folder;
    }

    Optional<PoseTrack> find(String name) throws IOException {
        if (folder.isEmpty() || !Files.exists(folder.get().resolve(name))) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(
                                Files.newInputStream(folder.get().resolve(name))))) {
            int frames = in.readInt();
            SampledSignal seconds = signal(in, frames);
            Map<Keypoint, PoseTrack.Path> paths = new EnumMap<>(Keypoint.class);
            for (Keypoint keypoint : Keypoint.values()) {
                if (in.readBoolean()) {
                    paths.put(
                            keypoint,
                            new PoseTrack.Path(
                                    signal(in, frames), signal(in, frames), signal(in, frames)));
                }
            }
            return Optional.of(new PoseTrack(seconds, PoseTrack.LengthUnit.PIXELS, paths));
        }
    }

    void keep(String name, PoseTrack track) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Files.createDirectories(folder.get());
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.get().resolve(name))))) {
            out.writeInt(track.frames());
            write(out, track.seconds());
            for (Keypoint keypoint : Keypoint.values()) {
                Optional<PoseTrack.Path> path = track.path(keypoint);
                out.writeBoolean(path.isPresent());
                if (path.isPresent()) {
                    write(out, path.get().x());
                    write(out, path.get().y());
                    write(out, path.get().confidence());
                }
            }
        }
    }

    private static void write(DataOutputStream out, SampledSignal signal) throws IOException {
        for (int i = 0; i < signal.length(); i++) {
            out.writeDouble(signal.at(i));
        }
    }

    private static SampledSignal signal(DataInputStream in, int frames) throws IOException {
        double[] values = new double[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = in.readDouble();
        }
        return SampledSignal.of(values);
    }
}

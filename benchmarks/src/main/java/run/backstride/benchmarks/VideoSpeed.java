package run.backstride.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.video.Networks;
import run.backstride.video.VideoPose;
import run.backstride.video.VideoStages;
import run.backstride.video.VideoTrack;
import run.backstride.video.Viewpoint;

/// How fast a video becomes a pose: decoding alone, cropping, each network alone, and the whole way, with
/// processor time and the largest resident memory of the process.
///
/// Arguments: the clip, and the folder of the networks (default: where the build fetches them).
public final class VideoSpeed {
    private static final String FETCHED = "video/models/node_modules/@mediapipe/pose";
    private static final double NANOS = 1e9;

    private VideoSpeed() {}

    /// Runs the benchmark.
    public static void main(String[] arguments) throws UnreadableInputException, IOException {
        Path clip = Path.of(arguments[0]);
        Networks networks = new Networks(Path.of(arguments.length > 1 ? arguments[1] : FETCHED));
        System.out.printf(
                Locale.ROOT,
                "%-34s %8s %8s %8s %10s %12s%n",
                "stage",
                "frames",
                "wall s",
                "cpu s",
                "frames/s",
                "cpu ms/frame");
        time("decode", () -> VideoStages.decode(clip));
        for (Networks.Quality quality : Networks.Quality.values()) {
            time(
                    "crop and network " + quality,
                    () -> VideoStages.landmarks(clip, networks, quality));
        }
        for (Networks.Quality quality : Networks.Quality.values()) {
            time("whole way " + quality, () -> whole(clip, networks, quality));
        }
        System.out.println("largest resident memory: " + peak());
    }

    private static int whole(Path clip, Networks networks, Networks.Quality quality)
            throws UnreadableInputException {
        VideoTrack track =
                VideoPose.read(
                                clip,
                                clip.getFileName().toString(),
                                networks,
                                new VideoPose.Options(
                                        Viewpoint.SIDE, quality, 1, OptionalDouble.empty()),
                                (frames, expected) -> {})
                        .value();
        return track.track().frames();
    }

    @FunctionalInterface
    private interface Stage {
        /// {@return how many frames went through}
        int run() throws UnreadableInputException;
    }

    private static void time(String name, Stage stage) throws UnreadableInputException {
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begun = System.nanoTime();
        long used = machine.getProcessCpuTime();
        int frames = stage.run();
        double cpu = (machine.getProcessCpuTime() - used) / NANOS;
        double wall = (System.nanoTime() - begun) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%-34s %8d %8.2f %8.2f %10.1f %12.1f%n",
                name,
                frames,
                wall,
                cpu,
                frames / wall,
                1000 * cpu / Math.max(1, frames));
    }

    /// The kernel's own figure, which is there on Linux only.
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not known on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("not known");
    }
}

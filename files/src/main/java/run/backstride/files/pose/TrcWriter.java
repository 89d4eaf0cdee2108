package run.backstride.files.pose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;

/// Writes TRC, as OpenSim and Sports2D read it: x to the picture's right, y up, z zero; a missing point is
/// a blank cell.
public final class TrcWriter {
    private TrcWriter() {}

    /// The bytes of a TRC file.
    ///
    /// @param track at least one frame
    /// @param framesPerSecond for the header
    /// @param fileName for the header, without folders
    public static byte[] write(PoseTrack track, double framesPerSecond, String fileName) {
        List<Keypoint> keypoints =
                Arrays.stream(Keypoint.values()).filter(k -> track.path(k).isPresent()).toList();
        StringBuilder text = new StringBuilder(track.frames() * keypoints.size() * 24);
        header(text, track, framesPerSecond, fileName, keypoints);
        for (int i = 0; i < track.frames(); i++) {
            text.append(i + 1)
                    .append('\t')
                    .append(String.format(Locale.ROOT, "%.6f", track.seconds().at(i)));
            for (Keypoint keypoint : keypoints) {
                PoseTrack.Path path = track.path(keypoint).orElseThrow();
                boolean there = path.x().has(i) && path.y().has(i);
                text.append('\t')
                        .append(
                                there
                                        ? String.format(
                                                Locale.ROOT,
                                                "%.5f\t%.5f\t0.0",
                                                path.x().at(i),
                                                path.y().at(i))
                                        : "\t\t");
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void header(
            StringBuilder text,
            PoseTrack track,
            double framesPerSecond,
            String fileName,
            List<Keypoint> keypoints) {
        String rate = String.format(Locale.ROOT, "%.6g", framesPerSecond);
        String unit =
                switch (track.unit()) {
                    case METERS -> "m";
                    case MILLIMETERS -> "mm";
                    case PIXELS -> "px";
                };
        StringJoiner names = new StringJoiner("\t\t\t");
        StringJoiner axes = new StringJoiner("\t");
        for (int k = 0; k < keypoints.size(); k++) {
            names.add(keypoints.get(k).markerName());
            axes.add("X" + (k + 1)).add("Y" + (k + 1)).add("Z" + (k + 1));
        }
        text.append("PathFileType\t4\t(X/Y/Z)\t").append(fileName).append('\n');
        text.append("DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\t")
                .append("OrigDataRate\tOrigDataStartFrame\tOrigNumFrames\n");
        text.append(
                String.join(
                        "\t",
                        rate,
                        rate,
                        String.valueOf(track.frames()),
                        String.valueOf(keypoints.size()),
                        unit,
                        rate,
                        "1",
                        String.valueOf(track.frames())));
        text.append("\nFrame#\tTime\t")
                .append(names)
                .append("\t\t\n\t\t")
                .append(axes)
                .append('\n');
    }
}

package run.backstride.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.analysis.gait.StrideCurves.Stance;
import run.backstride.core.SampledSignal;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.video.VideoTrack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a page needs to draw a skeleton over a video: times, points, contacts, and what each picture shows.
///
/// `slower` is by how much playing is slower than life: a moment of the capture times it is a moment of the video.
/// Points are pixels of the upright picture, x to the right, y down, in turn; `null` where a point was not found.
final class GaitTrackJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final double TENTH = 10;
    private static final double TEN_THOUSANDTH = 10_000;

    private GaitTrackJson() {}

    /// {@return the document; empty where the recording is no video}
    static byte[] of(GaitReading reading, List<GaitPictures.KeptStill> stills) {
        return reading.video()
                .map(video -> JSON.writeValueAsString(document(reading, video, stills)))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode document(
            GaitReading reading, VideoTrack video, List<GaitPictures.KeptStill> stills) {
        PoseTrack track = video.track();
        ObjectNode all = JSON.createObjectNode();
        all.put("width", video.clip().width());
        all.put("height", video.clip().height());
        all.put("codec", video.clip().codec());
        all.put("slower", slower(video));
        ArrayNode seconds = all.putArray("seconds");
        for (int frame = 0; frame < track.frames(); frame++) {
            seconds.add(Math.rint(track.seconds().at(frame) * TEN_THOUSANDTH) / TEN_THOUSANDTH);
        }
        ObjectNode points = all.putObject("points");
        for (Keypoint keypoint : Keypoint.values()) {
            Optional<PoseTrack.Path> path = track.path(keypoint);
            path.ifPresent(one -> {
                ArrayNode xy = points.putArray(keypoint.markerName());
                for (int frame = 0; frame < track.frames(); frame++) {
                    add(xy, one.x(), frame, 0, 1);
                    add(xy, one.y(), frame, video.clip().height(), -1);
                }
            });
        }
        ArrayNode stances = all.putArray("stances");
        reading.measures().strides().stances().forEach(stance -> add(stances, stance));
        ArrayNode pictures = all.putArray("pictures");
        stills.forEach(still ->
                pictures.addObject()
                        .put("name", still.name())
                        .put("caption", still.caption())
                        .put("frame", still.frame()));
        return all;
    }

    private static double slower(VideoTrack video) {
        double playing = video.clip().framesPerSecond();
        return playing > 0 ? video.framesPerSecond() / playing : 1;
    }

    private static void add(
            ArrayNode xy, SampledSignal signal, int frame, double offset, double sign) {
        double value = offset + sign * signal.at(frame);
        if (Double.isFinite(value)) {
            xy.add(Math.rint(value * TENTH) / TENTH);
        } else {
            xy.addNull();
        }
    }

    private static void add(ArrayNode stances, Stance stance) {
        ObjectNode one =
                stances.addObject()
                        .put("side", stance.side().name().toLowerCase(java.util.Locale.ROOT))
                        .put("from", stance.initialContact())
                        .put("to", stance.toeOff());
        OptionalDouble percent = stance.percentOfStride();
        if (percent.isPresent() && percent.getAsDouble() > 0) {
            one.put(
                    "strideEnd",
                    stance.initialContact() + 100 * stance.seconds() / percent.getAsDouble());
        }
    }
}

package run.backstride.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import run.backstride.analysis.gait.PelvisFrame;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.Keypoint;
import run.backstride.core.pose.PoseTrack;
import run.backstride.store.Artifact;
import run.backstride.store.GaitResult;
import run.backstride.video.Clip;
import run.backstride.video.Cut;
import run.backstride.video.Drawing;
import run.backstride.video.FrameCuts;
import run.backstride.video.VideoTrack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The frames on which a page lets a person mark the pelvis: each a picture of the hips with what is about them, in the
/// film's own size, and a document that says where in the film they lie.
final class PelvisArtifacts {
    private static final float QUALITY = 0.9f;

    /// Half of a picture's side: so much of the way from hip to ankle.
    private static final double REACH = 0.5;

    private PelvisArtifacts() {}

    /// {@return what is to be kept beside the measures; nothing where the film can't be marked}
    ///
    /// @throws UnreadableInputException if the video can't be read again
    static List<Artifact> of(GaitReading reading) throws UnreadableInputException {
        List<PelvisFrame> frames = reading.pelvisFrames().spread();
        Optional<VideoTrack> video = reading.video();
        if (frames.isEmpty() || video.isEmpty()) {
            return List.of();
        }
        Clip clip = video.get().clip();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            cuts.add(cut("pelvis-" + (i + 1), frames.get(i), video.get().track(), clip));
        }
        Map<String, Drawing> drawn =
                FrameCuts.of(reading.file(), clip, cuts).stream()
                        .collect(Collectors.toMap(Drawing::name, Function.identity()));
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.put("width", clip.width());
        document.put("height", clip.height());
        ArrayNode all = document.putArray("frames");
        List<Artifact> artifacts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Cut cut = cuts.get(i);
            Drawing drawing = drawn.get(cut.name());
            if (drawing != null) {
                String picture = cut.name() + ".jpg";
                artifacts.add(new Artifact(picture, "image/jpeg", drawing.jpeg(QUALITY)));
                add(all.addObject(), frames.get(i), cut, picture);
            }
        }
        artifacts.add(
                new Artifact(
                        GaitResult.PELVIS,
                        "application/json",
                        JsonMapper.shared()
                                .writeValueAsString(document)
                                .getBytes(StandardCharsets.UTF_8)));
        return artifacts;
    }

    private static void add(ObjectNode one, PelvisFrame frame, Cut cut, String picture) {
        one.put("frame", frame.frame())
                .put("seconds", frame.seconds())
                .put("standing", PelvisMarking.side(frame.standing()))
                .put("picture", picture)
                .put("left", cut.left())
                .put("top", cut.top())
                .put("width", cut.width())
                .put("height", cut.height());
    }

    /// About the hips, a little higher: the waistband is to be in it.
    private static Cut cut(String name, PelvisFrame frame, PoseTrack track, Clip clip) {
        int at = frame.frame();
        boolean left = frame.standing() == BodySide.LEFT;
        double hip = up(track, left ? Keypoint.LEFT_HIP : Keypoint.RIGHT_HIP, at);
        double ankle = up(track, left ? Keypoint.LEFT_ANKLE : Keypoint.RIGHT_ANKLE, at);
        double leg = hip > ankle ? hip - ankle : clip.height() / 2.0;
        double half = REACH * leg;
        double x =
                (across(track, Keypoint.LEFT_HIP, at) + across(track, Keypoint.RIGHT_HIP, at)) / 2;
        return Cut.around(name, at, clip, x, clip.height() - hip - half / 4, half);
    }

    private static double up(PoseTrack track, Keypoint keypoint, int frame) {
        return track.path(keypoint).map(path -> path.y().at(frame)).orElse(Double.NaN);
    }

    private static double across(PoseTrack track, Keypoint keypoint, int frame) {
        return track.path(keypoint).map(path -> path.x().at(frame)).orElse(Double.NaN);
    }
}

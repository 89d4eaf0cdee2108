package run.backstride.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.gait.PelvisFrame;
import run.backstride.analysis.gait.PelvisFrames;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.store.Artifact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The frames of a kept film on which the pelvis can be marked.
///
/// @param size of the film's upright picture
/// @param shots one a frame, ascending in time
public record PelvisFilm(PelvisFrames.Picture size, List<Shot> shots) {

    /// Copies the list.
    public PelvisFilm {
        shots = List.copyOf(shots);
    }

    /// A frame, of which a part is shown.
    ///
    /// @param frame which
    /// @param picture name of the artifact
    /// @param left where the part lies in the film's picture, pixels
    /// @param top the same, down
    /// @param width of the part, pixels
    /// @param height of the part, pixels
    public record Shot(
            PelvisFrame frame, String picture, int left, int top, int width, int height) {

        /// {@return whose foot bears, in a word}
        public String standing() {
            return frame.standing().name().toLowerCase(Locale.ROOT);
        }

        /// {@return a place of the part as one of the film}
        PelvisMark.Spot inFilm(double x, double y) {
            return new PelvisMark.Spot(left + x, top + y);
        }

        /// {@return what was marked on this frame, in places of the part}
        Optional<PelvisMark> shown(List<PelvisMark> marks) {
            return marks.stream()
                    .filter(mark -> mark.frame() == frame.frame())
                    .map(mark ->
                            new PelvisMark(
                                    mark.frame(),
                                    mark.standing(),
                                    inPart(mark.left()),
                                    inPart(mark.right())))
                    .findFirst();
        }

        private PelvisMark.Spot inPart(PelvisMark.Spot spot) {
            return new PelvisMark.Spot(spot.x() - left, spot.y() - top);
        }
    }

    /// {@return whether an artifact is the picture of such a frame}
    static boolean isPicture(String artifact) {
        return artifact.startsWith("pelvis-");
    }

    /// {@return the frames that the document of a recording lists, kept as `pelvis.json`}
    static PelvisFilm of(Artifact document) {
        JsonNode all = JsonMapper.shared().readTree(document.bytes());
        List<Shot> shots = new ArrayList<>();
        for (JsonNode one : all.get("frames")) {
            shots.add(
                    new Shot(
                            new PelvisFrame(
                                    one.get("frame").asInt(),
                                    BodySide.valueOf(
                                            one.get("standing")
                                                    .asString()
                                                    .toUpperCase(Locale.ROOT)),
                                    one.get("seconds").asDouble()),
                            one.get("picture").asString(),
                            one.get("left").asInt(),
                            one.get("top").asInt(),
                            one.get("width").asInt(),
                            one.get("height").asInt()));
        }
        return new PelvisFilm(
                new PelvisFrames.Picture(all.get("width").asInt(), all.get("height").asInt()),
                shots);
    }

    /// {@return those frames, as marks are held against them}
    PelvisFrames frames() {
        return new PelvisFrames(shots.stream().map(Shot::frame).toList());
    }
}

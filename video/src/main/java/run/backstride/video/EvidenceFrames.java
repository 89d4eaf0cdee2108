package run.backstride.video;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.pose.PoseTrack;

/// Frames of a video with the skeleton and what was measured drawn on them, and one stride as a loop. The
/// video is read once more, as far as the last frame that is wanted.
public final class EvidenceFrames {
    private static final int STILL_HEIGHT = 720;
    private static final int LOOP_HEIGHT = 480;
    private static final int LOOP_FRAMES = 24;

    private final VideoTrack video;
    private final List<Still> stills;
    private final Optional<StrideFrames> stride;

    private EvidenceFrames(VideoTrack video, List<Still> stills, Optional<StrideFrames> stride) {
        this.video = video;
        this.stills = stills;
        this.stride = stride;
    }

    /// What was drawn.
    ///
    /// @param stills in the order asked for; one whose frames do not show its points is left out
    /// @param loop the stride, where one was asked for and seen
    public record Drawn(List<Drawing> stills, Optional<StrideLoop> loop) {
        /// Copies the list.
        public Drawn {
            stills = List.copyOf(stills);
        }
    }

    /// Draws frames and a stride.
    ///
    /// @param file the video
    /// @param video its track
    /// @param stills frames wanted
    /// @param stride the stride wanted, if any
    /// @throws UnreadableInputException if the video can't be opened again
    public static Drawn draw(
            Path file, VideoTrack video, List<Still> stills, Optional<StrideFrames> stride)
            throws UnreadableInputException {
        return new EvidenceFrames(video, stills, stride).read(file);
    }

    private Drawn read(Path file) throws UnreadableInputException {
        Map<Still, Integer> chosen = new LinkedHashMap<>();
        stills.forEach(still -> frame(still).ifPresent(frame -> chosen.put(still, frame)));
        List<Integer> loopFrames = stride.map(EvidenceFrames::spread).orElse(List.of());
        Optional<PictureView> loopView =
                PictureView.of(video.clip(), video.track(), loopFrames, LOOP_HEIGHT);
        int last =
                Math.max(
                        chosen.values().stream().mapToInt(i -> i).max().orElse(-1),
                        loopFrames.stream().mapToInt(i -> i).max().orElse(-1));
        Map<Still, Drawing> drawn = new HashMap<>();
        Map<Integer, BufferedImage> loop = new TreeMap<>();
        try (FrameReader frames = FrameReader.open(file, video.clip().file())) {
            Optional<Picture> next = last < 0 ? Optional.empty() : frames.next();
            while (next.isPresent()) {
                int index;
                try (Picture picture = next.get()) {
                    index = picture.index();
                    chosen.forEach((still, frame) -> {
                        if (frame == picture.index()) {
                            still(picture, still).ifPresent(drawing -> drawn.put(still, drawing));
                        }
                    });
                    if (loopView.isPresent() && loopFrames.contains(index)) {
                        stride.ifPresent(of ->
                                loop.put(
                                        picture.index(), loopPicture(picture, loopView.get(), of)));
                    }
                }
                next = index < last ? frames.next() : Optional.empty();
            }
        }
        return new Drawn(
                chosen.keySet().stream()
                        .filter(drawn::containsKey)
                        .map(still -> drawn.get(still))
                        .toList(),
                loop(loop));
    }

    /// The first of a still's frames that shows all points of its mark.
    private Optional<Integer> frame(Still still) {
        return still.frames().stream()
                .filter(frame -> frame < video.track().frames())
                .filter(frame ->
                        still.mark().stream()
                                .flatMap(mark -> mark.points().stream())
                                .allMatch(point ->
                                        video.track()
                                                .path(point)
                                                .filter(path -> path.x().has(frame))
                                                .isPresent()))
                .findFirst();
    }

    /// At most so many frames of the stride, evenly spread.
    private static List<Integer> spread(StrideFrames stride) {
        int all = stride.lastFrame() - stride.firstFrame() + 1;
        int shown = Math.min(all, LOOP_FRAMES);
        return IntStream.range(0, shown)
                .mapToObj(i -> stride.firstFrame() + (int) ((long) i * all / shown))
                .toList();
    }

    private Optional<Drawing> still(Picture picture, Still still) {
        return PictureView.of(video.clip(), video.track(), List.of(picture.index()), STILL_HEIGHT)
                .map(view -> {
                    BufferedImage image = part(picture, view);
                    Graphics2D g = Brushes.smooth(image);
                    SkeletonBrush.draw(g, view, video.track(), picture.index());
                    MarkBrush brush = new MarkBrush(g, view, video.track(), picture.index());
                    still.mark()
                            .ifPresent(mark -> {
                                List<Point2D> places = brush.draw(mark);
                                if (!places.isEmpty()) {
                                    LabelBrush.figure(
                                            image,
                                            mark.label(),
                                            places,
                                            view.joints(video.track(), picture.index()));
                                }
                            });
                    g.dispose();
                    return new Drawing(
                            still.name(),
                            picture.index(),
                            LabelBrush.captioned(image, still.caption()));
                });
    }

    private BufferedImage loopPicture(Picture picture, PictureView view, StrideFrames of) {
        BufferedImage image = part(picture, view);
        Graphics2D g = Brushes.smooth(image);
        SkeletonBrush.draw(g, view, video.track(), picture.index());
        g.dispose();
        return LabelBrush.captioned(image, List.of(of.title()));
    }

    private Optional<StrideLoop> loop(Map<Integer, BufferedImage> pictures) {
        if (stride.isEmpty() || pictures.size() < 2) {
            return Optional.empty();
        }
        PoseTrack track = video.track();
        int after = Math.min(stride.get().lastFrame() + 1, track.frames() - 1);
        double seconds = track.seconds().at(after) - track.seconds().at(stride.get().firstFrame());
        return Optional.of(
                new StrideLoop(stride.get().title(), new ArrayList<>(pictures.values()), seconds));
    }

    /// The part of a frame that is shown, in the size in which it is shown.
    private static BufferedImage part(Picture picture, PictureView view) {
        BufferedImage part =
                new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < view.height(); y++) {
            for (int x = 0; x < view.width(); x++) {
                part.setRGB(x, y, picture.rgb(view.left() + x, view.top() + y));
            }
        }
        BufferedImage shown =
                new BufferedImage(
                        view.shownWidth(), view.shownHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Brushes.smooth(shown);
        g.drawImage(part, 0, 0, shown.getWidth(), shown.getHeight(), null);
        g.dispose();
        return shown;
    }
}

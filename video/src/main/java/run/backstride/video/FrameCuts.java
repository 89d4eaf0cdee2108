package run.backstride.video;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.backstride.core.diagnostic.UnreadableInputException;

/// Parts of frames as the film shows them, with nothing drawn on them. The video is read once more, as far as the last
/// frame that is wanted.
public final class FrameCuts {
    private FrameCuts() {}

    /// {@return the pictures, in the order of their frames}
    ///
    /// @param file the video
    /// @param clip what it says of itself
    /// @throws UnreadableInputException if the video can't be opened again
    public static List<Drawing> of(Path file, Clip clip, List<Cut> cuts)
            throws UnreadableInputException {
        int last = cuts.stream().mapToInt(Cut::frame).max().orElse(-1);
        List<Drawing> drawn = new ArrayList<>();
        if (last < 0) {
            return drawn;
        }
        try (FrameReader frames = FrameReader.open(file, clip.file())) {
            Optional<Picture> next = frames.next();
            while (next.isPresent()) {
                int index;
                try (Picture picture = next.get()) {
                    index = picture.index();
                    cuts.stream()
                            .filter(cut -> cut.frame() == picture.index())
                            .forEach(cut -> drawn.add(drawing(picture, cut)));
                }
                next = index < last ? frames.next() : Optional.empty();
            }
        }
        return drawn;
    }

    private static Drawing drawing(Picture picture, Cut cut) {
        BufferedImage image =
                new BufferedImage(cut.width(), cut.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < cut.height(); y++) {
            for (int x = 0; x < cut.width(); x++) {
                image.setRGB(x, y, picture.rgb(cut.left() + x, cut.top() + y));
            }
        }
        return new Drawing(cut.name(), picture.index(), image);
    }
}

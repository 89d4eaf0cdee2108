package run.backstride.video;

import java.util.List;
import java.util.Optional;

/// One frame to be drawn with what it shows.
///
/// @param name of the picture, without ending
/// @param frames any of which shows it; the first in which all points of the mark are seen is taken
/// @param mark what is drawn on it; empty for the skeleton alone
/// @param caption lines above the runner, the first one large
public record Still(String name, List<Integer> frames, Optional<Mark> mark, List<String> caption) {
    /// Copies the lists.
    public Still {
        frames = List.copyOf(frames);
        caption = List.copyOf(caption);
    }
}

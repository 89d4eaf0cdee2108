package run.backstride.report;

import java.util.List;
import java.util.Optional;
import run.backstride.analysis.Answer;
import run.backstride.analysis.assess.GaitFigures;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.GaitMeasures;

/// One recording of a runner on its way to a page: what was measured, what it is held against, and the
/// pictures that show it.
///
/// @param gait what was measured
/// @param figures one for each measure, in its order, with its cut-off
/// @param remarks what is to be known of the reading, in words
/// @param stills frames with what they show, empty where there is no video
/// @param loop one stride, where there is a video
public record Recording(
        GaitMeasures gait,
        List<Signal> figures,
        List<String> remarks,
        List<Still> stills,
        Optional<Loop> loop) {

    /// Copies the lists.
    public Recording {
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
        stills = List.copyOf(stills);
        if (figures.size() != gait.measures().size()) {
            throw new IllegalArgumentException(
                    "figures must be one for each measure, was %d for %d"
                            .formatted(figures.size(), gait.measures().size()));
        }
    }

    /// {@return the recordings of an answer, without pictures}
    public static List<Recording> of(Answer answer) {
        return answer.history().gait().stream()
                .map(gait ->
                        new Recording(
                                gait,
                                GaitFigures.of(gait, answer.history(), answer.assessment().asOf()),
                                List.of(),
                                List.of(),
                                Optional.empty()))
                .toList();
    }

    /// A picture inside the page.
    ///
    /// @param base64 the JPEG
    /// @param width pixels
    /// @param height pixels
    public record Jpeg(String base64, int width, int height) {
        /// {@return the address that holds the picture itself}
        public String address() {
            return "data:image/jpeg;base64," + base64;
        }
    }

    /// A frame with what it shows.
    ///
    /// @param caption what it shows, in words; it stands for the picture where that is not seen
    /// @param frame of the video, from 0
    /// @param file its name beside the page
    public record Still(String caption, int frame, String file, Jpeg picture) {}

    /// One stride, its pictures side by side.
    ///
    /// @param title what it shows, in words
    /// @param frames how many
    /// @param seconds of one round, as shown
    /// @param slower how many times slower than life
    /// @param file its name beside the page
    /// @param strip all frames, from left to right
    public record Loop(
            String title, int frames, double seconds, double slower, String file, Jpeg strip) {}
}

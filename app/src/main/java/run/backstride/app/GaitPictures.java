package run.backstride.app;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import run.backstride.analysis.assess.Signal;
import run.backstride.analysis.gait.Capture.Points;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.analysis.gait.GaitMeasures;
import run.backstride.core.SampledSignal;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.report.GaitWording;
import run.backstride.report.Numbers;
import run.backstride.report.Recording;
import run.backstride.report.UnitSystem;
import run.backstride.report.Wording;
import run.backstride.video.Drawing;
import run.backstride.video.EvidenceFrames;
import run.backstride.video.Mark;
import run.backstride.video.Still;
import run.backstride.video.StrideFrames;
import run.backstride.video.StrideLoop;

/// The pictures of a recording: the frames that show each measure best, and one stride as a loop.
final class GaitPictures {
    private static final double SLOWER = 5;
    private static final float STILL_QUALITY = 0.8f;
    private static final float LOOP_QUALITY = 0.72f;

    private final GaitReading reading;
    private final List<Signal> figures;
    private final Numbers numbers = new Numbers(UnitSystem.METRIC);
    private final Map<String, String> captions = new HashMap<>();

    private GaitPictures(GaitReading reading, List<Signal> figures) {
        this.reading = reading;
        this.figures = figures;
    }

    /// Draws what a video shows and writes it; a keypoint file has no pictures.
    ///
    /// @param figures one for each measure, in its order, with its cut-off
    /// @return the recording with its pictures, for a page
    static Recording write(
            GaitReading reading, List<Signal> figures, OutputFolder folder, Terminal terminal)
            throws OutputFolder.CannotWriteException {
        List<String> remarks = new ArrayList<>(reading.remarks());
        EvidenceFrames.Drawn drawn = new EvidenceFrames.Drawn(List.of(), Optional.empty());
        GaitPictures pictures = new GaitPictures(reading, figures);
        try {
            drawn = pictures.draw();
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
            remarks.add(e.diagnostic().words());
        }
        List<Recording.Still> stills = new ArrayList<>();
        for (Drawing drawing : drawn.stills()) {
            String name = drawing.name() + ".png";
            folder.write(name, drawing.png());
            stills.add(
                    new Recording.Still(
                            pictures.captions.getOrDefault(drawing.name(), ""),
                            drawing.frame(),
                            name,
                            jpeg(drawing, STILL_QUALITY)));
        }
        Optional<Recording.Loop> loop = Optional.empty();
        if (drawn.loop().isPresent()) {
            loop = Optional.of(pictures.write(drawn.loop().get(), folder));
        }
        if (loop.isPresent() || !stills.isEmpty()) {
            terminal.err()
                    .println(
                            "Wrote %d annotated frames%s of %s into %s."
                                    .formatted(
                                            stills.size(),
                                            loop.map(l -> " and the loop " + l.file()).orElse(""),
                                            reading.file(),
                                            folder));
        }
        return new Recording(reading.measures(), figures, remarks, stills, loop);
    }

    /// Draws what a video shows, to be kept beside its measures.
    ///
    /// @param figures one for each measure, in its order, with its cut-off
    /// @throws UnreadableInputException if the video can't be read again
    static Kept kept(GaitReading reading, List<Signal> figures) throws UnreadableInputException {
        GaitPictures pictures = new GaitPictures(reading, figures);
        EvidenceFrames.Drawn drawn = pictures.draw();
        List<KeptStill> stills =
                drawn.stills().stream()
                        .map(drawing ->
                                new KeptStill(
                                        drawing.name() + ".jpg",
                                        pictures.captions.getOrDefault(drawing.name(), ""),
                                        drawing.frame(),
                                        drawing))
                        .toList();
        return new Kept(stills, drawn.loop());
    }

    /// The pictures of a recording.
    ///
    /// @param stills frames with what they show
    /// @param loop one stride
    record Kept(List<KeptStill> stills, Optional<StrideLoop> loop) {
        /// {@return the loop as GIF, as many times slower as everywhere}
        static byte[] gif(StrideLoop loop) {
            return loop.gif(SLOWER);
        }
    }

    /// A frame.
    ///
    /// @param name of its file
    /// @param caption what it shows, in words
    /// @param frame of the video, from 0
    /// @param drawing the picture
    record KeptStill(String name, String caption, int frame, Drawing drawing) {
        /// {@return the picture as JPEG}
        byte[] jpeg() {
            return drawing.jpeg(STILL_QUALITY);
        }
    }

    private Recording.Loop write(StrideLoop loop, OutputFolder folder)
            throws OutputFolder.CannotWriteException {
        String name = view() + "-stride.gif";
        folder.write(name, loop.gif(SLOWER));
        return new Recording.Loop(
                loop.title(),
                loop.frames(),
                loop.seconds() * SLOWER,
                SLOWER,
                name,
                jpeg(loop.strip(), LOOP_QUALITY));
    }

    private static Recording.Jpeg jpeg(Drawing drawing, float quality) {
        return new Recording.Jpeg(
                Base64.getEncoder().encodeToString(drawing.jpeg(quality)),
                drawing.width(),
                drawing.height());
    }

    private String view() {
        return reading.measures().view().name().toLowerCase(Locale.ROOT);
    }

    private EvidenceFrames.Drawn draw() throws UnreadableInputException {
        if (reading.video().isEmpty()) {
            return new EvidenceFrames.Drawn(List.of(), Optional.empty());
        }
        return EvidenceFrames.draw(reading.file(), reading.video().get(), stills(), strideFrames());
    }

    private List<Still> stills() {
        List<Still> stills = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            GaitMeasure measure = reading.measures().measures().get(i);
            Signal figure = figures.get(i);
            String label = label(measure);
            shown(measure, label)
                    .ifPresent(mark -> {
                        List<String> caption = caption(measure, figure);
                        String name =
                                "%s-%s%s"
                                        .formatted(
                                                view(),
                                                measure.name(),
                                                measure.side() == BodySide.BOTH
                                                        ? ""
                                                        : "-" + GaitWording.side(measure.side()));
                        captions.put(name, String.join(". ", caption) + ".");
                        stills.add(
                                new Still(name, mark.frames(), Optional.of(mark.mark()), caption));
                    });
        }
        return stills;
    }

    /// What is drawn for a measure, and the frames that show it.
    private record Shown(List<Integer> frames, Mark mark) {}

    private Optional<Shown> shown(GaitMeasure measure, String label) {
        if (reading.measures().pointsOf(measure.name()) == Points.HAND) {
            return PelvisMarking.nearest(reading.pelvis(), measure.side(), measure.value().amount())
                    .map(set -> new Shown(List.of(set.frame()), MeasureMarks.of(set, label)));
        }
        return MeasureMarks.of(measure, label).map(mark -> new Shown(measure.evidence(), mark));
    }

    private String label(GaitMeasure measure) {
        return GaitWording.amount(numbers, measure.value());
    }

    private List<String> caption(GaitMeasure measure, Signal figure) {
        List<String> lines = new ArrayList<>();
        lines.add(
                GaitWording.measure(measure.name())
                        + (measure.side() == BodySide.BOTH
                                ? ""
                                : ", " + GaitWording.side(measure.side())));
        lines.add(
                "Mean of %2$s: %1$s (95 %% %3$s)"
                        .formatted(
                                GaitWording.amount(numbers, measure.value()),
                                GaitWording.restsOn(reading.measures(), measure),
                                numbers.interval(measure.interval95(), measure.value().unit())));
        String cutoff = GaitWording.cutoff(figure, numbers);
        lines.add(cutoff.isEmpty() ? "No cut-off" : Wording.sentence("cut-off " + cutoff));
        if (measure.name().equals("foot-strike-angle")) {
            lines.add("Dashed: the foot as it lies flat in mid-stance");
        }
        return lines.stream().map(line -> line.replaceAll("\\.$", "")).toList();
    }

    /// The stride nearest to the middle of the clip, of the foot with more contacts.
    private Optional<StrideFrames> strideFrames() {
        GaitMeasures gait = reading.measures();
        return GaitStride.of(gait)
                .map(stride -> {
                    var seconds = reading.video().orElseThrow().track().seconds();
                    int first = frame(seconds, stride.start());
                    int last = Math.max(first + 1, frame(seconds, stride.end()) - 1);
                    return new StrideFrames(
                            first,
                            last,
                            "One stride of the " + GaitWording.side(stride.side()) + " foot");
                });
    }

    private static int frame(SampledSignal seconds, double moment) {
        int nearest = 0;
        for (int i = 1; i < seconds.length(); i++) {
            if (Math.abs(seconds.at(i) - moment) < Math.abs(seconds.at(nearest) - moment)) {
                nearest = i;
            }
        }
        return nearest;
    }
}

package run.backstride.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import run.backstride.analysis.gait.GaitMeasure;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.video.EvidenceFrames;

/// The frames of a video that show each measure best, with skeleton and figures, as PNG files.
final class EvidencePictures {
    private EvidencePictures() {}

    /// Writes one picture a frame; says what was written. Nothing without a video.
    ///
    /// @return the names of the files, by frame
    static Map<Integer, String> write(
            GaitReading reading, Path file, OutputFolder folder, Terminal terminal)
            throws OutputFolder.CannotWriteException {
        Map<Integer, String> names = new TreeMap<>();
        if (reading.video().isEmpty()) {
            return names;
        }
        Map<Integer, List<String>> captions = captions(reading);
        String view = reading.measures().view().name().toLowerCase(Locale.ROOT);
        try {
            Map<Integer, byte[]> pictures =
                    EvidenceFrames.draw(file, reading.video().get(), captions);
            for (Map.Entry<Integer, byte[]> picture : pictures.entrySet()) {
                String name = "%s-frame-%05d.png".formatted(view, picture.getKey());
                folder.write(name, picture.getValue());
                names.put(picture.getKey(), name);
            }
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
        }
        return names;
    }

    private static Map<Integer, List<String>> captions(GaitReading reading) {
        Map<Integer, List<String>> captions = new TreeMap<>();
        for (GaitMeasure measure : reading.measures().measures()) {
            boolean ofOneLeg = measure.side() != BodySide.BOTH;
            for (int frame : ofOneLeg ? measure.evidence() : List.<Integer>of()) {
                captions.computeIfAbsent(frame, f -> new ArrayList<>())
                        .add(
                                String.format(
                                        Locale.ROOT,
                                        "%s, %s: mean %.1f %s (95 %% %.1f to %.1f, %d steps)",
                                        measure.name().replace('-', ' '),
                                        measure.side().name().toLowerCase(Locale.ROOT),
                                        measure.value().amount(),
                                        measure.value().unit().symbol(),
                                        measure.interval95().low(),
                                        measure.interval95().high(),
                                        measure.steps()));
            }
        }
        return captions;
    }
}

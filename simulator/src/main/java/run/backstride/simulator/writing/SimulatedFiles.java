package run.backstride.simulator.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.files.fit.FitActivityWriter;
import run.backstride.files.table.DiaryTableWriter;
import run.backstride.files.xml.GpxWriter;
import run.backstride.files.xml.TcxWriter;
import run.backstride.simulator.SimulatedHistory;

/// Writes a simulated runner as the files a real one would have: mostly FIT, now and then a gzipped one, a
/// TCX or a GPX, the diary tables, and beside them `truth.json`, which is never read as input.
public final class SimulatedFiles {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// Every so many files are of another kind.
    private static final int VARIETY = 12;

    private SimulatedFiles() {}

    /// The kind of one file.
    private enum Kind {
        FIT,
        FIT_GZ,
        TCX,
        GPX;

        static Kind of(int index, Activity activity) {
            return switch (index % VARIETY) {
                case 4 -> FIT_GZ;
                case 7 -> TCX;
                case 10 -> activity.samples().channel(Channel.LATITUDE).isPresent() ? GPX : TCX;
                default -> FIT;
            };
        }

        String suffix() {
            return "." + name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /// Writes `history` into `folder`: `activities/`, `diary/` and `truth.json`.
    ///
    /// @param folder made where it is missing; files of the same name in it are overwritten
    /// @throws IOException if the disk refuses
    public static void write(SimulatedHistory history, Path folder) throws IOException {
        write(history, folder, Map.of());
    }

    /// Writes `history` as without a film; `truth.json` says what is true of the film too.
    ///
    /// @param film the measures of the runner's films, by name and side
    /// @throws IOException if the disk refuses
    public static void write(SimulatedHistory history, Path folder, Map<String, Double> film)
            throws IOException {
        Path activities = Files.createDirectories(folder.resolve("activities"));
        int index = 0;
        for (Activity activity : history.activities()) {
            Kind kind = Kind.of(index++, activity);
            String name = NAME.format(activity.start()) + "_running" + kind.suffix();
            Files.write(activities.resolve(name), bytes(kind, activity));
        }
        DiaryTableWriter.write(history.diary(), folder.resolve("diary"));
        Files.writeString(folder.resolve("truth.json"), TruthText.of(history.panel(), film));
    }

    private static byte[] bytes(Kind kind, Activity activity) throws IOException {
        return switch (kind) {
            case FIT -> FitActivityWriter.write(activity);
            case FIT_GZ -> zipped(FitActivityWriter.write(activity));
            case TCX -> TcxWriter.write(activity);
            case GPX -> GpxWriter.write(activity);
        };
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}

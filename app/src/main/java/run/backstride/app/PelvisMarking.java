package run.backstride.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import run.backstride.analysis.gait.PelvisFrame;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Read;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.core.diagnostic.Where;
import run.backstride.core.diary.Diary.BodySide;
import run.backstride.core.pose.PelvisMark;
import run.backstride.files.pose.PelvisTable;
import run.backstride.video.Clip;
import run.backstride.video.Cut;
import run.backstride.video.Drawing;
import run.backstride.video.FrameCuts;

/// The frames of a film from behind on which a person marks the pelvis, and the table of the marks.
final class PelvisMarking {
    /// Name of the table that is written to be filled in.
    static final String TABLE = "pelvis-marks.csv";

    private static final int FINGERPRINT = 12;
    private static final int LARGEST_TABLE = 1_000_000;

    private PelvisMarking() {}

    /// What was marked, as the table has it.
    ///
    /// @param table as the person knows it
    /// @param marks not yet held against the film
    record Marks(String table, Read<List<PelvisMark>> marks) {}

    /// Reads a table that was filled in.
    ///
    /// @param film to which it belongs
    /// @throws UnreadableInputException if either can't be read, or the table is none
    static Marks read(Path table, Path film) throws UnreadableInputException {
        String name = table.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(table)) {
            bytes = in.readNBytes(LARGEST_TABLE);
        } catch (IOException e) {
            throw unreadable(name);
        }
        return new Marks(name, PelvisTable.read(bytes, name, fingerprint(film)));
    }

    /// {@return what to do to have the drop of the pelvis measured}
    static String how(GaitReading reading) {
        return "Pelvic drop is measured where you mark it: 'backstride gait %s --view rear --out DIR' writes up to five frames of each foot's"
                        .formatted(reading.file())
                + " mid-stance and a table, "
                + TABLE
                + ". In at least three frames a side look up the pixels of the two dimples above the buttocks, or of the"
                + " two ends of the waistband, and write them into the table; then run again with --pelvis-marks DIR/"
                + TABLE
                + ". The journal (backstride serve) lets you mark them on the picture.";
    }

    /// Writes the frames and an empty table, where the film can be marked and was not. A table that is there already is
    /// somebody's work and stays.
    static void offer(GaitReading reading, OutputFolder folder, Terminal terminal)
            throws OutputFolder.CannotWriteException {
        List<PelvisFrame> frames = reading.pelvisFrames().spread();
        if (frames.isEmpty() || !reading.pelvis().isEmpty()) {
            return;
        }
        if (folder.holds(TABLE)) {
            terminal.err()
                    .println(
                            "%s is in %s already and was not written again: fill it in, or take another folder."
                                    .formatted(TABLE, folder));
            return;
        }
        try {
            Clip clip = reading.video().orElseThrow().clip();
            List<PelvisTable.Blank> rows = new ArrayList<>();
            List<Cut> cuts = new ArrayList<>();
            for (PelvisFrame frame : frames) {
                String name = name(frame, rows);
                cuts.add(Cut.whole(name, frame.frame(), clip));
                rows.add(
                        new PelvisTable.Blank(
                                frame.frame(), frame.seconds(), frame.standing(), name + ".png"));
            }
            for (Drawing drawing : FrameCuts.of(reading.file(), clip, cuts)) {
                folder.write(drawing.name() + ".png", drawing.png());
            }
            folder.write(
                    TABLE,
                    PelvisTable.of(
                            String.valueOf(reading.file().getFileName()),
                            fingerprint(reading.file()),
                            rows));
            terminal.err()
                    .println(
                            "Wrote %d frames on which to mark the pelvis, and the table %s, into %s."
                                    .formatted(frames.size(), TABLE, folder));
        } catch (UnreadableInputException e) {
            terminal.err().println(e.diagnostic().words());
        }
    }

    /// Such as `pelvis-left-2`: the second frame on which the left foot stands.
    private static String name(PelvisFrame frame, List<PelvisTable.Blank> before) {
        long number = before.stream().filter(row -> row.standing() == frame.standing()).count() + 1;
        return "pelvis-%s-%d".formatted(side(frame.standing()), number);
    }

    static String side(BodySide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /// The beginning of the hash of a film's content: a renamed copy is the same film.
    private static String fingerprint(Path film) throws UnreadableInputException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(film);
                    OutputStream out =
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT);
        } catch (IOException e) {
            throw unreadable(film.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnreadableInputException unreadable(String name) {
        return new UnreadableInputException(
                new Diagnostic(
                        Code.UNREADABLE,
                        name,
                        new Where.Whole(),
                        "the file is not there or can't be read",
                        "It was not read"));
    }

    /// {@return the mark of a side whose angle is nearest to the side's mean}
    static Optional<PelvisMark> nearest(List<PelvisMark> marks, BodySide side, double mean) {
        return marks.stream()
                .filter(mark -> mark.standing() == side)
                .min(Comparator.comparingDouble(mark -> Math.abs(mark.dropDegrees() - mean)));
    }
}

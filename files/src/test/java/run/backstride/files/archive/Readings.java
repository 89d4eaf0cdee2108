package run.backstride.files.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diary.Diary;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;
import run.backstride.files.Format;
import run.backstride.files.xml.GpxReader;
import run.backstride.files.xml.TcxReader;

/// All that was read from some paths, by order.
record Readings(ReadingResult result, Map<Order, FileReading> byOrder) {
    /// Reads a FIT file that [#fit] made: the header, then one start a run.
    private static final LeafReaders WITH_TOY_FIT =
            new LeafReaders(
                    Readings::readToyFit,
                    TcxReader::read,
                    GpxReader::read,
                    LeafReaders.standard().health());

    static Readings of(Limits limits, int threads, Path... paths) {
        return of(Inputs.open(List.of(paths), limits, WITH_TOY_FIT), threads);
    }

    static Readings of(Path... paths) {
        return of(Limits.STANDARD, 2, paths);
    }

    static Readings of(Inputs inputs, int threads) {
        Map<Order, FileReading> all = new ConcurrentSkipListMap<>();
        ReadingResult result =
                inputs.read(
                        threads,
                        (order, reading) -> {
                            if (all.put(order, reading) != null) {
                                throw new AssertionError("two readings at " + order);
                            }
                        },
                        ProgressListener.NONE);
        return new Readings(result, all);
    }

    List<FileReading> all() {
        return List.copyOf(byOrder.values());
    }

    List<Activity> activities() {
        return byOrder.values().stream().flatMap(r -> r.activities().stream()).toList();
    }

    Diary diary() {
        return byOrder.values().stream().map(FileReading::diary).reduce(Diary.EMPTY, Diary::and);
    }

    List<Diagnostic> diagnostics() {
        return Stream.concat(
                        result.diagnostics().stream(),
                        byOrder.values().stream().flatMap(r -> r.diagnostics().stream()))
                .toList();
    }

    List<Code> codes() {
        return diagnostics().stream().map(Diagnostic::code).toList();
    }

    /// A stand-in for a FIT file: the signature where it belongs, then starts of runs, then padding.
    static byte[] fit(int length, Instant... starts) {
        ByteBuffer bytes =
                ByteBuffer.allocate(16 + 8 * starts.length + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[8])
                .put(".FIT".getBytes(StandardCharsets.US_ASCII))
                .putInt(starts.length);
        for (Instant start : starts) {
            bytes.putLong(start.getEpochSecond());
        }
        return bytes.array();
    }

    private static FileReading readToyFit(byte[] bytes, String name) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(12);
        List<Activity> activities = new ArrayList<>();
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            activities.add(run(name, Instant.ofEpochSecond(in.getLong())));
        }
        return new FileReading(
                name, Format.FIT, ContentKind.ACTIVITY, activities, Diary.EMPTY, List.of());
    }

    private static Activity run(String origin, Instant start) {
        return new Activity(
                origin,
                new Sport(Sport.Kind.RUN, "running", "generic"),
                start,
                Optional.empty(),
                OptionalDouble.of(2700),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                "",
                OptionalDouble.empty(),
                Device.UNKNOWN,
                Samples.none(),
                List.of(),
                List.of(),
                List.of());
    }

    /// {@return bytes that do not pack well, the same for the same seed}
    static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new java.util.Random(seed).nextBytes(bytes);
        return Arrays.copyOf(bytes, length);
    }
}

package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.List;

/// What to take out of the record messages of one definition: compiled once, run for each record.
final class RecordPlan {
    private static final int COMPRESSED_BYTES = 3;
    private static final int TWELVE_BITS = 0xFFF;
    private static final double DISTANCE_SCALE = 16;

    private final boolean bigEndian;
    private final int generation;
    private final Native[] natives;
    private final Developer[] developers;
    private final int compressedOffset;

    private record Native(
            SampleColumn column,
            int offset,
            FitBaseType type,
            double factor,
            double scale,
            double subtract) {}

    private record Developer(
            DeveloperColumn column, int offset, FitBaseType type, double scale, double subtract) {}

    private RecordPlan(
            boolean bigEndian,
            int generation,
            List<Native> natives,
            List<Developer> developers,
            int compressedOffset) {
        this.bigEndian = bigEndian;
        this.generation = generation;
        this.natives = natives.toArray(Native[]::new);
        this.developers = developers.toArray(Developer[]::new);
        this.compressedOffset = compressedOffset;
    }

    static RecordPlan of(
            FitDefinition definition, RecordColumns columns, DeveloperFields described) {
        List<Native> natives = new ArrayList<>();
        int compressed = -1;
        for (RecordField known : RecordField.values()) {
            for (FitDefinition.Field field : definition.fields()) {
                if (field.number() != known.number() || !field.isWhole()) {
                    continue;
                }
                if (known == RecordField.COMPRESSED_SPEED_DISTANCE) {
                    compressed = field.size() == COMPRESSED_BYTES ? field.offset() : -1;
                } else {
                    natives.add(
                            new Native(
                                    columns.column(known.column()),
                                    field.offset(),
                                    field.type(),
                                    known.factor(),
                                    known.scale(),
                                    known.offset()));
                }
            }
        }
        List<Developer> developers = new ArrayList<>();
        for (FitDefinition.DeveloperField field : definition.developerFields()) {
            described
                    .column(field.developer(), field.number())
                    // Texts and arrays are no number a sample.
                    .filter(column -> column.description().type() != FitBaseType.STRING)
                    .filter(column -> column.description().type().bytes() == field.size())
                    .ifPresent(column ->
                            developers.add(
                                    new Developer(
                                            column,
                                            field.offset(),
                                            column.description().type(),
                                            column.description().scale(),
                                            column.description().offset())));
        }
        return new RecordPlan(
                definition.bigEndian(), described.generation(), natives, developers, compressed);
    }

    /// {@return whether no field was described since this plan was made}
    boolean fits(DeveloperFields described) {
        return generation == described.generation();
    }

    /// Takes the record at `at` into the row opened last.
    void run(byte[] bytes, int at, RecordColumns columns, DistanceAccumulator accumulator) {
        int row = columns.rows() - 1;
        if (compressedOffset >= 0) {
            speedAndDistance(bytes, at + compressedOffset, columns, accumulator);
        }
        for (Native field : natives) {
            double raw = FitNumber.read(bytes, at + field.offset, field.type, bigEndian);
            if (!Double.isNaN(raw)) {
                field.column.set(row, raw * field.factor / field.scale - field.subtract);
            }
        }
        for (Developer field : developers) {
            double raw = FitNumber.read(bytes, at + field.offset, field.type, bigEndian);
            if (!Double.isNaN(raw)) {
                field.column.add(row, raw / field.scale - field.subtract);
            }
        }
    }

    private static void speedAndDistance(
            byte[] bytes, int at, RecordColumns columns, DistanceAccumulator accumulator) {
        int packed =
                (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16;
        int speed = packed & TWELVE_BITS;
        int distance = packed >>> 12;
        if (speed == TWELVE_BITS && distance == TWELVE_BITS) {
            return;
        }
        columns.column(RecordColumn.SPEED)
                .set(columns.rows() - 1, speed / RecordField.COMPRESSED_SPEED_DISTANCE.scale());
        columns.column(RecordColumn.DISTANCE)
                .set(columns.rows() - 1, accumulator.add(distance) / DISTANCE_SCALE);
    }

    /// Counts on where a counter of 12 bits rolls over.
    static final class DistanceAccumulator {
        private int last;
        private long total;

        long add(int value) {
            total += (value - last) & TWELVE_BITS;
            last = value;
            return total;
        }
    }
}

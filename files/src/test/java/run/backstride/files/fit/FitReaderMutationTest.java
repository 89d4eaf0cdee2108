package run.backstride.files.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Files of our own, damaged in ways that a fixed seed chooses.
final class FitReaderMutationTest {
    private static final long SEED = 20_261_123;
    private static final int MUTATIONS = 2_000;

    @Test
    void damagedFilesAreReadOrRefused() {
        List<byte[]> files = FitSamples.files();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage(files.get(i % files.size()).clone(), random);
            try {
                FitReaderFuzzTest.holds(damaged);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("mutation %d of seed %d".formatted(i, SEED), e);
            }
        }
    }

    /// Flips, drops, repeats, overwrites or cuts; mostly little, so that the damage lies deep.
    private static byte[] damage(byte[] bytes, SplittableRandom random) {
        byte[] damaged = bytes;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && damaged.length > 1; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(6)) {
                case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> damaged[at] = (byte) random.nextInt(256);
                case 2 -> damaged[at] = (byte) 0xFF;
                case 3 ->
                        damaged =
                                without(
                                        damaged,
                                        at,
                                        Math.min(damaged.length, at + 1 + random.nextInt(8)));
                case 4 ->
                        damaged =
                                repeated(
                                        damaged,
                                        at,
                                        Math.min(damaged.length, at + random.nextInt(40)));
                default ->
                        damaged =
                                Arrays.copyOf(
                                        damaged, random.nextInt(4) == 0 ? at : damaged.length);
            }
        }
        return damaged;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] repeated(byte[] bytes, int from, int to) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + (to - from));
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }

    /// Files of every sort that the reader tells apart, to start from.
    private static final class FitSamples {
        static List<byte[]> files() {
            List<byte[]> files = new ArrayList<>();
            files.add(FitActivityWriter.write(SampleActivities.run()));
            files.add(FitActivityWriter.write(SampleActivities.strength()));
            FitBytes bytes = new FitBytes().fileId(4).session().session(FitBytes.TIME + 50, 2, 50);
            bytes.defineBig(0, 20, 253, 4, FitBytes.UINT32, 8, 3, FitBytes.BYTE);
            bytes.define(1, 20, 3, 1, FitBytes.UINT8);
            for (int i = 0; i < 60; i++) {
                bytes.data(0).u32Big(FitBytes.TIME + 2L * i).raw(i, i, i).raw(0xA0 | i % 32, i);
            }
            files.add(bytes.file());
            FitBytes night =
                    new FitBytes()
                            .fileId(49)
                            .define(0, 275, 253, 4, FitBytes.UINT32, 0, 1, FitBytes.ENUM);
            for (int i = 0; i < 60; i++) {
                night.data(0).u32(FitBytes.TIME + 600L * i).raw(i % 5);
            }
            files.add(night.file());
            byte[] chained = Arrays.copyOf(files.get(2), files.get(2).length + files.get(3).length);
            System.arraycopy(files.get(3), 0, chained, files.get(2).length, files.get(3).length);
            files.add(chained);
            return files;
        }
    }
}

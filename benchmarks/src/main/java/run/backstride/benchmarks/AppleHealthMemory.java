package run.backstride.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.FileReading;
import run.backstride.files.xml.AppleHealthReader;
import run.backstride.files.xml.AppleHealthWriter;
import run.backstride.files.xml.AppleHealthWriter.Kind;
import run.backstride.files.xml.RouteSource;

/// Makes a large Apple Health export and reads it in the heap that this process was given.
///
/// Run it as `java -Xmx64m ... AppleHealthMemory [megabytes]`, 200 without an argument. Prints the time of the
/// reading, its speed in megabytes a second over one walk of the file (the reader walks twice), and the peak of
/// each heap pool.
public final class AppleHealthMemory {
    private static final Instant FIRST_DAY = Instant.parse("2023-01-02T00:00:00Z");
    private static final double BYTES_A_RECORD = 430;
    private static final int RUN_MINUTES = 45;
    private static final int SECONDS_A_SAMPLE = 3;

    private AppleHealthMemory() {}

    /// Entry point.
    ///
    /// @param args the size in megabytes, or nothing
    public static void main(String[] args) throws IOException, UnreadableInputException {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        Path file = Files.createTempFile("apple-health", ".xml");
        try {
            int runs = generate(file, megabytes);
            read(file, runs);
        } finally {
            Files.delete(file);
        }
    }

    private static int generate(Path file, int megabytes) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        int runs = 0;
        try (OutputStream target = Files.newOutputStream(file);
                AppleHealthWriter writer = new AppleHealthWriter(target, ZoneOffset.ofHours(1))) {
            long records = Math.round(megabytes * 1e6 / BYTES_A_RECORD);
            Instant day = FIRST_DAY;
            while (records > 0) {
                records -= wornDay(writer, random, day);
                if (random.nextInt(7) < 3) {
                    Activity run = run(day.plus(Duration.ofHours(17)));
                    writer.activity(run);
                    records -= run.samples().count() * 8L;
                    runs++;
                }
                day = day.plus(Duration.ofDays(1));
            }
        }
        return runs;
    }

    /// The records of a day on the wrist: heart rate, energy and steps all day, sleep at night.
    private static long wornDay(AppleHealthWriter writer, RandomGenerator random, Instant day)
            throws IOException {
        long records = 0;
        Kind rate = new Kind("HeartRate", "count/min");
        Kind energy = new Kind("ActiveEnergyBurned", "kcal");
        Kind steps = new Kind("StepCount", "count");
        for (int minute = 0; minute < 24 * 60; minute += 3) {
            Instant at = day.plus(Duration.ofMinutes(minute));
            writer.record(rate, 50 + random.nextInt(60), at, at);
            writer.record(energy, random.nextDouble(), at, at.plusSeconds(60));
            writer.record(steps, random.nextInt(40), at, at.plusSeconds(60));
            records += 3;
        }
        writer.sleep("AsleepCore", day.plus(Duration.ofHours(1)), day.plus(Duration.ofHours(6)));
        return records + 1;
    }

    private static Activity run(Instant start) {
        int count = RUN_MINUTES * 60 / SECONDS_A_SAMPLE;
        double[] seconds = new double[count];
        double[] meters = new double[count];
        for (int i = 0; i < count; i++) {
            seconds[i] = i * (double) SECONDS_A_SAMPLE;
            meters[i] = 3 * seconds[i];
        }
        Map<Channel, SampledSignal> channels = new EnumMap<>(Channel.class);
        SampledSignal time = SampledSignal.of(seconds);
        channels.put(Channel.DISTANCE, SampledSignal.of(meters));
        channels.put(Channel.SPEED, time.map(_ -> 3));
        channels.put(Channel.HEART_RATE, time.map(t -> 140 + t / 600));
        channels.put(Channel.CADENCE, time.map(_ -> 172));
        channels.put(Channel.GROUND_CONTACT_TIME, time.map(_ -> 251));
        channels.put(Channel.VERTICAL_OSCILLATION, time.map(_ -> 88));
        channels.put(Channel.STEP_LENGTH, time.map(_ -> 1046));
        channels.put(Channel.POWER, time.map(_ -> 240));
        double last = seconds[count - 1];
        return new Activity(
                "made",
                new Sport(Sport.Kind.RUN, "running", "generic"),
                start,
                Optional.empty(),
                OptionalDouble.of(last),
                OptionalDouble.of(last),
                OptionalDouble.of(meters[count - 1]),
                OptionalDouble.empty(),
                "",
                "",
                OptionalDouble.empty(),
                Device.UNKNOWN,
                new Samples(time, channels),
                List.of(),
                List.of(),
                List.of());
    }

    private static void read(Path file, int runs) throws IOException, UnreadableInputException {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = System.nanoTime();
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        FileReading reading =
                AppleHealthReader.read(
                        () -> Files.newInputStream(file), "export.xml", RouteSource.none());
        double seconds = (System.nanoTime() - before) / 1e9;
        double cpu =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore) / 1e9;
        double size = Files.size(file) / 1e6;
        long samples = reading.activities().stream().mapToLong(a -> a.samples().count()).sum();
        System.out.printf(
                "%.0f MB, %d of %d runs, %d samples, %d nights: %.2f s (%.2f s of the processor), %.0f MB/s, heap limit %d MB%n",
                size,
                reading.activities().size(),
                runs,
                samples,
                reading.diary().nights().size(),
                seconds,
                cpu,
                size / seconds,
                Runtime.getRuntime().maxMemory() >> 20);
        heap().forEach(pool ->
                System.out.printf(
                        "  %s peak %d MB%n", pool.getName(), pool.getPeakUsage().getUsed() >> 20));
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "  the reading itself, kept: %d MB (%d diagnostics)%n",
                live >> 20, reading.diagnostics().size());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}

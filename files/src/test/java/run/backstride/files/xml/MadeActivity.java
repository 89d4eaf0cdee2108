package run.backstride.files.xml;

import java.time.Instant;
import java.util.ArrayList;
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
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.Sport;

/// Activities out of nothing but a seed: any sport, any length, samples missing here and there.
final class MadeActivity {
    private static final Map<Channel, double[]> RANGES =
            Map.of(
                    Channel.ALTITUDE, new double[] {-50, 3000},
                    Channel.SPEED, new double[] {0.5, 6},
                    Channel.HEART_RATE, new double[] {60, 200},
                    Channel.CADENCE, new double[] {140, 200},
                    Channel.POWER, new double[] {100, 400},
                    Channel.TEMPERATURE, new double[] {-20, 40});

    private static final double DEGREE_METERS = 111_195;

    private MadeActivity() {}

    /// A run whose every channel but distance has some missing samples.
    static Activity run(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int count = random.nextInt(5, 60);
        double[] seconds = new double[count];
        double[] meters = new double[count];
        for (int i = 1; i < count; i++) {
            seconds[i] = seconds[i - 1] + random.nextInt(1, 5);
            meters[i] = meters[i - 1] + random.nextDouble(1, 10);
        }
        Map<Channel, SampledSignal> channels = new EnumMap<>(Channel.class);
        channels.put(Channel.DISTANCE, SampledSignal.of(meters));
        RANGES.forEach((channel, range) -> channels.put(channel, signal(random, count, range)));
        place(channels, meters, random);
        Instant start = Instant.ofEpochSecond(random.nextLong(1_000_000_000L, 2_000_000_000L));
        return activity(
                start, new Samples(SampledSignal.of(seconds), channels), meters, title(random));
    }

    private static SampledSignal signal(RandomGenerator random, int count, double[] range) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextDouble(range[0], range[1]);
        }
        return SampledSignal.of(values);
    }

    /// Straight on from somewhere, as far as the distance says; a position is there as a whole or not at all.
    private static void place(
            Map<Channel, SampledSignal> channels, double[] meters, RandomGenerator random) {
        double latitude = random.nextDouble(-60, 60);
        double longitude = random.nextDouble(-179, 179);
        double heading = random.nextDouble(2 * Math.PI);
        double[] latitudes = new double[meters.length];
        double[] longitudes = new double[meters.length];
        for (int i = 0; i < meters.length; i++) {
            double gap = random.nextInt(5) == 0 ? Double.NaN : 0;
            double turn = Math.cos(Math.toRadians(latitude));
            latitudes[i] = latitude + meters[i] * Math.cos(heading) / DEGREE_METERS + gap;
            longitudes[i] = longitude + meters[i] * Math.sin(heading) / DEGREE_METERS / turn + gap;
        }
        channels.put(Channel.LATITUDE, SampledSignal.of(latitudes));
        channels.put(Channel.LONGITUDE, SampledSignal.of(longitudes));
    }

    private static String title(RandomGenerator random) {
        List<String> pieces =
                List.of("<b>", "&amp;", "Läufe", "跑步", "🏃", "\"x\"", "'y'", "]]>", "a b");
        StringBuilder title = new StringBuilder("t");
        for (int i = random.nextInt(6); i > 0; i--) {
            title.append(pieces.get(random.nextInt(pieces.size())));
        }
        return title.toString();
    }

    private static Activity activity(
            Instant start, Samples samples, double[] distance, String title) {
        SampledSignal seconds = samples.seconds();
        double last = seconds.at(seconds.length() - 1);
        double meters = distance[distance.length - 1];
        int middle = seconds.length() / 2;
        double split = seconds.at(middle);
        double splitMeters = distance[middle];
        List<Lap> laps = new ArrayList<>();
        laps.add(lap(start, split, splitMeters));
        laps.add(
                lap(
                        start.plusMillis(Math.round(split * 1000)),
                        last - split,
                        meters - splitMeters));
        return new Activity(
                "made",
                new Sport(Sport.Kind.RUN, "running", "generic"),
                start,
                Optional.empty(),
                OptionalDouble.of(last),
                OptionalDouble.of(last),
                OptionalDouble.of(meters),
                OptionalDouble.empty(),
                title,
                "",
                OptionalDouble.empty(),
                new Device("garmin", "Forerunner 945"),
                samples,
                laps,
                List.of(),
                List.of());
    }

    private static Lap lap(Instant start, double seconds, double meters) {
        return new Lap(
                start,
                OptionalDouble.of(seconds),
                OptionalDouble.of(seconds),
                OptionalDouble.of(meters));
    }
}

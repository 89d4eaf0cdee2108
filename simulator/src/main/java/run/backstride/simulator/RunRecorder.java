package run.backstride.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.SampledSignal;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Device;
import run.backstride.core.activity.Lap;
import run.backstride.core.activity.Samples;
import run.backstride.core.activity.SensorSource;
import run.backstride.core.activity.Sport;

/// Records a simulated run as a watch would, one sample a second. In every sample speed is cadence times
/// step length and the ratio is oscillation over step length, up to the watch's resolution.
final class RunRecorder {
    private static final double METERS_PER_DEGREE = 111_320;
    private static final double START_LATITUDE = 52.51;
    private static final double START_LONGITUDE = 13.37;
    private static final double START_ALTITUDE = 58;
    private static final double HEART_SECONDS = 40;

    /// A foot pod sees the pod, a strap the trunk: less rise, a slightly shorter contact.
    private static final double STRYD_OSCILLATION_SHARE = 0.83;

    private static final double STRYD_CONTACT_SHARE = 0.97;
    private static final String STRYD_APPLICATION = "18fb2cf01a4b430dad66988c847421f4";

    private final RunnerSpec spec;
    private final long seed;
    private final RunningGait gait;

    RunRecorder(RunnerSpec spec, long seed) {
        this.spec = spec;
        this.seed = seed;
        gait = new RunningGait(spec.body().heightCm());
    }

    /// {@return the recording of `run`}
    Activity record(SimulatedRun run) {
        Chance chance = Chance.of(seed, "recording " + run.start());
        Course course = Course.of(run, chance);
        Recording recording = new Recording(course, run, chance);
        ZoneOffset offset = spec.zone().getRules().getOffset(run.start());
        return new Activity(
                "simulated " + run.start(),
                new Sport(Sport.Kind.RUN, "running", run.treadmill() ? "treadmill" : "generic"),
                run.start(),
                Optional.of(offset),
                OptionalDouble.of(recording.elapsed[course.seconds() - 1] + 1),
                OptionalDouble.of(course.seconds()),
                OptionalDouble.of(run.km() * 1000),
                run.treadmill() ? OptionalDouble.empty() : OptionalDouble.of(run.climbMeters()),
                "",
                "",
                OptionalDouble.empty(),
                new Device("development", "simulated"),
                new Samples(SampledSignal.of(recording.elapsed), recording.signals()),
                recording.laps(),
                recording.sources(),
                List.of());
    }

    /// The growing columns of one recording.
    private final class Recording {
        private final Course course;
        private final SimulatedRun run;
        private final Chance chance;
        private final double[] elapsed;
        private final Map<Channel, double[]> columns = new EnumMap<>(Channel.class);

        Recording(Course course, SimulatedRun run, Chance chance) {
            this.course = course;
            this.run = run;
            this.chance = chance;
            elapsed = new double[course.seconds()];
            runTheClock();
            runTheLegs();
            runTheHeart();
            if (!run.treadmill()) {
                runTheGround();
            }
        }

        private double[] column(Channel channel) {
            return columns.computeIfAbsent(
                    channel,
                    _ -> {
                        double[] values = new double[course.seconds()];
                        Arrays.fill(values, Double.NaN);
                        return values;
                    });
        }

        /// One sample a second, and up to two stops at which the watch pauses.
        private void runTheClock() {
            double pauses = Math.floor(3 * chance.uniform()) / course.seconds();
            double late = 0;
            for (int t = 0; t < course.seconds(); t++) {
                if (t > 0 && chance.happens(pauses)) {
                    late += Math.rint(10 + 40 * chance.uniform());
                }
                elapsed[t] = t + late;
            }
        }

        private void runTheLegs() {
            double wobble = 0;
            double meters = 0;
            double[] speeds = measuredSpeeds();
            for (int t = 0; t < course.seconds(); t++) {
                wobble = 0.9 * wobble + 0.5 * chance.normal();
                double hours = t / 3600.0;
                double speed = speeds[t];
                double usual = gait.cadence(course.speed(t));
                double cadence = Math.rint(usual + run.cadenceOffset() - 0.5 * hours + wobble);
                meters += speed;
                column(Channel.SPEED)[t] = speed;
                column(Channel.DISTANCE)[t] = Math.rint(meters * 100) / 100;
                column(Channel.CADENCE)[t] = cadence;
                if (spec.equipment().hasDynamics()) {
                    dynamics(t, speed, cadence, hours);
                }
            }
        }

        /// What the watch takes for the speed: the true one, with a slow error; together it makes up exactly
        /// the run's distance.
        private double[] measuredSpeeds() {
            double[] speeds = new double[course.seconds()];
            double error = 0;
            double sum = 0;
            for (int t = 0; t < speeds.length; t++) {
                error = 0.9 * error + Math.sqrt(1 - 0.81) * 0.015 * chance.normal();
                speeds[t] = course.speed(t) * (1 + error);
                sum += speeds[t];
            }
            double scale = run.km() * 1000 / sum;
            for (int t = 0; t < speeds.length; t++) {
                speeds[t] = Math.rint(1000 * scale * speeds[t]) / 1000;
            }
            return speeds;
        }

        private void dynamics(int t, double speed, double cadence, double hours) {
            double tired = 1 + run.contactOffset() + 0.02 * hours;
            double contact =
                    gait.contactMilliseconds(course.speed(t), cadence) * tired
                            + 3 * chance.normal();
            double oscillation =
                    gait.oscillationMillimeters(course.speed(t), cadence) + 1.5 * chance.normal();
            double stepLength = Math.rint(10 * speed * 60_000 / cadence) / 10;
            column(Channel.GROUND_CONTACT_TIME)[t] = Math.rint(contact);
            column(Channel.BALANCE_LEFT)[t] =
                    Math.rint(100 * (run.leftPercent() + 0.4 * chance.normal())) / 100;
            column(Channel.VERTICAL_OSCILLATION)[t] = Math.rint(10 * oscillation) / 10;
            column(Channel.STEP_LENGTH)[t] = stepLength;
            column(Channel.VERTICAL_RATIO)[t] = Math.rint(10_000 * oscillation / stepLength) / 100;
        }

        private void runTheHeart() {
            double rate = 95;
            double temperature = run.temperature();
            for (int t = 0; t < course.seconds(); t++) {
                double demand =
                        run.heartRate()
                                + 60 * (course.speed(t) / run.speed() - 1)
                                + 250 * course.slope(t);
                rate += (demand + 4.0 * t / 3600 - rate) / HEART_SECONDS + 0.3 * chance.normal();
                column(Channel.HEART_RATE)[t] = Math.rint(rate);
                column(Channel.TEMPERATURE)[t] = temperature;
            }
        }

        private void runTheGround() {
            double heading = 2 * Math.PI * chance.uniform();
            double north = 0;
            double east = 0;
            double altitude = START_ALTITUDE;
            double northError = 0;
            double eastError = 0;
            double metersPerDegreeEast =
                    METERS_PER_DEGREE * Math.cos(Math.toRadians(START_LATITUDE));
            for (int t = 0; t < course.seconds(); t++) {
                heading += 0.01 * chance.normal();
                north += course.speed(t) * Math.cos(heading);
                east += course.speed(t) * Math.sin(heading);
                altitude += course.speed(t) * course.slope(t);
                northError = 0.98 * northError + 0.4 * chance.normal();
                eastError = 0.98 * eastError + 0.4 * chance.normal();
                column(Channel.LATITUDE)[t] =
                        START_LATITUDE + (north + northError) / METERS_PER_DEGREE;
                column(Channel.LONGITUDE)[t] =
                        START_LONGITUDE + (east + eastError) / metersPerDegreeEast;
                column(Channel.ALTITUDE)[t] = Math.rint(5 * altitude) / 5;
            }
        }

        Map<Channel, SampledSignal> signals() {
            Map<Channel, SampledSignal> signals = new EnumMap<>(Channel.class);
            columns.forEach((channel, values) -> signals.put(channel, SampledSignal.of(values)));
            return signals;
        }

        /// A lap each kilometre, as watches do by themselves.
        List<Lap> laps() {
            List<Lap> laps = new ArrayList<>();
            double[] meters = column(Channel.DISTANCE);
            int from = 0;
            for (int t = 1; t < meters.length; t++) {
                boolean kilometerFull =
                        Math.floor(meters[t] / 1000) > Math.floor(meters[t - 1] / 1000);
                if (kilometerFull || t == meters.length - 1) {
                    Instant start = run.start().plusMillis((long) (1000 * elapsed[from]));
                    laps.add(
                            new Lap(
                                    start,
                                    OptionalDouble.of(elapsed[t] - elapsed[from]),
                                    OptionalDouble.of(t - from),
                                    OptionalDouble.of(meters[t] - meters[from])));
                    from = t;
                }
            }
            return laps;
        }

        List<SensorSource> sources() {
            if (!spec.equipment().hasStryd()) {
                return List.of();
            }
            double mass = spec.body().massKg();
            SampledSignal power =
                    SampledSignal.of(column(Channel.SPEED)).map(v -> Math.rint(1.04 * mass * v));
            SampledSignal contact =
                    SampledSignal.of(column(Channel.GROUND_CONTACT_TIME))
                            .map(ms -> Math.rint(STRYD_CONTACT_SHARE * ms));
            SampledSignal centimeters =
                    SampledSignal.of(column(Channel.VERTICAL_OSCILLATION))
                            .map(mm -> Math.rint(STRYD_OSCILLATION_SHARE * mm) / 10);
            return List.of(
                    new SensorSource(
                            "stryd",
                            STRYD_APPLICATION,
                            List.of(
                                    field("Power", "Watts", Channel.POWER, power, power),
                                    field(
                                            "Ground Time",
                                            "Milliseconds",
                                            Channel.GROUND_CONTACT_TIME,
                                            contact,
                                            contact),
                                    field(
                                            "Vertical Oscillation",
                                            "Centimeters",
                                            Channel.VERTICAL_OSCILLATION,
                                            centimeters,
                                            centimeters.map(cm -> 10 * cm)))));
        }

        private SensorSource.Field field(
                String name,
                String unit,
                Channel channel,
                SampledSignal values,
                SampledSignal converted) {
            return new SensorSource.Field(name, unit, Optional.of(channel), values, converted);
        }
    }
}

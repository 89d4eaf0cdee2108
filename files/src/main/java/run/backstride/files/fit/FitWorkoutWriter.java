package run.backstride.files.fit;

import java.time.Instant;
import run.backstride.core.Interval;

/// Writes a workout for the watch's folder of new files (messages `file_id`, `workout`, `workout_step`).
public final class FitWorkoutWriter {
    private static final int MESSAGE_WORKOUT = 26;
    private static final int MESSAGE_STEP = 27;
    private static final int DEVELOPMENT = 255;
    private static final int SPORT_RUNNING = 1;
    private static final int DURATION_TIME = 0;
    private static final int DURATION_DISTANCE = 1;
    private static final int DURATION_OPEN = 5;
    private static final int DURATION_REPEAT = 6;
    private static final int DURATION_REPETITIONS = 29;
    private static final int TARGET_SPEED = 0;
    private static final int TARGET_HEART_RATE = 1;
    private static final int TARGET_OPEN = 2;
    private static final int TARGET_CADENCE = 3;

    /// Target value 0 says that the range is given by hand and not by a zone's number.
    private static final int CUSTOM = 0;

    /// Heart rates of 100 and less are percent of the maximum, so beats stand 100 higher.
    private static final double BEATS_FROM = 100;

    private static final double MILLISECONDS = 1000;
    private static final double CENTIMETERS = 100;
    private static final double MILLIMETERS_A_SECOND = 1000;
    private static final double STEPS_A_STRIDE = 2;

    private final FitWriter writer = new FitWriter();
    private final FitWorkout.CadenceReading cadence;

    private FitWorkoutWriter(FitWorkout.CadenceReading cadence) {
        this.cadence = cadence;
    }

    /// {@return the bytes of a FIT workout file}
    ///
    /// @param workout what to do
    /// @param created when the file is made; watches tell workouts apart by it
    /// @param cadence how the watch reads cadence targets
    public static byte[] write(
            FitWorkout workout, Instant created, FitWorkout.CadenceReading cadence) {
        FitWorkoutWriter workoutWriter = new FitWorkoutWriter(cadence);
        workoutWriter.head(workout, created);
        for (int i = 0; i < workout.steps().size(); i++) {
            workoutWriter.step(i, workout.steps().get(i));
        }
        return workoutWriter.writer.toBytes();
    }

    private void head(FitWorkout workout, Instant created) {
        writer.message(FitContents.MESSAGE_FILE_ID)
                .enumeration(0, FitKinds.TYPE_WORKOUT)
                .uint16(1, DEVELOPMENT)
                .uint16(2, 0)
                .uint32(4, FitTime.seconds(created))
                .end();
        FitWriter.Message message =
                writer.message(MESSAGE_WORKOUT)
                        .enumeration(4, SPORT_RUNNING)
                        .uint16(6, workout.steps().size())
                        .text(8, workout.name());
        if (!workout.description().isEmpty()) {
            message.text(17, workout.description());
        }
        message.end();
    }

    private void step(int index, FitWorkout.Step step) {
        FitWriter.Message message =
                writer.message(MESSAGE_STEP).uint16(FitDefinition.FIELD_MESSAGE_INDEX, index);
        switch (step) {
            case FitWorkout.Step.Repeat repeat ->
                    message.enumeration(1, DURATION_REPEAT)
                            .uint32(2, repeat.firstStep())
                            .enumeration(3, TARGET_OPEN)
                            .uint32(4, repeat.times());
            case FitWorkout.Step.Effort effort -> effort(message, effort);
        }
        message.end();
    }

    private void effort(FitWriter.Message message, FitWorkout.Step.Effort effort) {
        if (!effort.name().isEmpty()) {
            message.text(0, effort.name());
        }
        switch (effort.length()) {
            case FitWorkout.Length.Time time ->
                    message.enumeration(1, DURATION_TIME).uint32(2, time.seconds() * MILLISECONDS);
            case FitWorkout.Length.Distance distance ->
                    message.enumeration(1, DURATION_DISTANCE)
                            .uint32(2, distance.meters() * CENTIMETERS);
            case FitWorkout.Length.LapButton _ ->
                    message.enumeration(1, DURATION_OPEN).uint32(2, Double.NaN);
            case FitWorkout.Length.Repetitions repetitions ->
                    message.enumeration(1, DURATION_REPETITIONS).uint32(2, repetitions.count());
        }
        switch (effort.target()) {
            case FitWorkout.Target.None _ -> message.enumeration(3, TARGET_OPEN).uint32(4, CUSTOM);
            case FitWorkout.Target.Cadence target ->
                    range(message, TARGET_CADENCE, target.stepsPerMinute(), cadenceFactor(), 0);
            case FitWorkout.Target.HeartRate target ->
                    range(message, TARGET_HEART_RATE, target.beatsPerMinute(), 1, BEATS_FROM);
            case FitWorkout.Target.Speed target ->
                    range(message, TARGET_SPEED, target.metersPerSecond(), MILLIMETERS_A_SECOND, 0);
        }
        message.enumeration(7, intensity(effort.intensity()));
        if (!effort.notes().isEmpty()) {
            message.text(8, effort.notes());
        }
    }

    private double cadenceFactor() {
        return switch (cadence) {
            case STRIDES -> 1 / STEPS_A_STRIDE;
            case STEPS -> 1;
        };
    }

    private static void range(
            FitWriter.Message message, int target, Interval range, double factor, double above) {
        message.enumeration(3, target)
                .uint32(4, CUSTOM)
                .uint32(5, Math.floor(range.low() * factor) + above)
                .uint32(6, Math.ceil(range.high() * factor) + above);
    }

    private static int intensity(FitWorkout.Intensity intensity) {
        return switch (intensity) {
            case ACTIVE -> 0;
            case REST -> 1;
            case WARM_UP -> 2;
            case COOL_DOWN -> 3;
            case RECOVERY -> 4;
            case INTERVAL -> 5;
        };
    }
}

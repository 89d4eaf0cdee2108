package run.backstride.files.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.backstride.core.Interval;
import run.backstride.core.diagnostic.UnreadableInputException;
import run.backstride.files.ContentKind;
import run.backstride.files.FileReading;

final class FitWorkoutWriterTest {
    private static final Instant CREATED = Instant.parse("2026-11-02T06:30:00Z");
    private static final FitWorkout WORKOUT =
            new FitWorkout(
                    "Quicker steps",
                    "Six minutes at a higher cadence",
                    List.of(
                            new FitWorkout.Step.Effort(
                                    "Warm up",
                                    new FitWorkout.Length.Time(600),
                                    new FitWorkout.Target.None(),
                                    FitWorkout.Intensity.WARM_UP,
                                    ""),
                            new FitWorkout.Step.Effort(
                                    "Quick",
                                    new FitWorkout.Length.Time(120),
                                    new FitWorkout.Target.Cadence(new Interval(169, 176)),
                                    FitWorkout.Intensity.ACTIVE,
                                    "Short steps"),
                            new FitWorkout.Step.Effort(
                                    "Easy",
                                    new FitWorkout.Length.Distance(200),
                                    new FitWorkout.Target.HeartRate(new Interval(110, 135)),
                                    FitWorkout.Intensity.RECOVERY,
                                    ""),
                            new FitWorkout.Step.Repeat(1, 3),
                            new FitWorkout.Step.Effort(
                                    "Home",
                                    new FitWorkout.Length.LapButton(),
                                    new FitWorkout.Target.Speed(new Interval(2.5, 2.9)),
                                    FitWorkout.Intensity.COOL_DOWN,
                                    "")));

    /// Reads steps with the scanner, field by field, as a watch does.
    private static List<double[]> steps(byte[] file, int... fields) {
        List<double[]> steps = new ArrayList<>();
        FitDefinition[] definitions = new FitDefinition[16];
        int at = 14;
        while (at < file.length - 2) {
            int header = file[at] & 0xFF;
            if (header >= 0x40) {
                definitions[header & 0xF] = FitDefinition.at(file, at + 1, false);
                at += 1 + FitDefinition.length(file, at + 1, file.length - 2, false);
                continue;
            }
            FitDefinition definition = definitions[header];
            if (definition.message() == 27) {
                FitMessage message = new FitMessage(file, definition, at + 1, Double.NaN);
                double[] step = new double[fields.length];
                for (int i = 0; i < fields.length; i++) {
                    step[i] = message.number(fields[i]);
                }
                steps.add(step);
            }
            at += 1 + definition.size();
        }
        return steps;
    }

    @Test
    void itIsAWorkoutWithoutFault() throws UnreadableInputException {
        FileReading reading =
                FitReader.read(
                        FitWorkoutWriter.write(WORKOUT, CREATED, FitWorkout.CadenceReading.STRIDES),
                        "w.fit");
        assertThat(reading.kind()).isEqualTo(ContentKind.WORKOUT);
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.activities()).isEmpty();
    }

    @Test
    void lengthsAreMillisecondsAndCentimeters() {
        // step index, kind of length, length, intensity
        assertThat(
                        steps(
                                FitWorkoutWriter.write(
                                        WORKOUT, CREATED, FitWorkout.CadenceReading.STRIDES),
                                254,
                                1,
                                2,
                                7))
                .containsExactly(
                        new double[] {0, 0, 600_000, 2},
                        new double[] {1, 0, 120_000, 0},
                        new double[] {2, 1, 20_000, 4},
                        new double[] {3, 6, 1, Double.NaN},
                        new double[] {4, 5, Double.NaN, 3});
    }

    @Test
    void aRepetitionNamesItsFirstStepAndHowOften() {
        assertThat(
                        steps(
                                        FitWorkoutWriter.write(
                                                WORKOUT,
                                                CREATED,
                                                FitWorkout.CadenceReading.STRIDES),
                                        1,
                                        2,
                                        4)
                                .get(3))
                .containsExactly(6, 1, 3);
    }

    @Test
    void aRangeOfCadenceIsInStridesOrSteps() {
        // kind of target, zone (0: given by hand), low, high
        assertThat(
                        steps(
                                        FitWorkoutWriter.write(
                                                WORKOUT,
                                                CREATED,
                                                FitWorkout.CadenceReading.STRIDES),
                                        3,
                                        4,
                                        5,
                                        6)
                                .get(1))
                .containsExactly(3, 0, 84, 88);
        assertThat(
                        steps(
                                        FitWorkoutWriter.write(
                                                WORKOUT, CREATED, FitWorkout.CadenceReading.STEPS),
                                        3,
                                        4,
                                        5,
                                        6)
                                .get(1))
                .containsExactly(3, 0, 169, 176);
    }

    @Test
    void beatsStandAHundredHigherAndSpeedIsInMillimeters() {
        List<double[]> targets =
                steps(
                        FitWorkoutWriter.write(WORKOUT, CREATED, FitWorkout.CadenceReading.STRIDES),
                        3,
                        4,
                        5,
                        6);
        assertThat(targets.get(2)).containsExactly(1, 0, 210, 235);
        assertThat(targets.get(4)).containsExactly(0, 0, 2500, 2900);
    }

    @Test
    void aRepetitionOfWhatComesLaterIsRejected() {
        assertThatThrownBy(() -> new FitWorkout("x", "", List.of(new FitWorkout.Step.Repeat(0, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FitWorkout(" ", "", WORKOUT.steps()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongNameLosesItsEndButNoHalfLetter() throws UnreadableInputException {
        FitWorkout longer = new FitWorkout("ä".repeat(300), "", WORKOUT.steps());
        byte[] file = FitWorkoutWriter.write(longer, CREATED, FitWorkout.CadenceReading.STRIDES);
        assertThat(FitReader.read(file, "w.fit").diagnostics()).isEmpty();
        assertThat(FitText.bytes("ä".repeat(300))).hasSize(255);
        assertThat(
                        new String(
                                        FitText.bytes("a" + "ä".repeat(300)),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .strip())
                .startsWith("aä")
                .doesNotContain("\uFFFD");
    }
}

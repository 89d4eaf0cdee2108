package run.backstride.files.xml;

import java.util.Arrays;
import java.util.Optional;
import run.backstride.core.activity.Channel;
import run.backstride.core.activity.Sport;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Where;

/// Whether a file's cadence counts one foot or both. TCX and GPX do not say: Garmin's schema means one foot,
/// other makers write both (ADR 0202).
final class CadenceUnit {
    /// No runner takes fewer than 120 steps a minute for most of a run, and none takes more than 240.
    private static final double FEWEST_RUNNING_STEPS = 120;

    /// Walking lies between 80 and 140 steps, so between 40 and 70 strides, a minute.
    private static final double FEWEST_WALKING_STEPS = 75;

    private CadenceUnit() {}

    /// Doubles the cadence of a run or a walk whose median, standing still left out, is too low to be steps.
    static void toSteps(SampleTable table, Sport sport, DiagnosticLog log) {
        Optional<Double> fewest = fewest(sport.kind());
        double median = medianMoving(table);
        if (fewest.isEmpty() || !(median < fewest.get())) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            table.set(row, Channel.CADENCE, 2 * table.at(row, Channel.CADENCE));
        }
        log.note(
                Code.CADENCE_DOUBLED,
                new Where.Whole(),
                "the median cadence is "
                        + Math.round(median)
                        + " a minute, too few to be steps of both feet",
                "Doubled it");
    }

    private static Optional<Double> fewest(Sport.Kind kind) {
        return switch (kind) {
            case RUN -> Optional.of(FEWEST_RUNNING_STEPS);
            case WALK -> Optional.of(FEWEST_WALKING_STEPS);
            case RIDE, SWIM, STRENGTH, MOBILITY, TRANSITION, OTHER -> Optional.empty();
        };
    }

    private static double medianMoving(SampleTable table) {
        double[] moving = new double[table.rows()];
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            double cadence = table.at(row, Channel.CADENCE);
            if (cadence > 0) {
                moving[count++] = cadence;
            }
        }
        Arrays.sort(moving, 0, count);
        return count == 0 ? Double.NaN : (moving[(count - 1) / 2] + moving[count / 2]) / 2;
    }
}

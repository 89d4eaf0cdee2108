package run.backstride.files.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import run.backstride.core.activity.ExerciseSet;

/// Writes active sets. An exercise that the profile has no number for gets one of its own and a title.
final class SetWriter {
    private static final double MILLISECONDS = 1000;
    private static final double WEIGHT = 16;
    private static final int ACTIVE = 1;

    /// Far above the profile's numbers and below its "unknown".
    private static final int FIRST_OWN_EXERCISE = 0x7000;

    private final FitWriter writer;
    private final Map<String, Integer> ownExercises = new HashMap<>();

    SetWriter(FitWriter writer) {
        this.writer = writer;
    }

    void write(List<ExerciseSet> sets) {
        for (int i = 0; i < sets.size(); i++) {
            ExerciseSet set = sets.get(i);
            double category = category(set.category());
            double exercise = set.exercise().isEmpty() ? Double.NaN : exercise(category, set);
            double start = set.start().map(FitTime::seconds).orElse(Double.NaN);
            writer.message(FitContents.MESSAGE_SET)
                    .uint32(FitDefinition.FIELD_MESSAGE_INDEX, start + set.seconds().orElse(0))
                    .uint32(0, set.seconds().orElse(Double.NaN) * MILLISECONDS)
                    .uint16(
                            3,
                            set.repetitions().isPresent()
                                    ? set.repetitions().getAsInt()
                                    : Double.NaN)
                    .uint16(4, set.weightKilograms().orElse(Double.NaN) * WEIGHT)
                    .uint8(5, ACTIVE)
                    .uint32(6, start)
                    .uint16(7, category)
                    .uint16(8, exercise)
                    .uint16(10, i)
                    .end();
        }
    }

    private static double category(String category) {
        OptionalInt number = FitNames.number(FitNames.CATEGORY, category);
        if (number.isPresent()) {
            return number.getAsInt();
        }
        return category.isEmpty() ? Double.NaN : ExerciseSets.UNKNOWN;
    }

    private double exercise(double category, ExerciseSet set) {
        OptionalInt number = FitNames.number(FitNames.exercisesOf(set.category()), set.exercise());
        if (number.isPresent()) {
            return number.getAsInt();
        }
        Integer known = ownExercises.get(set.exercise());
        if (known != null) {
            return known;
        }
        int own = FIRST_OWN_EXERCISE + ownExercises.size();
        ownExercises.put(set.exercise(), own);
        writer.message(FitContents.MESSAGE_EXERCISE_TITLE)
                .uint16(FitDefinition.FIELD_MESSAGE_INDEX, ownExercises.size() - 1)
                .uint16(0, category)
                .uint16(1, own)
                .text(2, set.exercise())
                .end();
        return own;
    }
}

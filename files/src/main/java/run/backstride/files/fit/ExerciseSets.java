package run.backstride.files.fit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import run.backstride.core.activity.ExerciseSet;

/// The active sets of a strength or mobility session, with the names of their exercises.
final class ExerciseSets {
    private static final double ACTIVE = 1;

    /// The watch could not tell (category and exercise).
    static final int UNKNOWN = 65_534;

    private final FitContents contents;

    ExerciseSets(FitContents contents) {
        this.contents = contents;
    }

    /// {@return the active sets that began within `span`; those without a time belong to the first}
    List<ExerciseSet> within(Span span) {
        List<ExerciseSet> sets = new ArrayList<>();
        for (FitContents.WorkSet set : contents.sets()) {
            boolean isHere =
                    Double.isNaN(set.start()) ? span.isFirst() : span.contains(set.start());
            if (isHere && set.type() == ACTIVE) {
                sets.add(set(set));
            }
        }
        return sets;
    }

    private ExerciseSet set(FitContents.WorkSet set) {
        return new ExerciseSet(
                Double.isNaN(set.start())
                        ? Optional.<Instant>empty()
                        : Optional.of(FitTime.instant(set.start())),
                category(set.category()),
                exercise(set.category(), set.exercise()),
                Double.isNaN(set.repetitions())
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) set.repetitions()),
                ActivityAssembler.optional(set.seconds()),
                ActivityAssembler.optional(set.kilograms()));
    }

    private static String category(double category) {
        if (Double.isNaN(category)) {
            return "";
        }
        return FitNames.name(FitNames.CATEGORY, (int) category)
                .orElse(Integer.toString((int) category));
    }

    private String exercise(double category, double exercise) {
        if (Double.isNaN(category) || Double.isNaN(exercise) || exercise == UNKNOWN) {
            return "";
        }
        String title = contents.exerciseTitle((int) category, (int) exercise);
        if (!title.isEmpty()) {
            return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        }
        return FitNames.name(FitNames.exercisesOf(category(category)), (int) exercise)
                .orElse(Integer.toString((int) exercise));
    }
}

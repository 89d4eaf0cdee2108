package run.backstride.analysis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import run.backstride.analysis.assess.Prescription;
import run.backstride.analysis.assess.Prescription.Placement;

/// Puts exercises and tests on the right days.
final class ExerciseDays {

    private ExerciseDays() {}

    /// Adds each prescription's line to its days, week by week, and each test to a day that is neither hard
    /// nor the day after a hard run.
    static void place(List<Slot> slots, List<Prescription> change, List<String> tests) {
        int week = Planner.whole(PlanThresholds.WEEK);
        for (int from = 0; from < slots.size(); from += week) {
            int to = Math.min(from + week, slots.size());
            for (Prescription each : change) {
                days(slots, each.placement(), each.daysPerWeek(), from, to)
                        .forEach(index -> slots.get(index).add(each.line()));
            }
        }
        List<Integer> rested =
                IntStream.range(0, slots.size())
                        .filter(index -> isRested(slots, index))
                        .boxed()
                        .toList();
        for (int i = 0; i < tests.size(); i++) {
            slots.get(i < rested.size() ? rested.get(i) : i).add(tests.get(i));
        }
    }

    private static List<Integer> days(
            List<Slot> slots, Placement placement, int daysPerWeek, int from, int to) {
        return switch (placement) {
            case STRENGTH -> spaced(slots, daysPerWeek, from, to);
            case EASY_RUN ->
                    IntStream.range(from, to)
                            .filter(index -> slots.get(index).kind() == Slot.Kind.EASY)
                            .limit(daysPerWeek)
                            .boxed()
                            .toList();
            case BEFORE_RUN ->
                    IntStream.range(from, to)
                            .filter(index -> slots.get(index).isRun())
                            .boxed()
                            .toList();
            case ANY_DAY ->
                    IntStream.range(from, to)
                            .filter(index -> slots.get(index).kind() != Slot.Kind.STOP)
                            .boxed()
                            .sorted((one, other) ->
                                    Boolean.compare(
                                            slots.get(other).isRun(), slots.get(one).isRun()))
                            .limit(daysPerWeek)
                            .toList();
            case EVERY_DAY -> IntStream.range(from, to).boxed().toList();
            case NO_DAY -> List.of();
        };
    }

    /// Not on two days in a row; away from hard runs where the week allows it.
    private static List<Integer> spaced(List<Slot> slots, int daysPerWeek, int from, int to) {
        List<Integer> good =
                pick(
                        IntStream.range(from, to)
                                .filter(index -> isQuiet(slots, index))
                                .boxed()
                                .toList(),
                        daysPerWeek);
        return good.size() == daysPerWeek
                ? good
                : pick(
                        IntStream.range(from, to)
                                .filter(index -> slots.get(index).kind() != Slot.Kind.STOP)
                                .boxed()
                                .toList(),
                        daysPerWeek);
    }

    /// Three days apart where the candidates allow it, two at least.
    private static List<Integer> pick(List<Integer> candidates, int count) {
        List<Integer> picked = new ArrayList<>();
        for (int gap = 1 + 2; gap >= 2 && picked.size() < count; gap--) {
            picked.clear();
            for (int index : candidates) {
                if (picked.size() < count
                        && (picked.isEmpty() || index - picked.getLast() >= gap)) {
                    picked.add(index);
                }
            }
        }
        return List.copyOf(picked);
    }

    private static boolean isQuiet(List<Slot> slots, int index) {
        return slots.get(index).kind() != Slot.Kind.HARD
                && slots.get(index).kind() != Slot.Kind.STOP
                && (index + 1 >= slots.size() || slots.get(index + 1).kind() != Slot.Kind.HARD);
    }

    private static boolean isRested(List<Slot> slots, int index) {
        return slots.get(index).kind() != Slot.Kind.HARD
                && slots.get(index).kind() != Slot.Kind.STOP
                && (index == 0 || slots.get(index - 1).kind() != Slot.Kind.HARD);
    }
}

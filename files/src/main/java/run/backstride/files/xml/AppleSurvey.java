package run.backstride.files.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import run.backstride.core.diagnostic.Code;
import run.backstride.files.xml.AppleUnits.Dimension;

/// The first walk through an Apple Health export: all workouts, and what the diary takes.
final class AppleSurvey implements XmlHandler {
    private static final String WORKOUT = "Workout";

    private final DiagnosticLog log;
    private final Figures figures;
    private final AppleDiary diary;
    private final List<AppleWorkout> workouts = new ArrayList<>();
    private final List<Effort> efforts = new ArrayList<>();
    private Optional<AppleWorkout> open = Optional.empty();

    AppleSurvey(DiagnosticLog log) {
        this.log = log;
        figures = new Figures(log);
        diary = new AppleDiary(log);
    }

    private record Effort(long startMillis, double score) {}

    /// {@return the workouts, in the order of the file}
    List<AppleWorkout> workouts() {
        return workouts;
    }

    AppleDiary diary() {
        return diary;
    }

    @Override
    public void start(XmlWalk at) {
        switch (at.depth()) {
            case 2 -> topLevel(at);
            case 3 ->
                    open.filter(_ -> at.above(1).equals(WORKOUT))
                            .ifPresent(workout -> child(workout, at));
            case 4 ->
                    open.filter(_ -> at.above(1).equals("WorkoutRoute"))
                            .ifPresent(run -> route(run, at));
            default -> {
                // Nothing that is read lies deeper; records inside of a correlation are repeated
                // outside.
            }
        }
    }

    @Override
    public void end(XmlWalk at, String text) {
        if (at.depth() == 2 && at.name().equals(WORKOUT)) {
            closeWorkout();
        }
    }

    /// To be called at the end of the file, wherever that came.
    void finish() {
        closeWorkout();
        efforts.forEach(effort ->
                workouts.stream()
                        .filter(w -> w.startMillis() <= effort.startMillis)
                        .filter(w -> effort.startMillis <= w.endMillis())
                        .findFirst()
                        .ifPresent(w -> w.effort(effort.score)));
    }

    private void topLevel(XmlWalk at) {
        switch (at.name()) {
            case "Record" -> record(at);
            case "Me" -> diary.person(at);
            case WORKOUT -> openWorkout(at);
            default -> {
                // Rings, prescriptions, clinical records.
            }
        }
    }

    private void record(XmlWalk at) {
        String type = at.attribute("type");
        if (type.equals("HKQuantityTypeIdentifierWorkoutEffortScore")) {
            double score = figures.number(at.attribute("value"), "WorkoutEffortScore", at.where());
            Times.read(at.attribute("startDate"), at.where(), log)
                    .filter(_ -> score >= 0 && score <= 10)
                    .ifPresent(time -> efforts.add(new Effort(time.epochMillis(), score)));
        } else {
            diary.record(type, at);
        }
    }

    private void openWorkout(XmlWalk at) {
        closeWorkout();
        Optional<XmlTime> start = Times.read(at.attribute("startDate"), at.where(), log);
        Optional<XmlTime> end = Times.read(at.attribute("endDate"), at.where(), log);
        if (start.isEmpty()
                || end.isEmpty()
                || end.get().epochMillis() < start.get().epochMillis()) {
            log.repeat(
                    Code.NO_TIME,
                    WORKOUT,
                    at.where(),
                    "a workout has no start, or an end before it",
                    "Left it out");
            return;
        }
        open = Optional.of(new AppleWorkout(at, start.get(), end.get(), figures));
    }

    private void closeWorkout() {
        open.ifPresent(workouts::add);
        open = Optional.empty();
    }

    private void child(AppleWorkout workout, XmlWalk at) {
        switch (at.name()) {
            case "MetadataEntry" ->
                    workout.metadata(at.attribute("key"), at.attribute("value"), figures, at);
            case "WorkoutStatistics" ->
                    workout.statistics(
                            at.attribute("type"),
                            figures.number(at.attribute("sum"), "sum", at.where()),
                            at.attribute("unit"));
            case "WorkoutEvent" -> event(workout, at);
            default -> {
                // Routes are read one level deeper; activities within a workout repeat its events.
            }
        }
    }

    private void event(AppleWorkout workout, XmlWalk at) {
        double duration = figures.number(at.attribute("duration"), "duration", at.where());
        String unit = at.attribute("durationUnit");
        OptionalDouble seconds = Dimension.TIME.convert(duration, unit.isBlank() ? "min" : unit);
        Times.read(at.attribute("date"), at.where(), log)
                .ifPresent(date -> workout.event(at.attribute("type"), date, seconds));
    }

    private void route(AppleWorkout workout, XmlWalk at) {
        switch (at.name()) {
            case "FileReference" -> workout.routePath(at.attribute("path"));
            case "Location" -> AppleRoute.addLocation(workout.inlineRoute(), at, log);
            default -> {
                // A route's own metadata.
            }
        }
    }
}

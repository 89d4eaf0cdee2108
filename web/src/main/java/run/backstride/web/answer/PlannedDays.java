package run.backstride.web.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import run.backstride.store.Preferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The days that plans spoke of. An answer plans the days after its own, so what is to be done today was planned
/// before today; it stays as it was planned then, also when today's entries make a new answer.
public final class PlannedDays {
    private static final String NAME = "planned-days";
    private static final int KEPT_DAYS = 14;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Preferences preferences;

    /// @param preferences where they are kept
    public PlannedDays(Preferences preferences) {
        this.preferences = preferences;
    }

    /// One day of a plan.
    ///
    /// @param date which day
    /// @param made the day after whose entries it was planned
    /// @param running what to run, in words
    /// @param exercises what else to do, one a line
    /// @param late planned on the day itself, for want of an earlier plan
    public record Planned(
            LocalDate date, LocalDate made, String running, List<String> exercises, boolean late) {

        /// Copies the list.
        public Planned {
            exercises = List.copyOf(exercises);
        }
    }

    /// Keeps the days of a plan in place of what was planned for the same and later days.
    ///
    /// @param asOf the day of the answer
    /// @param assessment the report's JSON
    void keep(String runner, LocalDate asOf, JsonNode assessment) {
        Map<LocalDate, Planned> days = all(runner);
        days.keySet().removeIf(day -> day.isAfter(asOf) || day.isBefore(asOf.minusDays(KEPT_DAYS)));
        for (JsonNode day : assessment.path("plan").path("days")) {
            Planned planned = planned(day, asOf, false);
            days.put(planned.date(), planned);
        }
        write(runner, days);
    }

    /// Keeps one day of a plan that was made too late: the first plan begins tomorrow, but somebody who has just
    /// come wants to know of today.
    void keepLate(String runner, LocalDate date, LocalDate made, JsonNode assessment) {
        for (JsonNode day : assessment.path("plan").path("days")) {
            Planned planned = planned(day, made, true);
            if (planned.date().equals(date)) {
                Map<LocalDate, Planned> days = all(runner);
                days.put(date, planned);
                write(runner, days);
            }
        }
    }

    private void write(String runner, Map<LocalDate, Planned> days) {
        ObjectNode all = JSON.createObjectNode();
        days.values()
                .forEach(day -> {
                    ObjectNode one = all.putObject(day.date().toString());
                    one.put("date", day.date().toString());
                    one.put("made", day.made().toString());
                    one.put("running", day.running());
                    one.put("late", day.late());
                    day.exercises().forEach(one.withArray("exercises")::add);
                });
        preferences.put(runner, NAME, JSON.writeValueAsString(all));
    }

    /// {@return what was planned for that day; empty where no plan spoke of it}
    public Optional<Planned> on(String runner, LocalDate day) {
        return Optional.ofNullable(all(runner).get(day));
    }

    private Map<LocalDate, Planned> all(String runner) {
        Map<LocalDate, Planned> days = new TreeMap<>();
        preferences
                .get(runner, NAME)
                .ifPresent(text -> {
                    for (JsonNode day : JSON.readTree(text)) {
                        LocalDate made = LocalDate.parse(day.path("made").asString());
                        Planned planned = planned(day, made, day.path("late").asBoolean(false));
                        days.put(planned.date(), planned);
                    }
                });
        return days;
    }

    private static Planned planned(JsonNode day, LocalDate made, boolean late) {
        List<String> exercises = new ArrayList<>();
        day.path("exercises").forEach(one -> exercises.add(one.asString()));
        return new Planned(
                LocalDate.parse(day.path("date").asString()),
                made,
                day.path("running").asString(""),
                exercises,
                late);
    }
}

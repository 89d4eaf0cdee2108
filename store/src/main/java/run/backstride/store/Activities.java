package run.backstride.store;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import run.backstride.analysis.Candidate;
import run.backstride.core.activity.Activity;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary.PainDay;
import run.backstride.store.ActivityQuery.Order;

/// Recorded activities as screens need them. Copies and what the runner took away are not shown.
public final class Activities {
    static final String SHOWN =
            " from activity a where a.runner_id = :runner and a.copy = 0 and a.removed = 0";

    private final Database database;
    private final Clock clock;

    Activities(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// {@return the activities of a calendar month, by day}
    public Map<LocalDate, List<ActivityRow>> month(String runner, YearMonth month) {
        List<ActivityRow> rows =
                database.read(h -> {
                    List<ActivityRow> found =
                            h.createQuery(
                                            "select "
                                                    + ActivityRow.COLUMNS
                                                    + SHOWN
                                                    + " and a.day between :first and :last order by a.started_ms")
                                    .bind("runner", runner)
                                    .bind("first", month.atDay(1).toString())
                                    .bind("last", month.atEndOfMonth().toString())
                                    .map((row, _) -> ActivityRow.of(new Cells(row)))
                                    .list();
                    return Wardrobe.of(h, runner).dressed(found);
                });
        Map<LocalDate, List<ActivityRow>> days = new TreeMap<>();
        rows.forEach(row -> days.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row));
        return days;
    }

    /// {@return one page of a list}
    public ActivityPage list(String runner, ActivityQuery query) {
        return database.read(h -> list(h, runner, query));
    }

    private static ActivityPage list(Handle h, String runner, ActivityQuery query) {
        Wardrobe shoes = Wardrobe.of(h, runner);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runner", runner);
        String where = SHOWN + conditions(query, values) + inShoe(query.gear(), shoes);
        String direction = query.order() == Order.ASCENDING ? "asc" : "desc";
        String column = query.sort().column();
        String rows =
                "select %s%s order by case when %s is null then 1 else 0 end, %s %s, a.started_ms %s, a.id limit :size offset :skip"
                        .formatted(
                                ActivityRow.COLUMNS, where, column, column, direction, direction);
        int total =
                bound(h.createQuery("select count(*)" + where), values).mapTo(Integer.class).one();
        List<ActivityRow> page =
                bound(h.createQuery(rows), values)
                        .bind("size", query.size())
                        .bind("skip", (long) query.page() * query.size())
                        .map((row, _) -> ActivityRow.of(new Cells(row)))
                        .list();
        return new ActivityPage(shoes.dressed(page), total);
    }

    /// Ids are ours, random and of letters and digits: nothing that anybody typed.
    private static String inShoe(String shoe, Wardrobe shoes) {
        if (shoe.isBlank()) {
            return "";
        }
        List<String> runs = shoes.runsIn(shoe).stream().map(id -> "'" + id + "'").toList();
        return runs.isEmpty() ? " and 1 = 0" : " and a.id in (" + String.join(", ", runs) + ")";
    }

    /// {@return one activity as lists show it}
    public Optional<ActivityRow> row(String runner, String id) {
        return rows(runner, List.of(id)).stream().findFirst();
    }

    /// {@return some activities as lists show them, in the order of the ids; those that are not there left out}
    public List<ActivityRow> rows(String runner, List<String> ids) {
        return database.read(h -> {
            List<ActivityRow> found = new ArrayList<>();
            for (String id : ids) {
                h.createQuery("select " + ActivityRow.COLUMNS + SHOWN + " and a.id = :id")
                        .bind("runner", runner)
                        .bind("id", id)
                        .map((row, _) -> ActivityRow.of(new Cells(row)))
                        .findOne()
                        .ifPresent(found::add);
            }
            return Wardrobe.of(h, runner).dressed(found);
        });
    }

    /// {@return the shoes that were run in, by their name}
    public List<String> shoes(String runner) {
        return database.read(h ->
                Wardrobe.of(h, runner).byRun().values().stream()
                        .filter(shoe -> !shoe.isBlank())
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    private static Query bound(Query query, Map<String, Object> values) {
        values.forEach(query::bind);
        return query;
    }

    private static String conditions(ActivityQuery query, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        query.from()
                .ifPresent(day -> {
                    where.append(" and a.day >= :from");
                    values.put("from", day.toString());
                });
        query.to()
                .ifPresent(day -> {
                    where.append(" and a.day <= :to");
                    values.put("to", day.toString());
                });
        if (!query.kinds().isEmpty()) {
            // Names of constants: nothing that anybody typed.
            List<String> names =
                    query.kinds().stream().map(kind -> "'" + kind.name() + "'").sorted().toList();
            where.append(" and a.kind in (").append(String.join(", ", names)).append(')');
        }
        if (!query.text().isBlank()) {
            where.append(" and lower(a.title) like :text escape '!'");
            String part = query.text().strip().toLowerCase(Locale.ROOT);
            values.put("text", "%" + part.replaceAll("([!%_])", "!$1") + "%");
        }
        if (query.atLeastKm().isPresent()) {
            where.append(" and a.distance_km >= :km");
            values.put("km", query.atLeastKm().getAsDouble());
        }
        return where.toString();
    }

    /// {@return what was measured on one activity}
    public Optional<Candidate> measured(String runner, String id) {
        return database.read(h -> ActivityRows.one(h, runner, id));
    }

    /// {@return one activity with all its samples, as it was recorded}
    public Optional<Activity> recording(String runner, String id) {
        return database.read(h -> recording(h, runner, id));
    }

    static Optional<Activity> recording(Handle handle, String runner, String id) {
        return handle.createQuery(
                        "select body from activity_recording where activity_id = :id and runner_id = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .map((row, _) -> RecordingCodec.decode(row.getBytes("body")))
                .findOne();
    }

    /// Changes title, shoe and exertion of an activity. It is kept then when its import is undone.
    ///
    /// @return whether the runner has such an activity
    public boolean edit(String runner, String id, String title, String gear, OptionalDouble rpe) {
        return database.write(h -> {
            Runners.changed(h, runner);
            return h.createUpdate(
                                    "update activity set title = :title, gear = :gear, rpe = :rpe, edited = :when where id = :id and runner_id = :runner and removed = 0")
                            .bind("title", title)
                            .bind("gear", gear)
                            .bind("rpe", rpe.isPresent() ? (Double) rpe.getAsDouble() : null)
                            .bind("when", clock.instant().toString())
                            .bind("id", id)
                            .bind("runner", runner)
                            .execute()
                    > 0;
        });
    }

    /// Takes an activity away; importing the same file again does not bring it back.
    ///
    /// @return whether the runner has such an activity
    public boolean remove(String runner, String id) {
        return remove(runner, List.of(id)) == 1;
    }

    /// Takes several activities away at once; importing the same files again does not bring them back.
    ///
    /// @return how many of them the runner has
    public int remove(String runner, List<String> ids) {
        return marked(runner, ids, 0, 1);
    }

    /// Brings back what was taken away.
    ///
    /// @return how many of them the runner had taken away
    public int restore(String runner, List<String> ids) {
        return marked(runner, ids, 1, 0);
    }

    private int marked(String runner, List<String> ids, int before, int after) {
        return database.write(h -> {
            Runners.changed(h, runner);
            int there = 0;
            for (String id : ids) {
                there +=
                        h.createUpdate(
                                        "update activity set removed = :after, edited = :when where id = :id and runner_id = :runner and removed = :before")
                                .bind("after", after)
                                .bind("before", before)
                                .bind("when", clock.instant().toString())
                                .bind("id", id)
                                .bind("runner", runner)
                                .execute();
            }
            ActivityRows.markCopies(h, runner);
            return there;
        });
    }

    /// {@return where an activity came from and what lies next to it in time; empty where there is none such}
    public Optional<Whence> whence(String runner, String id) {
        return database.read(h -> Whence.of(h, runner, id));
    }

    /// {@return runs and pain by week, from the week of `from` to that of `to`, weeks without any left out}
    public List<WeekTotals> weeks(String runner, LocalDate from, LocalDate to) {
        LocalDate first = monday(from);
        LocalDate last = monday(to).plusDays(6);
        Map<LocalDate, WeekSum> weeks = new TreeMap<>();
        database.read(h -> {
            h.createQuery(
                            "select a.day, a.distance_km, a.minutes"
                                    + SHOWN
                                    + " and a.kind = :run and a.day between :first and :last")
                    .bind("runner", runner)
                    .bind("run", Sport.Kind.RUN.name())
                    .bind("first", first.toString())
                    .bind("last", last.toString())
                    .map((row, _) -> {
                        Cells run = new Cells(row);
                        weeks.computeIfAbsent(monday(run.date("day")), _ -> new WeekSum()).add(run);
                        return runner;
                    })
                    .list();
            for (DiaryRows.Row<PainDay> day : DiaryRows.painBetween(h, runner, first, last)) {
                weeks.computeIfAbsent(monday(day.value().date()), _ -> new WeekSum())
                        .add(day.value());
            }
            return weeks;
        });
        return weeks.entrySet().stream().map(week -> week.getValue().of(week.getKey())).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package run.backstride.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Filled-in questionnaires, one a day. They are shown over time and enter no finding.
public final class Questionnaires {
    private static final String ROLAND_MORRIS = "roland-morris";

    private final Database database;

    Questionnaires(Database database) {
        this.database = database;
    }

    /// Keeps a questionnaire, in place of one of the same day.
    public void put(String runner, RolandMorris entry) {
        database.write(h -> {
            Runners.one(h, runner);
            remove(h, runner, entry.date());
            Rows.insert(
                    h,
                    "questionnaire",
                    List.of("id", "runner_id", "kind", "date", "ticked"),
                    Cells.of(
                            Ids.fresh(),
                            runner,
                            ROLAND_MORRIS,
                            entry.date(),
                            entry.ticked().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(" "))));
            return runner;
        });
    }

    /// {@return all of a runner, the oldest first}
    public List<RolandMorris> all(String runner) {
        return database.read(h ->
                h.createQuery(
                                "select date, ticked from questionnaire where runner_id = :runner and kind = :kind order by date")
                        .bind("runner", runner)
                        .bind("kind", ROLAND_MORRIS)
                        .map((row, _) ->
                                new RolandMorris(
                                        LocalDate.parse(row.getString("date")),
                                        numbers(row.getString("ticked"))))
                        .list());
    }

    private static SortedSet<Integer> numbers(String text) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String number : text.split(" ", -1)) {
            if (!number.isEmpty()) {
                numbers.add(Integer.valueOf(number));
            }
        }
        return numbers;
    }

    /// Takes the questionnaire of a day away.
    ///
    /// @return whether there was one
    public boolean remove(String runner, LocalDate date) {
        return database.write(h -> remove(h, runner, date) > 0);
    }

    private static int remove(Handle handle, String runner, LocalDate date) {
        return handle.createUpdate(
                        "delete from questionnaire where runner_id = :runner and kind = :kind and date = :date")
                .bind("runner", runner)
                .bind("kind", ROLAND_MORRIS)
                .bind("date", date.toString())
                .execute();
    }
}

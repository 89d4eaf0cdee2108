package run.backstride.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import run.backstride.analysis.load.ShodRun;
import run.backstride.core.activity.Sport;
import run.backstride.core.diary.Diary;

/// Which shoe each run was run in, as the analysis counts it: the shoe log first, then what the file or the
/// runner's edit names.
record Wardrobe(Map<String, String> byRun) {

    private record Run(String id, ShodRun run) {}

    static Wardrobe of(Handle handle, String runner) {
        Diary diary =
                new Diary(
                        Diary.Profile.UNKNOWN,
                        List.of(),
                        values(handle, runner, DiaryKind.SHOE),
                        values(handle, runner, DiaryKind.SHOE_USE),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        List<Run> runs =
                handle.createQuery(
                                "select a.id, a.started_ms, a.day, a.gear"
                                        + Activities.SHOWN
                                        + " and a.kind = :run order by a.started_ms")
                        .bind("runner", runner)
                        .bind("run", Sport.Kind.RUN.name())
                        .map((row, _) -> {
                            Cells cells = new Cells(row);
                            return new Run(
                                    cells.text("id"),
                                    new ShodRun(
                                            cells.start(), cells.date("day"), cells.text("gear")));
                        })
                        .list();
        List<String> shoes = ShodRun.shoes(diary, runs.stream().map(Run::run).toList());
        Map<String, String> byRun = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            byRun.put(runs.get(i).id(), shoes.get(i));
        }
        return new Wardrobe(byRun);
    }

    private static <T> List<T> values(Handle handle, String runner, DiaryKind<T> kind) {
        return DiaryRows.counting(handle, runner, kind).stream().map(DiaryRows.Row::value).toList();
    }

    /// {@return a row with its shoe}
    ActivityRow dressed(ActivityRow row) {
        String shoe = byRun.getOrDefault(row.id(), row.gear());
        return shoe.equals(row.gear()) ? row : row.withGear(shoe);
    }

    List<ActivityRow> dressed(List<ActivityRow> rows) {
        return rows.stream().map(this::dressed).toList();
    }

    /// {@return the runs in a shoe}
    List<String> runsIn(String shoe) {
        List<String> runs = new ArrayList<>();
        byRun.forEach((id, name) -> {
            if (name.strip().equalsIgnoreCase(shoe.strip())) {
                runs.add(id);
            }
        });
        return runs;
    }
}

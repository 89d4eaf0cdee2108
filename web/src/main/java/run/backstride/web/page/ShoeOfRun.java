package run.backstride.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import run.backstride.core.diary.Diary.Shoe;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.store.ActivityRow;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.store.Store;
import run.backstride.web.frame.RefusedException;

/// Writes which shoe ran which run into the shoe log, where it stands before what files say.
final class ShoeOfRun {
    private static final int LONGEST = 100;

    private ShoeOfRun() {}

    /// {@return names of shoes to choose from: those listed and those run in}
    static List<String> known(Store store, String runner) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        store.diary().entries(runner, DiaryKind.SHOE).stream()
                .map(DiaryEntry::value)
                .map(Shoe::name)
                .forEach(names::add);
        names.addAll(store.activities().shoes(runner));
        return List.copyOf(names);
    }

    static String checked(String name) {
        String shoe = name.strip();
        if (shoe.length() > LONGEST) {
            throw new RefusedException("The name of a shoe has at most 100 letters.");
        }
        return shoe;
    }

    /// Writes the shoe of some runs.
    ///
    /// @return what was written, to be taken back
    static TakeBacks.Change put(Store store, String runner, List<ActivityRow> runs, String shoe) {
        List<ShoeUse> now = new ArrayList<>();
        Set<Optional<java.time.Instant>> times = new HashSet<>();
        for (ActivityRow run : runs) {
            now.add(new ShoeUse(run.day(), Optional.of(run.start()), shoe));
            times.add(Optional.of(run.start()));
        }
        List<ShoeUse> before =
                store.diary().entries(runner, DiaryKind.SHOE_USE).stream()
                        .map(DiaryEntry::value)
                        .filter(use -> times.contains(use.time()))
                        .toList();
        store.diary().putAll(runner, DiaryKind.SHOE_USE, now);
        return new TakeBacks.Change.Shod(before, now);
    }
}

package run.backstride.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import run.backstride.core.diary.Diary.ShoeUse;
import run.backstride.store.DiaryEntry;
import run.backstride.store.DiaryKind;
import run.backstride.store.Store;
import run.backstride.web.OpenStore;

/// What was done to several activities at once, in words, and how to take it back. Kept until the program ends, the
/// newest few hundred.
@Component
public final class TakeBacks {
    private static final int KEPT = 300;

    private final OpenStore open;
    private final Map<String, Done> done =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
                    return size() > KEPT;
                }
            };

    TakeBacks(OpenStore open) {
        this.open = open;
    }

    /// What was done.
    ///
    /// @param id by which it is taken back; empty where it can't be
    /// @param words for the person
    public record Said(String id, String words) {}

    private record Done(String runner, String words, Change change) {}

    /// A change that can be taken back.
    sealed interface Change {
        /// Activities were taken away.
        record Deleted(List<String> activities) implements Change {}

        /// Shoes were written.
        ///
        /// @param before what the shoe log said of these runs
        /// @param now what was written
        record Shod(List<ShoeUse> before, List<ShoeUse> now) implements Change {}
    }

    /// Keeps what was done.
    ///
    /// @return the id by which it is asked for
    synchronized String keep(String runner, String words, Change change) {
        String id = UUID.randomUUID().toString();
        done.put(id, new Done(runner, words, change));
        return id;
    }

    /// {@return what was done to this runner's activities}
    synchronized Optional<Said> said(String runner, String id) {
        return Optional.ofNullable(done.get(id))
                .filter(one -> one.runner.equals(runner))
                .map(one -> new Said(id, one.words));
    }

    /// Takes it back.
    ///
    /// @return whether it was still known
    boolean takeBack(String runner, String id) {
        Optional<Done> known;
        synchronized (this) {
            known = Optional.ofNullable(done.get(id)).filter(one -> one.runner.equals(runner));
            known.ifPresent(_ -> done.remove(id));
        }
        known.ifPresent(one -> takeBack(runner, one.change));
        return known.isPresent();
    }

    private void takeBack(String runner, Change change) {
        Store store = open.store();
        switch (change) {
            case Change.Deleted(var activities) -> store.activities().restore(runner, activities);
            case Change.Shod(var before, var now) -> {
                store.diary().putAll(runner, DiaryKind.SHOE_USE, before);
                List<ShoeUse> fresh = new ArrayList<>(now);
                fresh.removeIf(
                        use -> before.stream().anyMatch(old -> old.time().equals(use.time())));
                for (DiaryEntry<ShoeUse> entry :
                        store.diary().entries(runner, DiaryKind.SHOE_USE)) {
                    if (fresh.contains(entry.value())) {
                        store.diary().remove(runner, DiaryKind.SHOE_USE, entry.id());
                    }
                }
            }
        }
    }
}

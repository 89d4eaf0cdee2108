package run.backstride.files.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import run.backstride.files.xml.RouteSource;

/// Decides which files of a folder or an archive are opened, and which export each belongs to.
final class ExportFinder {
    private static final Set<String> PRIVATE =
            Set.of(
                    "contacts.csv",
                    "followers.csv",
                    "following.csv",
                    "messaging.json",
                    "reactions.csv",
                    "logins.csv",
                    "mobile_device_identifiers.csv");

    private final Batch batch;
    private final List<Leaf> leaves;
    private final Optional<Archive> archive;
    private final Optional<Export> around;

    ExportFinder(Batch batch, List<Leaf> leaves, Optional<Archive> archive) {
        this(batch, leaves, archive, Optional.empty());
    }

    /// @param around the export that the archive is part of
    ExportFinder(
            Batch batch, List<Leaf> leaves, Optional<Archive> archive, Optional<Export> around) {
        this.batch = batch;
        this.leaves = leaves;
        this.archive = archive;
        this.around = around;
    }

    /// {@return whether a path is never opened, whatever lies around it}
    static boolean isPrivate(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        return PRIVATE.contains(name);
    }

    List<LeafTask> plan() {
        List<LeafTask> tasks = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (!isPrivate(leaf.path())) {
                tasks.add(new LeafTask(leaf, around, archive, RouteSource.none(), batch));
            }
        }
        return tasks;
    }
}

package run.backstride.files.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.xml.RouteSource;

/// Finds the account exports among the files of a folder or an archive, reads what they know of their
/// activities, and decides which files are opened at all.
final class ExportFinder {
    private static final int NAMES_SHOWN = 12;

    private enum Kind {
        STRAVA,
        GARMIN,
        APPLE
    }

    /// What was left unopened of one export: how many files, and the names at its top.
    private static final class Unopened {
        private final TreeSet<String> names = new TreeSet<>();
        private int files;
    }

    private final Batch batch;
    private final List<Leaf> leaves;
    private final Optional<Archive> archive;
    private final Optional<Export> around;
    private final boolean folder;

    /// The exports by their folder within the leaves, `/` at the end.
    private final Map<String, Kind> roots = new TreeMap<>();

    private final Map<String, List<Leaf>> facts = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> read = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> routes = new LinkedHashMap<>();
    private final List<Leaf> unowned = new ArrayList<>();
    private final Map<String, Unopened> unopened = new TreeMap<>();

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
        folder = archive.isEmpty();
    }

    /// {@return the files to be read, in their order}
    List<LeafTask> plan() {
        if (around.isEmpty()) {
            findRoots();
        }
        leaves.forEach(this::sort);
        List<LeafTask> tasks = new ArrayList<>();
        unowned.forEach(leaf -> tasks.add(task(leaf, around, RouteSource.none())));
        for (Map.Entry<String, Kind> root : roots.entrySet()) {
            String path = root.getKey();
            List<Leaf> own = read.getOrDefault(path, List.of());
            RouteSource beside = routes(routes.getOrDefault(path, List.of()));
            Optional<Export> export = export(path, root.getValue(), own);
            export.ifPresent(batch::add);
            own.forEach(leaf -> tasks.add(task(leaf, export, beside)));
        }
        unopened.forEach(this::sayUnopened);
        tasks.sort(java.util.Comparator.comparing(task -> task.leaf().order()));
        return tasks;
    }

    private LeafTask task(Leaf leaf, Optional<Export> export, RouteSource beside) {
        return new LeafTask(leaf, export, archive, beside, batch);
    }

    private Optional<Export> export(String root, Kind kind, List<Leaf> own) {
        List<Leaf> known = facts.getOrDefault(root, List.of());
        return switch (kind) {
            case STRAVA -> Optional.of(StravaExport.read(known, own, root, batch));
            case GARMIN ->
                    known.isEmpty()
                            ? Optional.empty()
                            : Optional.of(GarminExport.read(known, batch));
            case APPLE -> Optional.empty();
        };
    }

    private void findRoots() {
        for (Leaf leaf : leaves) {
            garminRoot(leaf.path()).ifPresent(root -> roots.put(root, Kind.GARMIN));
        }
        for (Leaf leaf : leaves) {
            if (leaf.fileName().equals("activities.csv") && isStravaList(leaf)) {
                roots.put(leaf.folder(), Kind.STRAVA);
            }
        }
        for (Leaf leaf : leaves) {
            if (leaf.fileName().endsWith(".xml")
                    && mayBeOpened(leaf)
                    && contentOf(leaf) == Content.APPLE_HEALTH) {
                roots.putIfAbsent(leaf.folder(), Kind.APPLE);
            }
        }
    }

    /// A list in an unknown language, of entries made by hand only, shows nothing at its beginning; the folder
    /// beside it does.
    private boolean isStravaList(Leaf list) {
        String beside = list.folder() + "activities/";
        return contentOf(list) == Content.STRAVA_LIST
                || leaves.stream().anyMatch(leaf -> leaf.path().startsWith(beside));
    }

    private boolean mayBeOpened(Leaf leaf) {
        Optional<String> owner = owner(leaf.path());
        return !ExportRules.isPrivateAnywhere(leaf.path())
                && (owner.isEmpty()
                        || verdict(owner.get(), leaf.path().substring(owner.get().length()))
                                == ExportRules.Verdict.READ);
    }

    private static Optional<String> garminRoot(String path) {
        int at = 0;
        for (String name : path.split("/", -1)) {
            if (name.equals("DI_CONNECT") || name.startsWith("DI-Connect-")) {
                return Optional.of(path.substring(0, at));
            }
            at += name.length() + 1;
        }
        return Optional.empty();
    }

    private Content contentOf(Leaf leaf) {
        try (OpenLeaf open = OpenLeaf.openUnhashed(leaf, batch.limits())) {
            return open.content();
        } catch (IOException e) {
            // it is opened again when its turn comes, and its failure is told then
            return Content.UNKNOWN;
        }
    }

    /// {@return the innermost export that a path lies in}
    private Optional<String> owner(String path) {
        String folders = path;
        while (!folders.isEmpty()) {
            int slash = folders.lastIndexOf('/', folders.length() - 2);
            folders = folders.substring(0, slash + 1);
            if (roots.containsKey(folders)) {
                return Optional.of(folders);
            }
        }
        return Optional.empty();
    }

    private void sort(Leaf leaf) {
        String path = leaf.path();
        if (ExportRules.isPrivateAnywhere(path)) {
            leaveUnopened(leaf, owner(path).orElse(""));
            return;
        }
        if (around.isPresent()) {
            around.get().admits(leaf, unowned::add, () -> leaveUnopened(leaf, ""));
            return;
        }
        Optional<String> owner = owner(path);
        if (owner.isEmpty()) {
            unowned.add(leaf);
            return;
        }
        String root = owner.get();
        switch (verdict(root, path.substring(root.length()))) {
            case READ -> add(read, root, leaf);
            case FACTS -> add(isOwnShoes(leaf) ? read : facts, root, leaf);
            case BESIDE -> {
                add(routes, root, leaf);
                batch.passedOver(leaf.weight());
            }
            case PRIVATE -> leaveUnopened(leaf, root);
        }
    }

    /// A runner may have put the diary's table in the place of Strava's table of the same name.
    private boolean isOwnShoes(Leaf leaf) {
        return leaf.fileName().equals("shoes.csv") && contentOf(leaf) == Content.DIARY;
    }

    private ExportRules.Verdict verdict(String root, String path) {
        return switch (roots.getOrDefault(root, Kind.APPLE)) {
            case STRAVA -> ExportRules.strava(path);
            case APPLE -> ExportRules.apple(path, root);
            case GARMIN ->
                    garminRoot(path).isPresent()
                            ? ExportRules.garmin(path)
                            : ExportRules.besideGarmin(path, folder);
        };
    }

    private static void add(Map<String, List<Leaf>> all, String root, Leaf leaf) {
        all.computeIfAbsent(root, _ -> new ArrayList<>()).add(leaf);
    }

    private void leaveUnopened(Leaf leaf, String root) {
        Unopened left = unopened.computeIfAbsent(root, _ -> new Unopened());
        String path = leaf.path().substring(root.length());
        int slash = path.indexOf('/');
        left.files++;
        left.names.add(slash < 0 ? path : path.substring(0, slash + 1));
        batch.passedOver(leaf.weight());
    }

    private void sayUnopened(String root, Unopened left) {
        Leaf any = leaves.getFirst();
        String above = any.name().substring(0, any.name().length() - any.path().length());
        String file = (above + root).replaceAll("[/!]$", "");
        String names = String.join(", ", left.names.stream().limit(NAMES_SHOWN).toList());
        String more = left.names.size() > NAMES_SHOWN ? ", …" : "";
        batch.say(
                any.order(),
                new Diagnostic(
                        Code.NOT_ALLOWED,
                        file,
                        new Where.Whole(),
                        "%,d files hold no training: %s%s".formatted(left.files, names, more),
                        "Did not open them"));
    }

    /// The paths that Apple writes begin with a slash that means the export's folder.
    private RouteSource routes(List<Leaf> beside) {
        Map<String, Leaf> byName = new LinkedHashMap<>();
        beside.forEach(leaf -> byName.put(lastTwo(leaf.path()), leaf));
        return path -> {
            Leaf leaf = byName.get(lastTwo(path));
            return leaf == null
                    ? Optional.empty()
                    : Optional.of(OpenLeaf.open(leaf, batch.limits()).closingIn());
        };
    }

    private static String lastTwo(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        int last = lower.lastIndexOf('/');
        return last < 0 ? lower : lower.substring(lower.lastIndexOf('/', last - 1) + 1);
    }
}

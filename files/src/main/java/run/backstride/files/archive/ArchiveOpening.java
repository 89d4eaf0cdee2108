package run.backstride.files.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import run.backstride.core.diagnostic.Code;
import run.backstride.core.diagnostic.Diagnostic;
import run.backstride.core.diagnostic.Where;
import run.backstride.files.xml.RouteSource;

/// Opens an archive and adds its entries to the work.
final class ArchiveOpening {
    /// Archives in archives: the outer one and the inner one.
    private static final int DEEPEST = 2;

    /// A nested archive of this size is kept in memory; a larger one in a temporary file.
    private static final int IN_MEMORY = 1 << 20;

    /// Names that an office document or a program has among its entries.
    private static final List<String> NOT_OURS =
            List.of("[Content_Types].xml", "META-INF/MANIFEST.MF", "mimetype");

    private final LeafTask task;
    private final Leaf leaf;
    private final Batch batch;

    ArchiveOpening(LeafTask task) {
        this.task = task;
        leaf = task.leaf();
        batch = task.batch();
    }

    /// {@return the part of the archive's weight that is dealt with}
    long open(OpenLeaf open) throws IOException {
        if (leaf.depth() == DEEPEST) {
            throw new InputProblem(Code.NESTED_TOO_DEEP, "an archive in an archive in an archive");
        }
        RandomBytes bytes = randomBytes(open);
        Archive archive = new Archive(bytes);
        try {
            if (leaf.depth() == 0) {
                archive.use(1);
                batch.push(List.of(() -> hash(archive)));
            }
            List<ZipPlace> places;
            try {
                places = ZipDirectory.read(bytes, batch.limits().entries());
            } catch (InputProblem e) {
                if (e.code() != Code.TRUNCATED) {
                    throw e;
                }
                stream(bytes, e.saw());
                return leaf.weight();
            }
            return leaf.weight() - plan(places, archive);
        } finally {
            archive.release();
        }
    }

    private RandomBytes randomBytes(OpenLeaf open) throws IOException {
        if (leaf.file().isPresent() && !open.isGzipped()) {
            return RandomBytes.ofFile(leaf.file().get());
        }
        open.atMost(batch.limits().nestedArchiveBytes());
        byte[] first = open.in().readNBytes(IN_MEMORY);
        InputStream rest = open.in();
        RandomBytes bytes =
                first.length < IN_MEMORY
                        ? RandomBytes.ofArray(first)
                        : RandomBytes.spooled(
                                new java.io.SequenceInputStream(
                                        new java.io.ByteArrayInputStream(first), rest));
        if (open.isBeyondLimits()) {
            bytes.close();
            throw open.problem().orElseThrow();
        }
        return bytes;
    }

    private void hash(Archive archive) {
        try {
            Hashing.file(leaf);
        } catch (IOException e) {
            batch.say(
                    leaf.order(),
                    task.diagnostic(
                            Code.UNREADABLE,
                            "the archive can't be read to its end",
                            "Left its fingerprint out"));
        } finally {
            archive.release();
        }
    }

    /// {@return the weight that went to the entries}
    private long plan(List<ZipPlace> places, Archive archive) throws InputProblem {
        if (places.stream().anyMatch(place -> NOT_OURS.contains(place.name()))) {
            throw new InputProblem(
                    Code.UNKNOWN_FORMAT, "the archive is an office document or a program");
        }
        long packed = Math.max(1, places.stream().mapToLong(ZipPlace::packed).sum());
        String inside = leaf.asPrefix();
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            ZipPlace place = places.get(i);
            if (place.isFolder() || FolderWalk.isLeftBySystems(place.name())) {
                continue;
            }
            if (isUnsafe(place.name())) {
                batch.say(leaf.order().inner(i), unsafe(place.name()));
                continue;
            }
            long share = (long) (leaf.weight() * ((double) place.packed() / packed));
            leaves.add(leaf.entry(inside, archive.bytes(), place, i, share));
        }
        if (leaves.isEmpty()) {
            throw new InputProblem(Code.EMPTY_INPUT, "the archive has no files that are read");
        }
        List<LeafTask> tasks =
                new ExportFinder(batch, leaves, Optional.of(archive), task.export()).plan();
        archive.use(tasks.size());
        batch.known(tasks.size());
        batch.push(tasks);
        return leaves.stream().mapToLong(Leaf::weight).sum();
    }

    private Diagnostic unsafe(String name) {
        return new Diagnostic(
                Code.UNSAFE_PATH,
                leaf.name(),
                new Where.Entry(name),
                "the name leads out of the archive",
                "Did not open the entry");
    }

    /// Such a name can do no harm here, as nothing is written by it; but nobody honest makes one.
    static boolean isUnsafe(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
    }

    /// Without a list at its end an archive can only be read from its start, entry by entry.
    private void stream(RandomBytes bytes, String saw) throws IOException {
        int index = 0;
        String why = saw;
        try (ZipInputStream zip = new ZipInputStream(bytes.slice(0, bytes.size()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (index >= batch.limits().entries()) {
                    throw new InputProblem(
                            Code.TOO_LARGE, "more than %,d entries".formatted(index));
                }
                if (!entry.isDirectory() && !isUnsafe(name) && ExportRules.mayBeStreamed(name)) {
                    batch.known(1);
                    Leaf one = leaf.streamed(name, index, () -> new Unclosed(zip));
                    new LeafTask(one, task.export(), Optional.empty(), RouteSource.none(), batch)
                            .run();
                }
                index++;
            }
        } catch (IOException | IllegalArgumentException e) {
            why = saw + "; then " + e.getMessage();
        }
        batch.say(
                leaf.order(),
                task.diagnostic(
                        Code.TRUNCATED,
                        why,
                        "Read what may hold training of the %,d entries before the cut"
                                .formatted(index)));
    }

    /// An entry's bytes: the stream goes on with the next entry.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}

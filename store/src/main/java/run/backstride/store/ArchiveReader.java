package run.backstride.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import run.backstride.store.StoreException.Reason;
import tools.jackson.databind.node.ObjectNode;

/// An archive of a store, every byte of it checked before anything is used.
final class ArchiveReader implements AutoCloseable {
    private static final String ORIGINALS = "originals/";
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens and checks an archive.
    ///
    /// @throws StoreException if a byte of it is not as it was written
    static ArchiveReader checked(Path file, Manifest.Scope scope) {
        ArchiveReader reader = open(file, scope);
        try {
            reader.check();
            return reader;
        } catch (IOException e) {
            reader.close();
            throw bad(file, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static ArchiveReader open(Path file, Manifest.Scope scope) {
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw new StoreException(Reason.MISSING, "There is no file " + file);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new ArchiveReader(file, zip, manifest(file, zip, scope));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw bad(file, String.valueOf(e.getMessage()));
        }
    }

    private static Manifest manifest(Path file, ZipFile zip, Manifest.Scope scope)
            throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw bad(file, "it has no " + Manifest.NAME);
        }
        ObjectNode tree;
        try (InputStream in = zip.getInputStream(entry)) {
            tree = Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        if (!Json.textOf(tree, "format").equals(java.util.Optional.of(scope.format()))) {
            throw bad(file, "it is no " + scope.format());
        }
        Manifest manifest = Json.value(tree, Manifest.class);
        if (manifest.version() > Manifest.VERSION || manifest.schema() > Database.SCHEMA) {
            throw new StoreException(
                    Reason.NEWER,
                    "%s was written by Backstride %s"
                            .formatted(file, manifest.science().version()));
        }
        return manifest;
    }

    private void check() throws IOException {
        Set<String> named = new LinkedHashSet<>(List.of(Manifest.NAME));
        for (Manifest.Entry entry : manifest.entries()) {
            named.add(entry.name());
            checkBytes(entry);
            if (entry.name().startsWith(ORIGINALS)
                    && !entry.name().equals(ORIGINALS + entry.sha256())) {
                throw bad(file, "an original is not the one it is called after");
            }
        }
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (!named.contains(entry.getName())) {
                throw bad(file, "it holds more than its manifest says");
            }
        }
    }

    private void checkBytes(Manifest.Entry entry) throws IOException {
        ZipEntry stored = zip.getEntry(entry.name());
        if (stored == null) {
            throw bad(file, entry.name() + " is not in it");
        }
        try (DigestInputStream in =
                new DigestInputStream(zip.getInputStream(stored), Originals.sha256())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (bytes != entry.bytes() || !hash.equals(entry.sha256())) {
                throw bad(file, entry.name() + " is not as it was written");
            }
        }
    }

    /// Hands on each row of a table.
    void rows(String table, java.util.function.Consumer<ObjectNode> taker) {
        ZipEntry entry = zip.getEntry("tables/" + table + ".jsonl");
        if (entry == null) {
            return;
        }
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        zip.getInputStream(entry), StandardCharsets.UTF_8));
                Stream<String> all = lines.lines()) {
            all.forEach(line -> taker.accept(Json.tree(line)));
        } catch (IOException e) {
            throw bad(file, String.valueOf(e.getMessage()));
        }
    }

    /// Keeps all originals of the archive.
    void keepOriginals(Originals originals) {
        for (Manifest.Entry entry : manifest.entries()) {
            if (entry.name().startsWith(ORIGINALS)) {
                try (InputStream in = zip.getInputStream(zip.getEntry(entry.name()))) {
                    originals.keep(in);
                } catch (IOException e) {
                    throw Failures.of(e, file.toString());
                }
            }
        }
    }

    private static StoreException bad(Path file, String why) {
        return new StoreException(Reason.BAD_COPY, file + " can't be used: " + why);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Failures.of(e, file.toString());
        }
    }
}

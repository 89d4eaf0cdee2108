package run.backstride.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.node.ObjectNode;

/// Writes a store, or one runner of it, as one zip file: each table as lines of JSON, the originals under their
/// hashes, and a manifest with the hash of every entry. The file appears whole or not at all.
final class ArchiveWriter {
    private static final Set<String> NAMING_ORIGINALS =
            Set.of("import_input", "gait_recording", "gait_order");

    private final Database database;
    private final Originals originals;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    ArchiveWriter(Database database, Originals originals) {
        this.database = database;
        this.originals = originals;
    }

    /// @param runner whose data; empty for everybody's
    void write(Path to, Optional<String> runner, Science science, Instant when) {
        originals.using(() -> {
            Path part = to.resolveSibling(to.getFileName() + ".part");
            try {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                    Set<String> hashes = database.read(h -> tables(h, zip, runner));
                    for (String hash : hashes) {
                        original(zip, hash);
                    }
                    manifest(zip, runner, science, when);
                }
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(
                        part,
                        to,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return to;
            } catch (IOException | UncheckedIOException e) {
                throw Failures.of(e, to.toString());
            } finally {
                delete(part);
            }
        });
    }

    private static Manifest.Scope scope(Optional<String> runner) {
        return runner.isPresent() ? Manifest.Scope.ONE_RUNNER : Manifest.Scope.EVERYTHING;
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Failures.of(e, part.toString());
        }
    }

    /// {@return the hashes of all originals that the rows name}
    private Set<String> tables(Handle handle, ZipOutputStream zip, Optional<String> runner) {
        Set<String> hashes = new TreeSet<>();
        for (String table : Tables.of(scope(runner))) {
            try {
                Hashed out = begin(zip, "tables/" + table + ".jsonl");
                rows(
                        handle,
                        table,
                        runner,
                        row -> {
                            if (NAMING_ORIGINALS.contains(table)) {
                                Json.textOf(row, "sha256").ifPresent(hashes::add);
                            }
                            out.line(row.toString());
                        });
                out.end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    private interface Taker {
        void take(ObjectNode row) throws IOException;
    }

    private static void rows(Handle handle, String table, Optional<String> runner, Taker taker) {
        String order = table.equals("activity_recording") ? "activity_id" : "id";
        String where =
                runner.isPresent() ? " where %s = :runner".formatted(Tables.owner(table)) : "";
        Query query = handle.createQuery("select * from " + table + where + " order by " + order);
        runner.ifPresent(id -> query.bind("runner", id));
        query.setFetchSize(100);
        query.map(
                        (row, _) -> {
                            taken(row, taker);
                            return table;
                        })
                .forEach(_ -> {});
    }

    private static void taken(ResultSet row, Taker taker) throws SQLException {
        try {
            taker.take(json(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode json(ResultSet row) throws SQLException {
        ObjectNode json = Json.object();
        ResultSetMetaData about = row.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String column = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
            switch (row.getObject(i)) {
                case null -> {}
                case String text -> json.put(column, text);
                case Integer number -> json.put(column, number.longValue());
                case Long number -> json.put(column, number);
                case Double number -> json.put(column, number);
                case byte[] bytes -> json.put(column, bytes);
                case Object other ->
                        throw new IllegalStateException(column + " is a " + other.getClass());
            }
        }
        return json;
    }

    private void original(ZipOutputStream zip, String sha256) throws IOException {
        Hashed out = begin(zip, "originals/" + sha256);
        try (InputStream in = Files.newInputStream(originals.existing(sha256))) {
            in.transferTo(out);
        }
        out.end();
    }

    private void manifest(
            ZipOutputStream zip, Optional<String> runner, Science science, Instant when)
            throws IOException {
        Manifest.Scope scope = scope(runner);
        Manifest manifest =
                new Manifest(
                        scope.format(),
                        Manifest.VERSION,
                        Database.SCHEMA,
                        science,
                        when.toString(),
                        entries);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(Json.text(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Hashed begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new Hashed(zip, name);
    }

    /// One entry, hashed while it is written.
    private final class Hashed extends OutputStream {
        private final ZipOutputStream zip;
        private final String name;
        private final MessageDigest digest = Originals.sha256();
        private long count;

        Hashed(ZipOutputStream zip, String name) {
            this.zip = zip;
            this.name = name;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            count += length;
            zip.write(bytes, offset, length);
        }

        void line(String text) throws IOException {
            write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }

        void end() throws IOException {
            zip.closeEntry();
            entries.add(new Manifest.Entry(name, HexFormat.of().formatHex(digest.digest()), count));
        }
    }
}

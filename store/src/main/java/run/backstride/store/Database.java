package run.backstride.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import run.backstride.store.StoreException.Reason;
import run.backstride.store.StoreSettings.Opening;

/// The database behind a store: SQLite with one writer and several readers, or PostgreSQL.
final class Database implements AutoCloseable {
    /// Version of the newest migration in `migration/`.
    static final int SCHEMA = 6;

    private static final int BUSY_MILLIS = 5_000;
    private static final int READERS = 4;
    private static final int SERVER_CONNECTIONS = 10;
    private static final long WAIT_MILLIS = 30_000;

    private final String where;
    private final boolean sqlite;
    private final HikariDataSource reading;
    private final HikariDataSource writing;
    private final Jdbi readers;
    private final Jdbi writer;

    private Database(
            String where, boolean sqlite, HikariDataSource reading, HikariDataSource writing) {
        this.where = where;
        this.sqlite = sqlite;
        this.reading = reading;
        this.writing = writing;
        this.readers = Jdbi.create(reading);
        this.writer = Jdbi.create(writing);
    }

    static Database open(StoreSettings settings) {
        try {
            return settings.database().isPresent()
                    ? openServer(settings)
                    : openFile(settings, BUSY_MILLIS);
        } catch (RuntimeException | IOException e) {
            throw Failures.of(e, settings.where());
        }
    }

    static Database openFile(StoreSettings settings, int busyMillis) throws IOException {
        boolean there = Files.exists(settings.file());
        if (!there && settings.opening() == Opening.EXISTING) {
            throw new StoreException(Reason.MISSING, "There is no history in " + settings.folder());
        }
        Files.createDirectories(settings.folder());
        DataSource plain = sqlite(settings, busyMillis);
        migrate(plain, there, "blob", "timestamp", settings.where());
        HikariConfig readers = pool(READERS);
        readers.setDataSource(plain);
        readers.setConnectionInitSql("pragma query_only = on");
        HikariConfig one = pool(1);
        one.setDataSource(plain);
        return opened(settings, true, readers, one);
    }

    private static Database openServer(StoreSettings settings) {
        HikariConfig config = pool(SERVER_CONNECTIONS);
        DatabaseAddress address = DatabaseAddress.of(settings.database().orElseThrow());
        config.setJdbcUrl(address.jdbc());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(pool, true, "bytea", "timestamp with time zone", settings.where());
            return new Database(settings.where(), false, pool, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Database opened(
            StoreSettings settings, boolean sqlite, HikariConfig readers, HikariConfig one) {
        HikariDataSource reading = new HikariDataSource(readers);
        try {
            return new Database(settings.where(), sqlite, reading, new HikariDataSource(one));
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    private static HikariConfig pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setPoolName("backstride");
        return config;
    }

    private static DataSource sqlite(StoreSettings settings, int busyMillis) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(busyMillis);
        config.enforceForeignKeys(true);
        // A transaction that means to write takes the writer's place at once: it never fails
        // halfway for it.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + settings.file().toAbsolutePath());
        return source;
    }

    /// Flyway takes most of a second even where there is nothing to do, so it is asked only where there is.
    private static void migrate(
            DataSource source, boolean there, String bytes, String moment, String where) {
        int found = there ? version(source) : 0;
        if (found > SCHEMA) {
            throw new StoreException(
                    Reason.NEWER,
                    "%s has version %d, and this program knows versions up to %d"
                            .formatted(where, found, SCHEMA));
        }
        if (found < SCHEMA) {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:run/backstride/store/migration")
                    .placeholders(Map.of("bytes", bytes, "moment", moment))
                    .load()
                    .migrate();
        }
    }

    private static int version(DataSource source) {
        return Jdbi.create(source)
                .withHandle(handle -> {
                    boolean known = Tables.all(handle).contains("flyway_schema_history");
                    if (!known) {
                        return 0;
                    }
                    return handle
                            .createQuery(
                                    "select version from flyway_schema_history where success and version is not null")
                            .mapTo(Integer.class)
                            .stream()
                            .max(Integer::compare)
                            .orElse(0);
                });
    }

    /// {@return what `work` reads, all of it from one moment}
    <T> T read(Function<Handle, T> work) {
        try {
            return sqlite
                    ? readers.withHandle(handle -> snapshot(handle, work))
                    : readers.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
        } catch (IllegalArgumentException e) {
            throw e; // asked for what is not there: no failure of the store
        } catch (RuntimeException e) {
            throw Failures.of(e, where);
        }
    }

    /// SQLite's transactions here begin as writers, so a reader begins its own.
    private static <T> T snapshot(Handle handle, Function<Handle, T> work) {
        handle.execute("begin deferred");
        try {
            return work.apply(handle);
        } finally {
            handle.execute("rollback");
        }
    }

    /// {@return what `work` gives; all of it is written, or nothing}
    <T> T write(Function<Handle, T> work) {
        try {
            return writer.inTransaction(work::apply);
        } catch (IllegalArgumentException e) {
            throw e; // asked for what is not there: no failure of the store
        } catch (RuntimeException e) {
            throw Failures.of(e, where);
        }
    }

    /// Looks through the whole file.
    ///
    /// @return what is wrong; empty where nothing is, or where the server looks after that itself
    Optional<String> damage() {
        if (!sqlite) {
            return Optional.empty();
        }
        String said =
                read(h -> h.createQuery("pragma integrity_check(1)").mapTo(String.class).one());
        return said.equals("ok") ? Optional.empty() : Optional.of(said);
    }

    /// Lets go of what was deleted: nothing of it stays in the log beside the file.
    void forget() {
        if (sqlite) {
            try {
                writer.useHandle(h -> h.execute("pragma wal_checkpoint(truncate)"));
            } catch (RuntimeException e) {
                throw Failures.of(e, where);
            }
        }
    }

    DataSource jobs() {
        return writing;
    }

    boolean isFile() {
        return sqlite;
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}

package run.backstride.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import run.backstride.store.StoreSettings.Opening;

/// The databases on which every test runs.
enum Kind {
    SQLITE,
    POSTGRESQL;

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    static final Science SCIENCE = new Science("1.0", "abc");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// One server for all tests of the module.
    private static final class Server {
        static final EmbeddedPostgres ONE = started();

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                String empty = "postgresql://postgres@localhost:" + server.getPort() + "/template1";
                Path folder = Files.createTempDirectory("backstride-template");
                Store.open(
                                new StoreSettings(
                                        folder,
                                        Optional.of(empty),
                                        Opening.CREATE_IF_MISSING,
                                        SCIENCE,
                                        CLOCK))
                        .close();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// {@return settings of an empty store, its tables made already: that takes a second each}
    StoreSettings fresh(Path folder) {
        StoreSettings settings =
                new StoreSettings(folder, address(), Opening.CREATE_IF_MISSING, SCIENCE, CLOCK);
        if (this == SQLITE) {
            try {
                Files.createDirectories(folder);
                Files.copy(EmptyFile.ONE, settings.file());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return settings;
    }

    /// A SQLite file with all tables and nothing in them.
    private static final class EmptyFile {
        static final Path ONE = made();

        private static Path made() {
            try {
                Path folder = Files.createTempDirectory("backstride-empty");
                StoreSettings settings = unmade(folder);
                Store.open(settings).close();
                Files.copy(settings.file(), folder.resolve("empty"));
                return folder.resolve("empty");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// {@return settings of a SQLite store that is not there yet}
    static StoreSettings unmade(Path folder) {
        return new StoreSettings(
                folder, Optional.empty(), Opening.CREATE_IF_MISSING, SCIENCE, CLOCK);
    }

    private Optional<String> address() {
        return switch (this) {
            case SQLITE -> Optional.empty();
            case POSTGRESQL -> {
                String name = "store" + DATABASES.incrementAndGet();
                try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                yield Optional.of(
                        "postgresql://postgres:postgres@localhost:%d/%s"
                                .formatted(Server.ONE.getPort(), name));
            }
        };
    }
}

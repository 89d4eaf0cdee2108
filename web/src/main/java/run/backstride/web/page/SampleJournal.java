package run.backstride.web.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import run.backstride.store.Imports;
import run.backstride.store.Runner;
import run.backstride.store.Store;
import run.backstride.store.StoreException;
import run.backstride.web.Doors;
import run.backstride.web.OpenStore;

/// The journal of the sample runner, who is made up: files as a watch writes them, and a drawn film where films can be
/// measured.
final class SampleJournal {
    /// How the sample runner is called.
    static final String LABEL = "Sample runner (made up)";

    private static final String ARCHIVE = "sample-runner.zip";
    private static final Logger LOG = LoggerFactory.getLogger(SampleJournal.class);

    private final OpenStore open;
    private final Doors doors;

    SampleJournal(OpenStore open, Doors doors) {
        this.open = open;
        this.doors = doors;
    }

    /// Makes it; the film is drawn in the background, since that takes some seconds.
    ///
    /// @return the runner's id
    String begin() throws IOException {
        Store store = open.store();
        Runner runner = store.runners().add(LABEL, doors.clock().getZone());
        Path folder = Files.createTempDirectory(store.folder(), "sample-");
        try {
            Path files = Files.createDirectory(folder.resolve("files"));
            doors.sample().write(files);
            Path zip = folder.resolve(ARCHIVE);
            pack(files, zip);
            try (InputStream archive = Files.newInputStream(zip)) {
                open.jobs()
                        .submit(
                                runner.id(),
                                store.imports()
                                        .handIn(
                                                runner.id(),
                                                List.of(new Imports.Upload(ARCHIVE, "", archive)))
                                        .id());
            }
        } finally {
            delete(folder);
        }
        Thread.ofVirtual().name("sample film").start(() -> film(runner));
        return runner.id();
    }

    /// Packs files as a service's export has them.
    private static void pack(Path files, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(
                                files.relativize(file)
                                        .toString()
                                        .replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private void film(Runner runner) {
        try {
            Path folder = Files.createTempDirectory(open.store().folder(), "sample-film-");
            try {
                Optional<Path> film = doors.sample().film(folder);
                if (film.isPresent()) {
                    handIn(runner, film.get());
                }
            } finally {
                delete(folder);
            }
        } catch (IOException | StoreException e) {
            LOG.warn("the sample runner was not filmed", e);
        }
    }

    private void handIn(Runner runner, Path film) throws IOException {
        try (InputStream stream = Files.newInputStream(film)) {
            String order =
                    open.store()
                            .recordings()
                            .handIn(
                                    runner.id(),
                                    film.getFileName().toString(),
                                    LocalDate.now(doors.clock().withZone(runner.zone())),
                                    stream,
                                    doors.sample().filmed());
            open.jobs().submitGait(runner.id(), order);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
